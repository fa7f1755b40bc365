/** The legend: a row for every bin that can occur, with the number of units in it. The numbers sum to the units. */
import type { Quality } from '../api/types'
import type { Translate } from '../i18n'
import { ABSENCES, classBin, JUDGED } from './bins'
import type { Bin } from './bins'
import { decimalsOfBreaks } from './format'
import type { Format } from './format'
import type { UnitView } from './units'

export interface LegendRow {
  bin: Bin
  label: string
  count: number
}

/** A mark drawn over a unit's colour; its units are in a row as well. */
export interface LegendMark {
  quality: Quality
  label: string
  count: number
}

export interface Legend {
  rows: LegendRow[]
  marks: LegendMark[]
}

/** Left out of the legend when no unit has it. */
const RARE: ReadonlySet<Bin> = new Set<Bin>(['standing-not_met', 'standing-not_assessable'])

export function countBins(units: Iterable<UnitView>): Map<Bin, number> {
  const counts = new Map<Bin, number>()
  for (const { bin } of units) counts.set(bin, (counts.get(bin) ?? 0) + 1)
  return counts
}

/** Rows of the classes, from the lowest values to the highest. */
export function classLabels(breaks: number[], declared: number, above: boolean, format: Format): string[] {
  const decimals = decimalsOfBreaks(breaks, declared)
  const show = (value: number) => format.number(value, decimals)
  return breaks.slice(1).map((to, i) => {
    const from = breaks[i]!
    const last = i === breaks.length - 2
    const start = i === 0 && above && from === 0 ? `>${show(0)}` : show(from)
    return last ? `${start} – ${show(to)}` : `${start} – <${show(to)}`
  })
}

/** Rows of the classes of a change, each with the sign of its side; round breaks need no more decimals than they have. */
export function changeLabels(breaks: number[], format: Format): string[] {
  const decimals = decimalsOfBreaks(breaks, 0)
  return classLabels(breaks, 0, false, { ...format, number: (value) => format.signed(value, decimals) })
}

/** @param changes whether nought means that nothing changed, which stands between the two sides */
export function legendOf(
  units: Iterable<UnitView>,
  classes: { bin: Bin; label: string }[],
  t: Translate,
  changes = false,
): Legend {
  const all = [...units]
  const counts = countBins(all)
  const row = (bin: Bin, label: string): LegendRow => ({ bin, label, count: counts.get(bin) ?? 0 })
  const occurring = (bin: Bin, label: string) => (counts.has(bin) ? [row(bin, label)] : [])
  const marks = (['C', 'D'] as const)
    .map((quality) => ({
      quality,
      label: t('qualityMark', { quality }),
      count: all.filter((unit) => unit.quality === quality && unit.value !== null).length,
    }))
    .filter((mark) => mark.count > 0)
  return {
    rows: [
      ...occurring('zero', t(changes ? 'unchanged' : 'zero')),
      ...classes.flatMap(({ bin, label }) => (RARE.has(bin) ? occurring(bin, label) : [row(bin, label)])),
      ...occurring('outside', t('outside')),
      ...ABSENCES.map((absence) => row(absence, t(`status_${absence}`))),
      ...occurring('unasked', t('unasked')),
    ],
    marks,
  }
}

export function classRows(labels: string[]): { bin: Bin; label: string }[] {
  return labels.map((label, i) => ({ bin: classBin(i), label }))
}

export function standingRows(t: Translate): { bin: Bin; label: string }[] {
  return JUDGED.map((standing) => ({ bin: `standing-${standing}` as Bin, label: t(`standing_${standing}`) }))
}
