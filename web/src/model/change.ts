/** The change of an indicator between two years: later less earlier, where both are known and one standard measured both. */
import type { Indicator, Quality, Status, ValuesAnswer } from '../api/types'
import { asShown } from './ranking'

/** One unit in both years. */
export interface Change {
  code: string
  /** null where either year has no value */
  value: number | null
  before: number | null
  after: number | null
  /** of the year that lacks a value, else of the later one */
  status: Status
  /** the worse of both */
  quality: Quality | null
  provisional: boolean
}

/** Only of rates and means: a map of changed counts would show where many people live. */
export function canChange(indicator: Indicator | undefined): indicator is Indicator {
  return indicator?.measure_type === 'ratio' || indicator?.measure_type === 'mean'
}

/** The year in which a new standard parted the two years; undefined where they compare. */
export function standardBetween(indicator: Indicator, since: number, year: number): number | undefined {
  return indicator.standard_starts?.find((start) => since < start && start <= year)
}

/** Earlier years of the indicator that compare with a year. */
export function baseYears(indicator: Indicator | undefined, year: number): number[] {
  if (!canChange(indicator)) return []
  return indicator.years.filter((since) => since < year && standardBetween(indicator, since, year) === undefined)
}

/** The years that can be played one after another: those with values, of a change those that compare with its earlier year. */
export function playableYears(indicator: Indicator | undefined, since: number | null): number[] {
  const years = indicator?.years ?? []
  return since === null ? years : years.filter((year) => baseYears(indicator, year).includes(since))
}

const LACKS: readonly Status[] = ['suppressed', 'missing', 'not_applicable']

export function changesOf(before: ValuesAnswer, after: ValuesAnswer): Change[] {
  const earlier = new Map(before.codes.map((code, i) => [code, i]))
  return after.codes.map((code, i) => {
    const j = earlier.get(code) ?? -1
    const a = after.values[i] ?? null
    const b = before.values[j] ?? null
    const statuses = [before.status[j] ?? 'missing', after.status[i] ?? 'missing'] as const
    const lacking = LACKS.find((status) => statuses.includes(status))
    const known = a !== null && b !== null
    return {
      code,
      value: known ? a - b : null,
      before: b,
      after: a,
      status: known ? (statuses.includes('estimated') ? 'estimated' : 'measured') : (lacking ?? 'missing'),
      quality: known ? worse(before.quality[j] ?? null, after.quality[i] ?? null) : null,
      provisional: before.approval?.[j] === 'provisional' || after.approval?.[i] === 'provisional',
    }
  })
}

function worse(a: Quality | null, b: Quality | null): Quality | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** Whether a change reads as none. */
export function isUnchanged(value: number, decimals: number): boolean {
  return asShown(value, decimals) === 0
}

/** As many colours as a side of nought has that the eye tells apart. */
const MOST_A_SIDE = 4

/**
 * Classes of equal, round width on either side of nought, which is always a break: colours of the two sides weigh alike.
 * Changes often lie on one side only, so that each has nearly as many classes as were asked for.
 */
export function changeBreaks(changes: number[], classes: number): number[] {
  const most = Math.max(0, ...changes.map(Math.abs))
  if (most === 0) return []
  const sides = Math.min(MOST_A_SIDE, Math.max(1, classes - 1))
  const step = roundedUp(most / sides)
  return Array.from({ length: 2 * sides + 1 }, (_, i) => Number(((i - sides) * step).toPrecision(12)))
}

/** The least of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not less. */
function roundedUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const digit = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((d) => d * power >= width * (1 - 1e-9)) ?? 10
  return digit * power
}
