/** What the page shows, as the address line owns it. */
import type { AtlasInfo, Indicator, Level, Method, RankBy, Target, Vintage } from '../api/types'
import type { Area } from '../model/area'
import type { Language } from '../i18n'

/** What stands beside the map: the ranked table, the profile of the selected unit, all years, or what can be taken away. */
export type Side = 'table' | 'unit' | 'years' | 'take'

/** The map shows an indicator's values, or how units stand against a target. */
export type View = 'indicator' | 'target'

/** What can be laid over the map: hazard zones, resettlement sites, outlines of units in special difficulty. */
export type Layer = 'zones' | 'sites' | 'difficulty'

/** What the second map shows beside the first: an indicator, null for that of the first map, in a year. */
export interface Compared {
  indicator: string | null
  year: number
}

export interface State {
  lang: Language
  view: View
  indicator: string
  year: number
  /** the earlier year with which the values are compared; null for the values of one year */
  since: number | null
  level: Level
  /** id of the boundary vintage that the values are shown on */
  boundaries: string
  method: Method
  /** number of classes asked for; the server may give fewer */
  classes: number
  /** whether the breaks come from all years of the indicator, so that years compare */
  pooled: boolean
  /** own breaks, ascending; used by the method `manual` */
  breaks: number[]
  /** chosen targets; the first is the one that colours the map */
  targets: string[]
  /** a unit lags when it does so on at least this many of the targets */
  k: number
  by: RankBy
  area: Area | null
  /** conditions on the units in CQL2 text; empty for none */
  filter: string
  /** only units by a hazard zone, as hazard:class:metres; empty for all */
  zone: string
  /** codes of the selected units, of the shown vintage and level */
  selection: string[]
  side: Side
  /** the second map; null for one map */
  compare: Compared | null
  /** what lies over the map */
  layers: Layer[]
}

/** What can be chosen, as the server has it. */
export interface Catalogue {
  atlas: AtlasInfo
  indicators: Indicator[]
  targets: Target[]
}

export const LEVELS: readonly Level[] = ['province', 'district', 'commune', 'village']
export const METHODS: readonly Method[] = [
  'natural_breaks',
  'quantile',
  'equal_interval',
  'pretty',
  'standard_deviation',
  'target_bands',
  'manual',
]
export const SIDES: readonly Side[] = ['table', 'unit', 'years', 'take']
export const LAYERS: readonly Layer[] = ['zones', 'sites', 'difficulty']
export const RANKINGS: readonly RankBy[] = ['gap', 'gap_count', 'contribution']
export const FEWEST_CLASSES = 2
export const MOST_CLASSES = 9

/** The year, or the two years of a change, as they stand in a heading. */
export function yearsOf({ since, year }: Pick<State, 'since' | 'year'>): string {
  return since === null ? String(year) : `${since} → ${year}`
}

export function vintageOf(catalogue: Catalogue, id: string): Vintage | undefined {
  return catalogue.atlas.vintages.find((vintage) => vintage.id === id)
}

export function indicatorOf(catalogue: Catalogue, code: string): Indicator | undefined {
  return catalogue.indicators.find((indicator) => indicator.code === code)
}

export function targetOf(catalogue: Catalogue, id: string | undefined): Target | undefined {
  return catalogue.targets.find((target) => target.id === id)
}

/** Levels of a vintage that can be drawn, the coarsest first. */
export function drawableLevels(vintage: Vintage | undefined): Level[] {
  return LEVELS.filter((level) => vintage?.levels.some((l) => l.level === level && l.with_geometry > 0))
}

/** The vintage in force at the end of a year; the earliest for years before the first. */
export function vintageOfYear(catalogue: Catalogue, year: number): Vintage | undefined {
  const day = `${year}-12-31`
  const vintages = [...catalogue.atlas.vintages].sort((a, b) => a.valid_from.localeCompare(b.valid_from))
  return vintages.findLast((vintage) => vintage.valid_from <= day) ?? vintages[0]
}
