/** Patterns for what has no value: told apart in black and white too. Drawn once, used as a canvas fill. */
import type { Absence } from '../model/bins'
import type { MapColours } from '../model/ground'

const SIZE = 8

const DRAW: Record<Absence, (ctx: CanvasRenderingContext2D, ink: string) => void> = {
  missing: (ctx, ink) => line(ctx, ink, [-2, 2, 2, -2], [0, SIZE, SIZE, 0], [SIZE - 2, SIZE + 2, SIZE + 2, SIZE - 2]),
  suppressed: (ctx, ink) => {
    ctx.fillStyle = ink
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      ctx.beginPath()
      ctx.arc(x, y, 1.3, 0, 2 * Math.PI)
      ctx.fill()
    }
  },
  not_applicable: (ctx, ink) => line(ctx, ink, [0, SIZE / 2, SIZE, SIZE / 2]),
}

const made = new Map<string, CanvasPattern>()

/** The pattern of an absence, as a fill for Leaflet's canvas, which hands it on to the drawing context. */
export function hatch(absence: Absence, colours: MapColours): string {
  const key = `${absence} ${colours.paper} ${colours.hatch}`
  let pattern = made.get(key)
  if (!pattern) {
    pattern = make(absence, colours)
    made.set(key, pattern)
  }
  // Leaflet types a fill as a text, and gives it unread to `ctx.fillStyle`, which takes a pattern as well
  return pattern as unknown as string
}

function make(absence: Absence, { paper, hatch: ink }: MapColours): CanvasPattern {
  const tile = document.createElement('canvas')
  tile.width = tile.height = SIZE
  const ctx = tile.getContext('2d')!
  ctx.fillStyle = paper
  ctx.fillRect(0, 0, SIZE, SIZE)
  DRAW[absence](ctx, ink)
  return ctx.createPattern(tile, 'repeat')!
}

function line(ctx: CanvasRenderingContext2D, ink: string, ...segments: [number, number, number, number][]): void {
  ctx.strokeStyle = ink
  ctx.lineWidth = 1.2
  for (const [x1, y1, x2, y2] of segments) {
    ctx.beginPath()
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
    ctx.stroke()
  }
}
