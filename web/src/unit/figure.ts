/** The chosen indicator of the unit: this year's figure, its rank, and the chart of all years with the table behind it. */
import { drawSeries } from '../chart/seriesChart'
import type { ChartWords } from '../chart/seriesChart'
import { chartOf } from '../chart/seriesModel'
import type { ChartPoint, SeriesChart } from '../chart/seriesModel'
import type { Indicator, Target } from '../api/types'
import type { Table } from '../model/table'
import { indicatorOf, targetOf } from '../state/state'
import { h } from '../panel/dom'
import type { UnitContext } from './context'
import { targetsOfIndicator } from './targets'

export function figure(context: UnitContext, failed: (error: unknown) => void): HTMLElement | null {
  const { dossier, catalogue, say } = context
  const indicator = indicatorOf(catalogue, dossier.series.indicator)
  if (!indicator) return null
  const target = targetOf(catalogue, dossier.series.path?.target)
  const chart = chartOf(dossier.series, dossier.province, target?.comparator !== 'annual_reduction_at_least')
  return h(
    'section',
    { className: 'unit-part', aria: { label: context.words.name(indicator) } },
    h('h3', null, context.words.name(indicator)),
    h('div', { className: 'chart-box' }, ...drawn(context, indicator, target, chart)),
    h('details', { className: 'behind' }, h('summary', null, say('series')), table(context, indicator, chart)),
    targetsOfIndicator(context, indicator.code, failed),
  )
}

/** One year in words: value, what it is made of, rank, the change, the path, the province. */
function headline(context: UnitContext, indicator: Indicator, chart: SeriesChart, year: number): Node[] {
  const { say, words } = context
  const at = chart.points.findIndex((point) => point.year === year)
  const now = chart.points[at]
  if (!now || now.value === null) {
    const why = words.t(`status_${now?.status ?? 'missing'}`)
    return [h('strong', { className: 'none' }, say('noValue', { year, why }))]
  }
  return [
    h('strong', null, valueOf(now.value, indicator, words)),
    h('span', null, ` ${now.year}`),
    h('small', null, [...factsOf(context, indicator, chart, at), ...trust(now, words)].filter(Boolean).join(' · ')),
  ]
}

function factsOf({ say, words, state, view, dossier }: UnitContext, indicator: Indicator, chart: SeriesChart, at: number) {
  const now = chart.points[at]!
  const before = chart.points[at - 1]
  const fresh = chart.breaks.includes(now.year)
  const change = !fresh && before && before.value !== null ? now.value! - before.value : null
  const number = (value: number) => words.format.number(value, indicator.decimals)
  const rank = now.year === state.year && view?.scene.kind === 'indicator' ? rankOf(view.table, dossier.profile.unit.code) : null
  return [
    fraction(now, indicator, words),
    rank && say('rank', { rank: rank.rank, of: rank.of }),
    change !== null &&
      indicator.measure_type !== 'category' &&
      say('readChange', { change: (change > 0 ? '+' : '') + number(change), year: before!.year }),
    fresh && say('readNewStandard'),
    now.required !== null && say('readRequired', { value: number(now.required) }),
    now.province !== null && say('provinceValue', { value: valueOf(now.province, indicator, words) }),
  ]
}

function trust(now: ChartPoint, { t }: UnitContext['words']) {
  return [
    now.status !== 'measured' && t(`status_${now.status}`),
    now.provisional && t('provisional'),
    now.quality && now.quality !== 'A' && `${t('quality')} ${t(`quality_${now.quality}`)}`,
  ]
}

/** The rank as the ranked table gives it, among the units that have one. */
function rankOf({ groups }: Table, code: string): { rank: string; of: number } | null {
  const ranked = groups.flatMap((group) => group.rows).filter((row) => row.rank !== '')
  const mine = ranked.find((row) => row.code === code)
  return mine ? { rank: mine.rank, of: ranked.length } : null
}

function valueOf(value: number, indicator: Indicator, words: UnitContext['words']): string {
  if (indicator.measure_type === 'category') return words.category(indicator, value)
  return words.format.value(value, indicator.decimals, indicator.unit)
}

