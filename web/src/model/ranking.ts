/** Ranks as people give them: ties share a rank and the next rank counts them all (1, 2, 2, 4). */
import type { UnitView } from './units'

export interface Ranked {
  rank: number
  unit: UnitView
}

/** Rounds as the value is shown, so that two values that read the same are a tie. */
export function asShown(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round((value + Number.EPSILON * Math.sign(value)) * factor) / factor
}

/** Units with a value, the highest first or the lowest first; equal ones by name. */
export function rankByValue(units: UnitView[], decimals: number, highestFirst: boolean, compare: Intl.Collator): Ranked[] {
  const sign = highestFirst ? -1 : 1
  const shown = (unit: UnitView) => asShown(unit.value ?? 0, decimals)
  const sorted = units
    .filter((unit) => unit.value !== null)
    .sort((a, b) => sign * (shown(a) - shown(b)) || compare.compare(a.name, b.name) || a.code.localeCompare(b.code))
  let rank = 0
  return sorted.map((unit, i) => {
    if (i === 0 || shown(sorted[i - 1]!) !== shown(unit)) rank = i + 1
    return { rank, unit }
  })
}

/** Vietnamese order of letters in both languages: the names are Vietnamese. */
export const byName = new Intl.Collator('vi')
