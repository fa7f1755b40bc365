/** How a bin looks on paper: as on the screen's map, by attributes, so that a picture needs no style sheet. */
import { svg } from '../chart/svg'
import { classIndex, isAbsent } from '../model/bins'
import type { Bin, JudgedStanding } from '../model/bins'
import { OUTSIDE, STANDING_COLOURS } from '../model/palette'
import type { View } from '../model/view'

export const INK = '#1b2529'
export const SOFT = '#515a5d'
const PATTERN_INK = '#8a8478'
const PAPER = '#fbfaf7'
const GROUND = '#e9e4d8'

export function fillOf(view: View, bin: Bin): string {
  if (isAbsent(bin)) return `url(#sheet-${bin})`
  if (bin === 'unasked') return '#f4f1ea'
  if (bin === 'outside') return OUTSIDE
  if (bin.startsWith('standing-')) return STANDING_COLOURS[bin.slice('standing-'.length) as JudgedStanding]
  if (view.drawn === 'bubbles') return GROUND
  return view.colours[classIndex(bin)] ?? OUTSIDE
}

/** The patterns of what has no value. */
export function patterns(): SVGElement {
  const line = (d: string) => svg('path', { d, stroke: PATTERN_INK, 'stroke-width': 1.1, fill: 'none' })
  const dot = (x: number, y: number) => svg('circle', { cx: x, cy: y, r: 1.2, fill: PATTERN_INK })
  const pattern = (id: string, ...marks: SVGElement[]) =>
    svg(
      'pattern',
      { id: `sheet-${id}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      svg('rect', { width: 8, height: 8, fill: PAPER }),
      ...marks,
    )
  return svg(
    'defs',
    {},
    pattern('missing', line('M-2 2 2 -2M0 8 8 0M6 10 10 6')),
    pattern('suppressed', dot(2, 2), dot(6, 6)),
    pattern('not_applicable', line('M0 4H8')),
  )
}
