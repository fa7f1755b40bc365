/** The legend on a sheet: every look with the number of its units. */
import { svg } from '../chart/svg'
import { classIndex } from '../model/bins'
import type { Bin, JudgedStanding } from '../model/bins'
import { BUBBLE, bubbleRadius, STANDING_SIGNS } from '../model/palette'
import { overlayRows } from '../model/overlayWords'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { fillOf, INK, SOFT } from './fill'
import { overlaySwatch } from './overlay'
import { sheetPhrases } from './phrases'
import { wrap } from './wrap'

const SWATCH = { width: 26, height: 16 }
const SIZE = 12

export function legendOf(view: View, words: Words, x: number, y: number, width: number): SVGElement {
  const { t, format } = words
  const texts = SWATCH.width + (view.drawn === 'bubbles' ? 22 : 14)
  const rows: SVGElement[] = []
  let at = y
  const row = (look: (top: number) => SVGElement[], label: string, count: number, tall = 0) => {
    const lines = wrap(label, width - texts - 34, SIZE)
    const height = Math.max(24, tall + 6, 15 * lines.length + 9)
    const middle = at + height / 2
    rows.push(...look(middle))
    lines.forEach((line, i) =>
      rows.push(svg('text', { x: x + texts, y: middle + 4 + 15 * (i - (lines.length - 1) / 2), 'font-size': SIZE, fill: INK }, line)),
    )
    rows.push(
      svg('text', { x: x + width, y: middle + 4, 'font-size': SIZE, 'font-weight': 600, 'text-anchor': 'end', fill: INK }, format.number(count)),
    )
    at += height
  }
  for (const { bin, label, count } of view.legend.rows) row((middle) => swatch(view, bin, x, middle), label, count, tallness(view, bin))
  for (const { quality, label, count } of view.legend.marks) {
    row((middle) => [mark(quality, x, middle)], label, count)
  }
  const total = view.legend.rows.reduce((sum, one) => sum + one.count, 0)
  const said = t('unitsCount', { n: format.number(total) })
  rows.push(svg('text', { x: x + width, y: at + 16, 'font-size': SIZE, 'text-anchor': 'end', fill: SOFT }, said))
  at += 26
  const over = view.overlay ? overlayRows(view.overlay, view.scene.state.year, words) : []
  for (const { look, label, count } of over) row((middle) => [overlaySwatch(look, x, middle, SWATCH.width)], label, count)
  if (view.overlay?.zones) {
    const note = wrap(sheetPhrases.say(words.language)('levels'), width, 10.5)
    note.forEach((line, i) => rows.push(svg('text', { x, y: at + 14 + 13.5 * i, 'font-size': 10.5, fill: SOFT }, line)))
  }
  return svg('g', {}, ...rows)
}

function tallness(view: View, bin: Bin): number {
  return view.drawn === 'bubbles' && classIndex(bin) >= 0 ? 2 * bubbleRadius(classIndex(bin), view.breaks) : 0
}

function swatch(view: View, bin: Bin, x: number, middle: number): SVGElement[] {
  const centre = { cx: x + SWATCH.width / 2 + 4, cy: middle }
  if (bin === 'zero' && view.drawn === 'bubbles') return [svg('circle', { ...centre, r: 3, stroke: BUBBLE, 'stroke-width': 1.2, fill: '#ffffff' })]
  if (tallness(view, bin) > 0) return [svg('circle', { ...centre, r: tallness(view, bin) / 2, fill: BUBBLE, 'fill-opacity': 0.82 })]
  const box = svg('rect', { x, y: middle - SWATCH.height / 2, ...SWATCH, fill: fillOf(view, bin), stroke: '#6d6a62', 'stroke-width': 0.8 })
  if (!bin.startsWith('standing-')) return [box]
  const standing = bin.slice('standing-'.length) as JudgedStanding
  const ink = standing === 'missed' ? '#ffffff' : INK
  return [box, svg('text', { x: x + SWATCH.width / 2, y: middle + 4, 'font-size': 11, 'text-anchor': 'middle', fill: ink }, STANDING_SIGNS[standing])]
}

function mark(quality: string, x: number, middle: number): SVGElement {
  const fill = quality === 'D' ? INK : '#ffffff'
  return svg('circle', { cx: x + SWATCH.width / 2, cy: middle, r: 3, stroke: INK, 'stroke-width': 1.2, fill })
}
