/** Makes a whole, answerable state of what an address line or a choice gives. */
import type { Indicator, Level, Method } from '../api/types'
import { baseYears } from '../model/change'
import { drawableLevels, indicatorOf, LAYERS, targetOf, vintageOf, vintageOfYear } from './state'
import type { Catalogue, Compared, State } from './state'

const FIRST_TARGET = 't2025_village_road_hardened'
const FIRST_INDICATOR = 'poverty_rate'

/** A settled state, and the parts of the wish that the catalogue does not have. */
export interface Settled {
  state: State
  unknown: string[]
}

export function settle(wish: Partial<State>, catalogue: Catalogue): Settled {
  const unknown: string[] = []
  const view = wish.view ?? 'indicator'
  const targets = settleTargets(wish.targets, catalogue, unknown)
  const code = view === 'target' ? targetOf(catalogue, targets[0])?.indicator : wish.indicator
  const indicator = settleIndicator(code, catalogue, unknown)
  const year = settleYear(wish.year, indicator, catalogue)
  const boundaries = settleBoundaries(wish.boundaries, year, catalogue, unknown)
  const level = settleLevel(wish.level, boundaries, catalogue)
  const moved = wish.boundaries !== boundaries || (wish.level !== undefined && wish.level !== level)
  const state: State = {
    lang: wish.lang ?? 'vi',
    view,
    indicator: indicator?.code ?? '',
    year,
    since: view === 'target' ? null : settleSince(wish.since, indicator, year, unknown),
    level,
    boundaries,
    method: settleMethod(wish, indicator),
    classes: wish.classes ?? 5,
    pooled: wish.pooled ?? true,
    breaks: wish.breaks ?? [],
    targets,
    k: Math.min(wish.k ?? 1, Math.max(1, targets.length)),
    by: wish.by ?? 'gap',
    area: wish.area ?? null,
    filter: wish.filter ?? '',
    zone: wish.zone ?? '',
    selection: moved && wish.boundaries !== undefined ? [] : (wish.selection ?? []),
    side: wish.side ?? 'table',
    layers: LAYERS.filter((layer) => wish.layers?.includes(layer)),
    compare: settleCompared(wish.compare, indicator, catalogue, unknown),
  }
  return { state, unknown }
}

/** What the second map asks: the same place and narrowing, its own indicator and year. */
export function besideState(state: State, catalogue: Catalogue): State | null {
  const { compare } = state
  if (!compare) return null
  const code = compare.indicator ?? state.indicator
  // own breaks are of the first indicator's values
  const method = state.method === 'manual' && code !== state.indicator ? 'natural_breaks' : state.method
  return settle({ ...state, view: 'indicator', indicator: code, year: compare.year, since: null, compare: null, layers: [], method }, catalogue).state
}

function settleTargets(wished: string[] | undefined, catalogue: Catalogue, unknown: string[]): string[] {
  const known = (wished ?? []).filter((id) => targetOf(catalogue, id))
  unknown.push(...(wished ?? []).filter((id) => !targetOf(catalogue, id)))
  if (known.length > 0) return [...new Set(known)]
  const first = targetOf(catalogue, FIRST_TARGET) ?? catalogue.targets.find((t) => indicatorOf(catalogue, t.indicator))
  return first ? [first.id] : []
}

function settleIndicator(code: string | undefined, catalogue: Catalogue, unknown: string[]): Indicator | undefined {
  const wished = code === undefined ? undefined : indicatorOf(catalogue, code)
  if (code !== undefined && !wished) unknown.push(code)
  const withYears = catalogue.indicators.find((i) => i.years.length > 0)
  return wished ?? indicatorOf(catalogue, FIRST_INDICATOR) ?? withYears ?? catalogue.indicators[0]
}

/** The wished year when the indicator has it, else its nearest year with values, the later of two. */
function settleYear(wished: number | undefined, indicator: Indicator | undefined, catalogue: Catalogue): number {
  const years = indicator?.years.length ? indicator.years : catalogue.atlas.years
  const latest = years.at(-1) ?? new Date().getFullYear()
  if (wished === undefined) return latest
  return years.reduce((best, year) => (Math.abs(year - wished) <= Math.abs(best - wished) ? year : best), years[0] ?? latest)
}

/** A year that does not compare with the one shown is left. */
function settleSince(wished: number | null | undefined, indicator: Indicator | undefined, year: number, unknown: string[]): number | null {
  if (wished === undefined || wished === null) return null
  if (baseYears(indicator, year).includes(wished)) return wished
  unknown.push(`since=${wished}`)
  return null
}

/** The second map goes with the first one's indicator unless it has one of its own. */
function settleCompared(
  wished: Compared | null | undefined,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
  unknown: string[],
): Compared | null {
  if (!wished) return null
  const own = wished.indicator === null ? indicator : indicatorOf(catalogue, wished.indicator)
  if (!own) {
    unknown.push(`compare=${wished.indicator ?? wished.year}`)
    return null
  }
  return { indicator: wished.indicator, year: settleYear(wished.year, own, catalogue) }
}

function settleBoundaries(wished: string | undefined, year: number, catalogue: Catalogue, unknown: string[]): string {
  if (wished !== undefined && vintageOf(catalogue, wished)) return wished
  if (wished !== undefined) unknown.push(wished)
  return vintageOfYear(catalogue, year)?.id ?? ''
}

function settleLevel(wished: Level | undefined, boundaries: string, catalogue: Catalogue): Level {
  const levels = drawableLevels(vintageOf(catalogue, boundaries))
  if (wished && levels.includes(wished)) return wished
  return levels.includes('commune') ? 'commune' : (levels.at(-1) ?? 'commune')
}

function settleMethod(wish: Partial<State>, indicator: Indicator | undefined): Method {
  const method = wish.method ?? 'natural_breaks'
  if (method === 'manual' && (wish.breaks?.length ?? 0) < 2) return 'natural_breaks'
  if (method === 'target_bands' && !indicator?.targets.length) return 'natural_breaks'
  return method
}
