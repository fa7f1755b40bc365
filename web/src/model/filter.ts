/** A filter in CQL2 text as conditions that all have to hold; pure. */
import type { Area } from './area'
import { areaParameters } from './area'

/** A part of a filter that people read as a sentence; `other` stands for what is only readable as CQL2. */
export type Condition =
  | { kind: 'designation'; designation: string }
  | { kind: 'value'; indicator: string; operator: Operator; value: number }
  | { kind: 'standing'; target: string; year: number; standing: string }
  | { kind: 'parents'; codes: string[] }
  | { kind: 'other' }

export const OPERATORS = ['>=', '>', '<=', '<', '='] as const
export type Operator = (typeof OPERATORS)[number]
export const DESIGNATIONS = ['special_difficulty_commune', 'region_iii', 'poor_district', 'new_rural'] as const

/** Parts joined by AND outside of brackets and texts; the AND of a BETWEEN joins nothing. An OR outside holds all together. */
export function conditionsOf(filter: string): string[] {
  const parts: string[] = []
  let [depth, from, between, or] = [0, 0, false, false]
  const tokens = filter.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|\b(?:AND|OR|BETWEEN)\b/gi)
  for (const { 0: token, index } of tokens) {
    const word = token.toUpperCase()
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (depth > 0) continue
    else if (word === 'OR') or = true
    else if (word === 'BETWEEN') between = true
    else if (word === 'AND' && between) between = false
    else if (word === 'AND') {
      parts.push(filter.slice(from, index).trim())
      from = index + token.length
    }
  }
  parts.push(filter.slice(from).trim())
  return or ? [filter.trim()].filter(Boolean) : parts.filter(Boolean)
}

/** Conditions as one filter. */
export function joined(conditions: string[]): string {
  const alone = conditions.length < 2
  return conditions.map((condition) => (alone || !hasOr(condition) ? condition : `(${condition})`)).join(' AND ')
}

function hasOr(condition: string): boolean {
  let depth = 0
  for (const { 0: token } of condition.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|\bOR\b/gi)) {
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (depth === 0 && token.toUpperCase() === 'OR') return true
  }
  return false
}

export function designationCondition(designation: string): string {
  return `A_CONTAINS(designations, ('${designation}'))`
}

/** Of units whose unit above is one of those given: districts for communes, communes for villages. */
export function parentsCondition(codes: string[]): string {
  const quoted = codes.map((code) => `'${code}'`)
  return quoted.length === 1 ? `parent = ${quoted[0]}` : `parent IN (${quoted.join(', ')})`
}

/** The filter with one more unit above: a unit has one parent, so that two conditions on it would never hold together. */
export function withParent(conditions: string[], code: string): string[] {
  const before = conditions.flatMap((one) => parentsOf(one) ?? [])
  const others = conditions.filter((one) => parentsOf(one) === null)
  return [...others, parentsCondition([...new Set([...before, code])])]
}

export function parentsOf(condition: string): string[] | null {
  const said = readCondition(condition)
  return said.kind === 'parents' ? said.codes : null
}

/** What a condition says, if it is one of those that the page itself writes. */
export function readCondition(text: string): Condition {
  const designation = /^A_CONTAINS\(designations, ?\('(\w+)'\)\)$/i.exec(text)
  if (designation) return { kind: 'designation', designation: designation[1]! }
  const value = /^(\w+) ?(>=|<=|>|<|=) ?(-?\d+(?:\.\d+)?)$/.exec(text)
  if (value) return { kind: 'value', indicator: value[1]!, operator: value[2] as Operator, value: Number(value[3]) }
  const standing = /^assessment\('([\w.-]+)', ?(\d{4})\) ?= ?'(\w+)'$/i.exec(text)
  if (standing) return { kind: 'standing', target: standing[1]!, year: Number(standing[2]), standing: standing[3]! }
  const parents = /^parent ?(?:= ?('\w+')|IN ?\(('\w+'(?:, ?'\w+')*)\))$/i.exec(text)
  if (parents) return { kind: 'parents', codes: (parents[1] ?? parents[2]!).split(',').map((code) => code.trim().slice(1, -1)) }
  return { kind: 'other' }
}

export interface Narrowing {
  area: Area | null
  /** CQL2 text; empty for none */
  filter: string
  /** hazard:class:metres; empty for none */
  zone: string
}

/** As parameters of a question: a drawn area and the filter both hold. */
export function narrowingParameters({ area, filter, zone }: Narrowing): { bbox?: string; near?: string; filter?: string; zone?: string } {
  const { filter: within, ...drawn } = areaParameters(area)
  const both = joined([...(within ? [within] : []), ...conditionsOf(filter)])
  return {
    ...drawn,
    ...(both === '' ? {} : { filter: both }),
    ...(zone === '' ? {} : { zone }),
  }
}

export const HAZARDS = ['landslide', 'flash_flood', 'debris_flow', 'any'] as const
export type Hazard = (typeof HAZARDS)[number]

export interface Zone {
  hazard: Hazard
  least: number
  metres: number
}

export function zoneOf(text: string): Zone | null {
  const parts = /^(landslide|flash_flood|debris_flow|any):([1-5]):(\d{1,6})$/.exec(text)
  return parts && { hazard: parts[1] as Hazard, least: Number(parts[2]), metres: Number(parts[3]) }
}

export function formatZone({ hazard, least, metres }: Zone): string {
  return `${hazard}:${least}:${metres}`
}

