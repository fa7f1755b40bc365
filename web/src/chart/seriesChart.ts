/** Draws a unit's series: values with their statuses, the path to the target, the province beside it, new standards. */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartPoint, SeriesChart } from './seriesModel'
import { svg } from './svg'

export interface ChartWords {
  number(value: number): string
  province: string
  target: string
  /** of a year that a new standard starts with */
  standard: string
  /** why a year has no value, short */
  absence(point: ChartPoint): string
  label: string
}

export interface ChartLook {
  width: number
  height: number
  /** the year that the page shows */
  year: number
}

const MARGIN = { top: 18, right: 46, bottom: 24, left: 8 }

export interface DrawnChart {
  element: SVGSVGElement
  /** the year nearest to a place on the screen */
  yearAt(clientX: number): number
  mark(year: number): void
}

export function drawSeries(chart: SeriesChart, look: ChartLook, words: ChartWords): DrawnChart {
  const years = chart.points.map((point) => point.year)
  const y = scaleLinear().domain(chart.extent).nice(4)
  const ticks = y.ticks(4)
  const left = MARGIN.left + 6.2 * Math.max(2, ...ticks.map((tick) => words.number(tick).length))
  const right = look.width - MARGIN.right
  y.range([look.height - MARGIN.bottom, MARGIN.top])
  const x = scaleLinear()
    .domain([years[0] ?? 0, years.at(-1) ?? 1])
    .range([left + 10, right])
  const trace = line<{ year: number; value: number }>((p) => x(p.year), (p) => y(p.value))
  const pathOf = (run: { year: number; value: number }[], className: string) => svg('path', { class: className, d: trace(run) ?? '' })
  const marker = svg('line', { class: 'chart-year', y1: MARGIN.top - 4, y2: look.height - MARGIN.bottom })
  const element = svg(
    'svg',
    { class: 'chart', viewBox: `0 0 ${look.width} ${look.height}`, role: 'img', 'aria-label': words.label },
    ...ticks.map((tick) => gridline(tick, y(tick), left, right, words)),
    ...years.map((year) => svg('text', { class: 'chart-tick', x: x(year), y: look.height - 8, 'text-anchor': 'middle' }, String(year))),
    marker,
    ...chart.breaks.map((year) => newStandard(x(year - 0.5), year, look, words)),
    ...chart.provinceRuns.map((run) => pathOf(run.map((p) => ({ year: p.year, value: p.province! })), 'chart-province')),
    chart.path.length > 1 && pathOf(chart.path, 'chart-path'),
    ...chart.runs.map((run) => pathOf(run.map((p) => ({ year: p.year, value: p.value! })), 'chart-line')),
    ...chart.points.map((point) => pointOf(point, x(point.year), point.value === null ? look.height - MARGIN.bottom : y(point.value), words)),
    chart.target && targetMark(x(chart.target.year), y(chart.target.value)),
    ...endLabels(chart, y, right, look, words),
  )
  const mark = (year: number) => {
    marker.setAttribute('x1', String(x(year)))
    marker.setAttribute('x2', String(x(year)))
  }
  mark(look.year)
  return {
    element,
    mark,
    yearAt(clientX) {
      const box = element.getBoundingClientRect()
      const wanted = x.invert(((clientX - box.left) / box.width) * look.width)
      return years.reduce((best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best), years[0] ?? 0)
    },
  }
}

function gridline(tick: number, at: number, left: number, right: number, words: ChartWords): SVGElement {
  return svg(
    'g',
    {},
    svg('line', { class: tick === 0 ? 'chart-zero' : 'chart-grid', x1: left, x2: right, y1: at, y2: at }),
    svg('text', { class: 'chart-tick', x: left - 5, y: at + 4, 'text-anchor': 'end' }, words.number(tick)),
  )
}

function newStandard(at: number, year: number, look: ChartLook, words: ChartWords): SVGElement {
  return svg(
    'g',
    {},
    svg('line', { class: 'chart-break', x1: at, x2: at, y1: MARGIN.top - 2, y2: look.height - MARGIN.bottom }),
    svg('text', { class: 'chart-note', x: at + 4, y: MARGIN.top - 6 }, `${words.standard} ${year}`),
  )
}

/** Filled where measured, hollow where estimated or apportioned; a year without a value says why on the axis. */
function pointOf(point: ChartPoint, cx: number, cy: number, words: ChartWords): SVGElement {
  if (point.value === null) {
    return svg(
      'g',
      { class: 'chart-absent' },
      svg('rect', { x: cx - 13, y: cy - 15, width: 26, height: 13, rx: 2 }),
      svg('text', { x: cx, y: cy - 5, 'text-anchor': 'middle' }, words.absence(point)),
    )
  }
  const sure = point.status === 'measured' && (point.quality === 'A' || point.quality === 'B')
  const name = `chart-point${sure ? '' : ' unsure'}${point.provisional ? ' provisional' : ''}`
  return svg('circle', { class: name, cx, cy, r: 3.6 })
}

function targetMark(cx: number, cy: number): SVGElement {
  return svg('path', { class: 'chart-target', d: `M${cx - 5.5} ${cy} ${cx} ${cy - 5.5} ${cx + 5.5} ${cy} ${cx} ${cy + 5.5}Z` })
}

/** The last value, the province and the target at the right edge, moved apart where they would overlap. */
function endLabels(chart: SeriesChart, y: (value: number) => number, right: number, look: ChartLook, words: ChartWords): SVGElement[] {
  const last = chart.points.findLast((point) => point.value !== null)
  const province = chart.points.findLast((point) => point.province !== null)
  const labels = [
    last && { text: words.number(last.value!), at: y(last.value!), name: 'chart-end' },
    province && { text: words.province, at: y(province.province!), name: 'chart-end province' },
    chart.target && { text: words.target, at: y(chart.target.value), name: 'chart-end target' },
  ].filter((label) => Boolean(label)) as { text: string; at: number; name: string }[]
  const places = apart(labels.map((label) => label.at), 13, MARGIN.top, look.height - MARGIN.bottom)
  return labels.map((label, i) => svg('text', { class: label.name, x: right + 9, y: places[i]! + 4 }, label.text))
}

/** Moves places apart so that they keep a distance, in their order and near where they were. */
export function apart(places: number[], distance: number, least: number, most: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  for (let round = 0; round < 20; round++) {
    for (let k = 1; k < order.length; k++) {
      const [above, below] = [order[k - 1]!, order[k]!]
      const short = distance - (moved[below]! - moved[above]!)
      if (short <= 0) continue
      moved[above] = moved[above]! - short / 2
      moved[below] = moved[below]! + short / 2
    }
    for (const i of order) moved[i] = Math.min(Math.max(moved[i]!, least), most)
  }
  return moved
}
