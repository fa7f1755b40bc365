/** One A4 page with the map: title, map, legend, source, date of the boundaries, number without data. */
import type { Bounds } from '../api/types'
import { svg } from '../chart/svg'
import { sourceIn } from '../i18n/cited'
import type { Say } from '../i18n/phrases'
import type { Bin } from '../model/bins'
import { measureOf } from '../model/view'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import type { Catalogue } from '../state/state'
import { vintageOf, yearsOf } from '../state/state'
import { INK, patterns, SOFT } from './fill'
import { legendOf } from './legend'
import { mapOf } from './paint'
import { sheetPhrases } from './phrases'
import type { SheetKey } from './phrases'
import { boundsOf, fitted, scaleLength } from './projection'
import type { Frame, Projection } from './projection'
import { wrap } from './wrap'

/** A4 across, in pixels of 1/96 inch. */
export const SHEET = { width: 1123, height: 794 }
const MARGIN = 40
const MAP: Frame = { x: MARGIN, y: 92, width: 740, height: 600 }
const LEGEND_X = MAP.x + MAP.width + 24
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"

export interface SheetAsk {
  view: View
  catalogue: Catalogue
  words: Words
  /** what the sheet shows; the whole province unless given */
  bounds?: Bounds | undefined
  /** where the page stands, to be found again */
  address: string
  /** the day of printing, as ISO 8601 */
  day: string
}

export function mapSheet(ask: SheetAsk): SVGSVGElement {
  const { view, words } = ask
  const say = sheetPhrases.say(words.language)
  const { drawing } = view.scene
  const bounds = ask.bounds ?? boundsOf([...drawing.features, ...drawing.context]) ?? [102, 20.9, 103.7, 22.6]
  const projection = fitted(bounds, MAP)
  const { width, height } = SHEET
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'sheet',
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      role: 'img',
      'aria-label': say('label', { title: view.title }),
    },
    svg('rect', { width, height, fill: '#ffffff' }),
    patterns(),
    svg('clipPath', { id: 'sheet-frame' }, svg('rect', { ...MAP })),
    ...title(ask),
    svg('g', { 'clip-path': 'url(#sheet-frame)' }, mapOf(view, projection)),
    ...scaleBar(projection, say, words),
    legendOf(view, words, LEGEND_X, MAP.y + 8, width - MARGIN - LEGEND_X),
    ...footer(ask, say),
  )
}

function title({ view, words }: SheetAsk): SVGElement[] {
  const { state } = view.scene
  const { t } = words
  const unit = measureOf(view, words)
  const head = unit ? `${view.title} (${unit})` : view.title
  const lines = wrap(head, SHEET.width - 2 * MARGIN, 24)
  const size = lines.length > 1 ? 17 : 24
  const goal = view.target && t('targetGoal', { year: view.target.horizon_year, goal: words.goal(view.target, view.indicator.decimals) })
  const below = [yearsOf(state), t(`level_${state.level}`), `${t('boundaries')} ${state.boundaries}`, goal].filter(Boolean).join(' · ')
  return [
    svg('text', { x: MARGIN, y: 52, 'font-size': size, 'font-weight': 700, fill: INK }, head),
    svg('text', { x: MARGIN, y: 76, 'font-size': 14, fill: SOFT }, below),
  ]
}

function scaleBar({ pixelsPerKm }: Projection, say: Say<SheetKey>, words: Words): SVGElement[] {
  const km = scaleLength(pixelsPerKm, 130)
  const [x, y, width] = [MAP.x + 4, MAP.y + MAP.height - 6, km * pixelsPerKm]
  const label = say('kilometres', { n: words.format.number(km, km < 1 ? 1 : 0) })
  return [
    svg('path', { d: `M${x} ${y - 5}V${y}H${x + width}V${y - 5}`, fill: 'none', stroke: INK, 'stroke-width': 1.2 }),
    svg('text', { x: x + width / 2, y: y - 6, 'font-size': 11, 'text-anchor': 'middle', fill: INK }, label),
    svg('path', { d: `M${x + 8} ${y - 52}l6 20 -6 -5 -6 5z`, fill: INK }),
    svg('text', { x: x + 8, y: y - 56, 'font-size': 11, 'text-anchor': 'middle', fill: INK }, say('north')),
  ]
}

function footer(ask: SheetAsk, say: Say<SheetKey>): SVGElement[] {
  const lines = notesOf(ask, say).flatMap((text) => wrap(text, SHEET.width - 2 * MARGIN, 10.5))
  const from = SHEET.height - 24 - 13.5 * (lines.length - 1)
  return lines.map((line, i) => svg('text', { x: MARGIN, y: from + 13.5 * i, 'font-size': 10.5, fill: SOFT }, line))
}

/** What a reader has to know who has the sheet alone. */
export function notesOf({ view, catalogue, words, address, day }: SheetAsk, say: Say<SheetKey>): string[] {
  const { state } = view.scene
  const { format, language } = words
  const vintage = vintageOf(catalogue, state.boundaries)
  const count = (bin: Bin) => format.number(view.legend.rows.find((row) => row.bin === bin)?.count ?? 0)
  const dates = vintage && { id: vintage.id, from: format.date(vintage.valid_from), until: format.date(vintage.valid_to ?? day) }
  const source = sourceIn(language, view.indicator)
  const act = vintage ? sourceIn(language, vintage) : ''
  const notice = catalogue.atlas.demonstration_notice
  return [
    say('absent', { missing: count('missing'), suppressed: count('suppressed'), inapplicable: count('not_applicable') }),
    state.area ? say('area') : '',
    source ? say('source', { source }) : '',
    [
      dates ? say(vintage.valid_to ? 'boundariesUntil' : 'boundaries', dates) : '',
      act ? say('boundarySource', { source: act }) : '',
    ].join(' '),
    notice ? notice[language] : '',
    say('made', { program: words.t('title'), atlas: catalogue.atlas.atlas.slice(0, 8), date: format.date(day), address }),
  ].filter((text) => text.trim() !== '')
}
