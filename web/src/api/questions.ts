/** The addresses of the questions that a state of the page asks. */
import { designationCondition, narrowingParameters } from '../model/filter'
import type { State } from '../state/state'
import type { Level } from './types'

type Parameters = Record<string, string | number | boolean | undefined>

export const catalogueAddresses = { atlas: '/api/atlas', indicators: '/api/indicators', targets: '/api/targets' }

/** The collections of the levels' units. */
export const COLLECTIONS: Record<Level, string> = {
  province: 'provinces',
  district: 'districts',
  commune: 'communes',
  village: 'villages',
}

export function address(path: string, parameters: Parameters): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${path}?${query}` : path
}

function place(state: State): Parameters {
  return { year: state.year, level: state.level, boundaries: state.boundaries }
}

export function valuesAddress(state: State): string {
  return address('/api/values', { indicator: state.indicator, ...place(state), ...narrowingParameters(state) })
}

/** The breaks do not hear of the drawn area: they stay as they are while the planner looks closer. */
export function classesAddress(state: State, target?: string): string {
  return address('/api/classes', classesParameters(state, target))
}

/** What decides the classes; styles for GIS programs are asked for by the same. */
export function classesParameters(state: State, target?: string): Parameters {
  const manual = state.method === 'manual'
  return {
    indicator: state.indicator,
    ...place(state),
    method: state.method,
    classes: manual || state.method === 'target_bands' ? undefined : state.classes,
    breaks: manual ? state.breaks.join(',') : undefined,
    target: state.method === 'target_bands' ? target : undefined,
    pooled: manual || state.pooled ? undefined : false,
  }
}

export function assessmentAddress(state: State, target: string): string {
  const path = `/api/targets/${encodeURIComponent(target)}/assessment`
  return address(path, { ...place(state), ...narrowingParameters(state) })
}

/** Asks also for the fewest units that hold four fifths of the gap, when one target is asked. */
export function laggingAddress(state: State): string {
  return address('/api/lagging', {
    targets: state.targets.join(','),
    k: state.k,
    by: state.by,
    ...place(state),
    fewest: state.targets.length === 1 ? 80 : undefined,
    ...narrowingParameters(state),
  })
}

export function profileAddress(code: string, { boundaries, year }: State): string {
  return address(`/api/units/${encodeURIComponent(code)}`, { boundaries, year })
}

/** The target whose path is laid beside the series; left out, the server takes one of the indicator's own. */
export function seriesAddress(code: string, indicator: string, boundaries: string, target?: string): string {
  return address('/api/series', { indicator, unit: code, boundaries, target })
}

/** Households at risk, planned and resettled, of one unit. */
export function resettlementOfUnitAddress(code: string, level: Level, { boundaries, year }: State): string {
  return address('/api/resettlement', { year, level, boundaries, filter: ofUnit(code) })
}

/** One unit's assessment with the steps that led to it. */
export function explanationAddress(target: string, code: string, level: Level, { boundaries, year }: State): string {
  const path = `/api/targets/${encodeURIComponent(target)}/assessment`
  return address(path, { year, level, boundaries, explain: true, filter: ofUnit(code) })
}

function ofUnit(code: string): string {
  return `code='${code.replaceAll("'", "''")}'`
}

/** The most items that the server gives in one answer. */
const MOST_ITEMS = 10_000

export function itemsAddress(collection: 'hazard-zones' | 'resettlement-sites'): string {
  return address(`/api/collections/${collection}/items`, { limit: MOST_ITEMS })
}

/** Units that hold a designation at the end of a year, without their shapes. */
export function designatedAddress({ boundaries, year }: State, level: Level, designation: string): string {
  const path = `/api/collections/${COLLECTIONS[level]}/items`
  return address(path, { boundaries, year, limit: MOST_ITEMS, skipGeometry: true, properties: 'code', filter: designationCondition(designation) })
}

export function searchAddress(words: string): string {
  return address('/api/units', { q: words })
}

export function directoryAddress(vintage: string, level: Level): string {
  return address('/api/units', { level, boundaries: vintage })
}
