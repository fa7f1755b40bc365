/** How a bin looks on paper: as on the screen's map, by attributes, so that a picture needs no style sheet. */
import { svg } from '../chart/svg'
import { classIndex, isAbsent } from '../model/bins'
import type { Bin, JudgedStanding } from '../model/bins'
import { mapColours } from '../model/ground'
import { OUTSIDE, STANDING_COLOURS, UNCHANGED } from '../model/palette'
import type { View } from '../model/view'

export const INK = '#1b2529'
export const SOFT = '#515a5d'

/** Paper is light; only a small map on the screen goes with the page's theme. */
export const ON_PAPER = mapColours('light')

export function fillOf(view: View, bin: Bin, colours = ON_PAPER): string {
  if (isAbsent(bin)) return `url(#sheet-${bin})`
  if (bin === 'unasked') return colours.unasked
  if (bin === 'outside') return OUTSIDE
  if (bin.startsWith('standing-')) return STANDING_COLOURS[bin.slice('standing-'.length) as JudgedStanding]
  if (view.drawn === 'bubbles') return colours.plain
  if (bin === 'zero') return UNCHANGED
  return view.colours[classIndex(bin)] ?? OUTSIDE
}

/** The patterns of what has no value. */
export function patterns({ hatch, paper } = ON_PAPER): SVGElement {
  const line = (d: string) => svg('path', { d, stroke: hatch, 'stroke-width': 1.1, fill: 'none' })
  const dot = (x: number, y: number) => svg('circle', { cx: x, cy: y, r: 1.2, fill: hatch })
  const pattern = (id: string, ...marks: SVGElement[]) =>
    svg(
      'pattern',
      { id: `sheet-${id}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      svg('rect', { width: 8, height: 8, fill: paper }),
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
