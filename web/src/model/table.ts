/** The ranked table, which is also the list of all units on the map. */
import type { Indicator, Quality } from '../api/types'
import type { Key } from '../i18n'
import type { Bin } from './bins'
import { byName, rankByValue } from './ranking'
import type { TargetScene } from './scene'
import type { UnitView } from './units'
import type { Words } from './words'

export type ColumnId = 'change' | 'value' | 'gap' | 'gapCount' | 'contribution' | 'laggingOn'

export interface TableRow {
  code: string
  name: string
  parent: string
  rank: string
  bin: Bin
  /** a mark beside the value for what was apportioned */
  quality: Quality | null
  provisional: boolean
  /** a cell a column; none when the note stands in their place */
  cells: string[]
  /** why there is no value; empty where there is one */
  note: string
}

export interface TableGroup {
  title: string
  rows: TableRow[]
}

export interface Column {
  id: ColumnId
  /** null where the unit says it all */
  label: Key | null
  /** unit of measure of the column's numbers, in words */
  unit: string
}

export interface Table {
  columns: Column[]
  groups: TableGroup[]
}

/** Units with a value ranked, those without apart. Values of either group keep the words for their state. */
export function valueTable(
  units: Map<string, UnitView>,
  indicator: Indicator,
  highestFirst: boolean,
  words: Words,
): Table {
  const asked = [...units.values()].filter((unit) => unit.bin !== 'unasked')
  const ranked = rankByValue(asked, indicator.decimals, highestFirst, byName)
  const without = asked.filter((unit) => unit.value === null).sort(sortByName)
  const category = indicator.measure_type === 'category'
  const show = (value: number) =>
    category ? words.category(indicator, value) : words.format.number(value, indicator.decimals)
  return {
    columns: [{ id: 'value', label: 'value', unit: words.measure(indicator.unit) }],
    groups: [
      {
        title: words.t('groupValues', { n: words.format.number(ranked.length) }),
        rows: ranked.map(({ rank, unit }) => row(unit, category ? '' : String(rank), [show(unit.value!)])),
      },
      ...withoutGroup(without, (unit) => words.t(`status_${unit.status}`), words),
    ],
  }
}

/** Units with a change ranked, with the values of both years; those that lack one of them apart. */
export function changeTable(
  units: Map<string, UnitView>,
  indicator: Indicator,
  [since, year]: readonly [number, number],
  highestFirst: boolean,
  words: Words,
): Table {
  const { format } = words
  const asked = [...units.values()].filter((unit) => unit.bin !== 'unasked')
  const ranked = rankByValue(asked, indicator.decimals, highestFirst, byName)
  const cells = ({ value, change }: UnitView) => [
    format.signed(value!, indicator.decimals),
    shown(change?.before, (before) => format.number(before, indicator.decimals)),
    shown(change?.after, (after) => format.number(after, indicator.decimals)),
  ]
  return {
    columns: [
      { id: 'change', label: 'change', unit: words.gapMeasure(indicator.unit) },
      { id: 'value', label: null, unit: String(since) },
      { id: 'value', label: null, unit: String(year) },
    ],
    groups: [
      {
        title: words.t('groupValues', { n: format.number(ranked.length) }),
        rows: ranked.map(({ rank, unit }) => row(unit, String(rank), cells(unit))),
      },
      ...withoutGroup(
        asked.filter((unit) => unit.value === null).sort(sortByName),
        (unit) => words.t(`status_${unit.status}`),
        words,
      ),
    ],
  }
}

/** Lagging units as the server ranks them, then those that do not lag, then those without data. */
export function targetTable(scene: TargetScene, units: Map<string, UnitView>, indicator: Indicator | undefined, words: Words): Table {
  const several = scene.state.targets.length > 1
  const focus = scene.state.targets[0] ?? ''
  const columns: Column[] = [
    { id: 'gap', label: 'gap', unit: indicator ? words.gapMeasure(indicator.unit) : '' },
    { id: 'gapCount', label: 'gapCount', unit: '' },
    { id: 'contribution', label: 'contribution', unit: '%' },
    ...(several ? [{ id: 'laggingOn', label: 'laggingOn', unit: '' } as const] : []),
  ]
  const cellsOf = ({ judged }: UnitView, laggingOn: string) => {
    const cells = [
      shown(judged?.gap, (gap) => words.format.number(gap, indicator?.decimals ?? 1)),
      shown(judged?.gapCount, (count) => words.format.number(count)),
      shown(judged?.contribution, (share) => words.format.number(share * 100, 1)),
    ]
    return several ? [...cells, laggingOn] : cells
  }
  const ranked = scene.lagging.ranking.flatMap((entry) => {
    const unit = units.get(entry.code)
    const judged = entry.targets[focus]
    const lagging = words.format.number(entry.lagging_on)
    return unit ? [row(unit, String(entry.rank), cellsOf(withShare(unit, judged?.contribution), lagging))] : []
  })
  const taken = new Set(scene.lagging.ranking.map((entry) => entry.code))
  const noData = new Map(scene.lagging.no_data.map((entry) => [entry.code, entry.targets]))
  const why = (unit: UnitView) =>
    unit.value === null ? words.t(`status_${unit.status}`) : words.t('noDataOn', { n: noData.get(unit.code)?.length ?? 0 })
  const others = [...units.values()].filter((unit) => unit.bin !== 'unasked' && !taken.has(unit.code)).sort(sortByName)
  const rest = others.filter((unit) => !noData.has(unit.code))
  return {
    columns,
    groups: [
      { title: ranked.length > 0 ? words.t('groupRanked', { n: words.format.number(ranked.length) }) : words.t('groupRankedNone'), rows: ranked },
      ...(rest.length > 0
        ? [{ title: words.t('groupRest', { n: words.format.number(rest.length) }), rows: rest.map((unit) => row(unit, '', cellsOf(unit, ''))) }]
        : []),
      ...withoutGroup(others.filter((unit) => noData.has(unit.code)), why, words),
    ],
  }
}

function shown(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? '' : format(value)
}

/** The ranking's share counts the units that lag on the whole question; the map's answer has the target's own. */
function withShare(unit: UnitView, share: number | null | undefined): UnitView {
  return share == null || !unit.judged ? unit : { ...unit, judged: { ...unit.judged, contribution: share } }
}

function withoutGroup(units: UnitView[], why: (unit: UnitView) => string, words: Words): TableGroup[] {
  if (units.length === 0) return []
  const title = words.t('groupWithout', { n: words.format.number(units.length) })
  return [{ title, rows: units.map((unit) => ({ ...row(unit, '', []), note: why(unit) })) }]
}

function row(unit: UnitView, rank: string, cells: string[]): TableRow {
  const apportioned = unit.value !== null && (unit.quality === 'C' || unit.quality === 'D')
  return {
    code: unit.code,
    name: unit.name,
    parent: unit.parent,
    rank,
    bin: unit.bin,
    quality: apportioned ? unit.quality : null,
    provisional: unit.provisional,
    cells,
    note: '',
  }
}

function sortByName(a: UnitView, b: UnitView): number {
  return byName.compare(a.name, b.name) || a.code.localeCompare(b.code)
}
