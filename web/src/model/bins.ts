/** A bin is what a unit is drawn as: one shape for map, legend and table. */
import type { Standing, Status } from '../api/types'

export type Absence = 'missing' | 'suppressed' | 'not_applicable'
/** `unasked`: a unit of the map that the answer leaves out, for it lies outside the drawn area or the target's scope. */
export type Bin = `class-${number}` | 'zero' | 'outside' | 'unasked' | Absence | `standing-${JudgedStanding}`
export type JudgedStanding = Exclude<Standing, 'no_data'>

export const ABSENCES: readonly Absence[] = ['missing', 'suppressed', 'not_applicable']
export const JUDGED: readonly JudgedStanding[] = ['missed', 'behind', 'not_met', 'on_track', 'met', 'not_assessable']

export function classBin(index: number): Bin {
  return `class-${index}`
}

/** The class's number, from 0; -1 for a bin that is no class. */
export function classIndex(bin: Bin): number {
  return bin.startsWith('class-') ? Number(bin.slice('class-'.length)) : -1
}

export function isAbsent(bin: Bin): bin is Absence {
  return (ABSENCES as readonly string[]).includes(bin)
}

export function absenceOf(status: Status): Absence {
  return status === 'suppressed' || status === 'not_applicable' ? status : 'missing'
}

/**
 * The class of a value: class i is [b(i), b(i+1)), the last closed; -1 outside. The reply's values and breaks are
 * rounded apart from each other, so the outer ends give way by that much.
 */
export function classOf(value: number, breaks: number[]): number {
  const last = breaks.length - 2
  if (last < 0) return -1
  const slack = 1e-6 * Math.max(1, Math.abs(breaks[last + 1]! - breaks[0]!))
  if (value < breaks[0]! - slack || value > breaks[last + 1]! + slack) return -1
  for (let i = last; i > 0; i--) {
    if (value >= breaks[i]!) return i
  }
  return 0
}

/** What a value is drawn as. A count of zero is drawn as such: a circle of no size would look like no data. */
export function binOf(value: number | null, status: Status, breaks: number[], count: boolean): Bin {
  if (value === null) return absenceOf(status)
  if (count && value === 0) return 'zero'
  const index = classOf(value, breaks)
  return index < 0 ? 'outside' : classBin(index)
}

export function binOfStanding(standing: Standing, status: Status): Bin {
  return standing === 'no_data' ? absenceOf(status) : `standing-${standing}`
}