function fraction(point: ChartPoint, indicator: Indicator, { format, language }: UnitContext['words']): string {
  if (point.numerator === null || point.denominator === null) return ''
  const what = (language === 'vi' ? indicator.denominator_vi : indicator.denominator_en) ?? ''
  return `${format.number(point.numerator)} / ${format.number(point.denominator)} ${what}`.trim()
}

function drawn(context: UnitContext, indicator: Indicator, target: Target | undefined, chart: SeriesChart): (Node | false)[] {
  const { dossier, state, change, say, words } = context
  const readout = h('p', { className: 'headline' })
  const read = (year: number) => readout.replaceChildren(...headline(context, indicator, chart, year))
  const { element, mark, yearAt } = drawSeries(chart, { width: 360, height: 206, year: state.year }, wordsOf(context, indicator, chart))
  const has = new Set(indicator.years)
  element.addEventListener('pointermove', (event) => {
    const year = yearAt(event.clientX)
    read(year)
    mark(year)
  })
  element.addEventListener('pointerleave', () => {
    read(state.year)
    mark(state.year)
  })
  element.addEventListener('click', (event) => {
    const year = yearAt(event.clientX)
    if (has.has(year) && year !== state.year) change({ year })
  })
  read(state.year)
  const keys = [
    h('li', { className: 'key value' }, say('keyValue')),
    chart.points.some((p) => p.value !== null && (p.status !== 'measured' || p.quality === 'C' || p.quality === 'D')) &&
      h('li', { className: 'key unsure' }, say('keyUnsure')),
    target && chart.path.length > 1 && h('li', { className: 'key path' }, say('keyPath', { name: words.name(target) })),
    dossier.province && h('li', { className: 'key province' }, say('keyProvince')),
  ]
  return [
    readout,
    element,
    h('ul', { className: 'chart-keys' }, ...keys),
    h('p', { className: 'hint' }, chart.breaks.length > 0 && `${say('keyBreak')} `, say('chartHelp')),
  ]
}

function wordsOf({ dossier, say, words }: UnitContext, indicator: Indicator, chart: SeriesChart): ChartWords {
  const reach = chart.extent[1] - chart.extent[0]
  const decimals = reach >= 8 ? 0 : Math.max(1, indicator.decimals)
  return {
    // whole numbers on the axis read best; the exact ones stand in the line above
    number: (value) => words.format.number(value, Number.isInteger(value) ? 0 : decimals),
    province: say('chartProvince'),
    target: say('chartTarget'),
    standard: say('chartStandard'),
    absence: (point) =>
      point.status === 'suppressed' || point.status === 'not_applicable' ? say(`absence_${point.status}`) : say('absence_missing'),
    label: say('chartLabel', {
      what: words.name(indicator),
      name: dossier.profile.unit.name,
      from: chart.points[0]?.year ?? '',
      to: chart.points.at(-1)?.year ?? '',
    }),
  }
}

function table({ say, words }: UnitContext, indicator: Indicator, chart: SeriesChart): HTMLElement {
  const path = chart.points.some((point) => point.required !== null)
  const fractions = chart.points.some((point) => point.numerator !== null)
  const cell = (text: string) => h('td', { className: 'number' }, text)
  const number = (value: number | null) => (value === null ? '' : words.format.number(value, indicator.decimals))
  const rows = chart.points.map((point) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, String(point.year)),
      cell(number(point.value)),
      fractions && cell(point.numerator === null ? '' : fraction(point, { ...indicator, denominator_vi: '', denominator_en: '' }, words)),
      path && cell(number(point.required)),
      h('td', null, [words.t(`status_${point.status}`), point.quality, point.provisional && words.t('provisionalMark')].filter(Boolean).join(' · ')),
    ),
  )
  const head = (text: string, number: boolean) => h('th', { scope: 'col', className: number ? 'number' : '' }, text)
  return h(
    'table',
    { className: 'plain' },
    h('caption', { className: 'visually-hidden' }, say('series')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        head(say('column_year'), false),
        head(`${say('column_value')} ${words.measure(indicator.unit) && `(${words.measure(indicator.unit)})`}`, true),
        fractions && head(say('column_fraction'), true),
        path && head(say('column_required'), true),
        head(say('column_status'), false),
      ),
    ),
    h('tbody', null, ...rows),
  )
}
