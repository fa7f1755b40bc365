/** The address line owns the state: this turns one into the other. What is at its default is left out. */
import { LANGUAGES } from '../i18n'
import { areaName, formatArea, parseCircle, parsePolygon, parseRectangle } from '../model/area'
import type { Area } from '../model/area'
import { zoneOf } from '../model/filter'
import { FEWEST_CLASSES, LAYERS, LEVELS, METHODS, MOST_CLASSES, RANKINGS, SIDES } from './state'
import type { Compared, State } from './state'

export function formatQuery(state: State): string {
  const parts: [string, string][] = []
  const put = (name: string, value: string | number, standard?: string | number) => {
    if (value !== standard && value !== '') parts.push([name, String(value)])
  }
  put('lang', state.lang, 'vi')
  put('view', state.view, 'indicator')
  if (state.view === 'target') {
    put('targets', state.targets.join(','))
    put('k', state.k, 1)
    put('by', state.by, 'gap')
  } else {
    put('indicator', state.indicator)
    put('method', state.method, 'natural_breaks')
    put('classes', state.classes, 5)
    put('pooled', String(state.pooled), 'true')
    if (state.method === 'manual') put('breaks', state.breaks.join(','))
    if (state.since !== null) put('since', state.since)
  }
  put('year', state.year)
  put('level', state.level)
  put('boundaries', state.boundaries)
  if (state.area) put(areaName(state.area), formatArea(state.area))
  put('filter', state.filter)
  put('zone', state.zone)
  put('selection', state.selection.join(','))
  put('side', state.side, 'table')
  put('layers', state.layers.join(','))
  if (state.compare) put('compare', formatCompared(state.compare))
  return '?' + parts.map(([name, value]) => `${name}=${encode(value)}`).join('&')
}

/** Keeps commas readable; a space becomes a plus, as URLSearchParams reads it. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')
}

/** What the query says, without what cannot be read. */
export function parseQuery(query: string): Partial<State> {
  const given = new URLSearchParams(query)
  const wish: Partial<State> = {}
  const put = <K extends keyof State>(key: K, value: State[K] | undefined) => {
    if (value !== undefined) wish[key] = value
  }
  put('lang', oneOf(LANGUAGES, given.get('lang')))
  put('view', oneOf(['indicator', 'target'] as const, given.get('view')))
  put('indicator', given.get('indicator') || undefined)
  put('year', whole(given.get('year'), 1900, 2200))
  put('since', whole(given.get('since'), 1900, 2200))
  put('level', oneOf(LEVELS, given.get('level')))
  put('boundaries', given.get('boundaries') || undefined)
  put('method', oneOf(METHODS, given.get('method')))
  put('classes', whole(given.get('classes'), FEWEST_CLASSES, MOST_CLASSES))
  put('pooled', oneOf(['true', 'false'] as const, given.get('pooled')) && given.get('pooled') === 'true')
  put('breaks', ascending(given.get('breaks')))
  put('targets', list(given.get('targets')))
  put('k', whole(given.get('k'), 1, 99))
  put('by', oneOf(RANKINGS, given.get('by')))
  put('area', areaOf(given))
  put('filter', given.get('filter')?.trim() || undefined)
  put('zone', zoneOf(given.get('zone') ?? '') ? given.get('zone')! : undefined)
  put('selection', list(given.get('selection')))
  put('side', oneOf(SIDES, given.get('side')))
  put('layers', list(given.get('layers'))?.flatMap((one) => oneOf(LAYERS, one) ?? []))
  put('compare', comparedOf(given.get('compare') ?? ''))
  return wish
}

/** A year, or indicator:year. */
function formatCompared({ indicator, year }: Compared): string {
  return indicator === null ? String(year) : `${indicator}:${year}`
}

function comparedOf(text: string): Compared | undefined {
  const [, code, digits] = /^(?:([\w.-]+):)?(\d{4})$/.exec(text) ?? []
  const year = whole(digits ?? null, 1900, 2200)
  return year === undefined ? undefined : { indicator: code ?? null, year }
}

function areaOf(given: URLSearchParams): Area | undefined {
  const bbox = given.get('bbox')
  const near = given.get('near')
  const polygon = given.get('polygon')
  if (bbox) return parseRectangle(bbox)
  if (near) return parseCircle(near)
  return polygon ? parsePolygon(polygon) : undefined
}

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | undefined {
  return allowed.find((value) => value === text)
}

function whole(text: string | null, least: number, most: number): number | undefined {
  const value = text === null || text === '' ? Number.NaN : Number(text)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

function list(text: string | null): string[] | undefined {
  const items = text?.split(',').filter((item) => item !== '')
  return items?.length ? items : undefined
}

function ascending(text: string | null): number[] | undefined {
  const numbers = list(text)?.map(Number)
  const sound = numbers?.every((n, i) => Number.isFinite(n) && (i === 0 || n > numbers[i - 1]!))
  return sound ? numbers : undefined
}
