/** What of a state the server is asked: two states with one question show the same answer. */
import type { State } from './state'

export function questionOf(state: State): string {
  const { lang: _lang, selection: _selection, ...rest } = state
  const own =
    rest.view === 'target'
      ? { targets: rest.targets, k: rest.k, by: rest.by }
      : { indicator: rest.indicator, method: rest.method, classes: rest.classes, pooled: rest.pooled, breaks: rest.breaks, since: rest.since }
  const { view, year, level, boundaries, area, filter, zone, compare, layers } = rest
  return JSON.stringify({ view, year, level, boundaries, area, filter, zone, compare, layers, ...own })
}
