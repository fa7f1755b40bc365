/** What choices do to the state, as pure functions. */
import type { FoundUnit } from '../api/types'
import type { Words } from '../model/words'
import type { State } from './state'

/** A click selects one unit or, clicked again, none; with the key held it adds to or takes from the selection. */
export function toggled(selection: string[], code: string, several: boolean): string[] {
  const has = selection.includes(code)
  if (several) return has ? selection.filter((other) => other !== code) : [...selection, code]
  return has && selection.length === 1 ? [] : [code]
}

/** Goes to a unit that was searched: to its own boundaries and level; says so when that moves the map. */
export function arrivalOf(
  unit: FoundUnit,
  becameNames: string[],
  state: State,
  { t, format }: Words,
): { patch: Partial<State>; notice: string | null } {
  const patch: Partial<State> = {
    level: unit.level,
    boundaries: unit.vintage,
    selection: [unit.code],
    ...(state.area && { area: null }),
    ...(state.filter && { filter: '' }),
    ...(state.zone && { zone: '' }),
  }
  const notices: string[] = []
  if (unit.valid_to) {
    const parts = { name: unit.name, date: format.date(unit.valid_to) }
    const names = format.list(becameNames)
    notices.push(becameNames.length > 0 ? t('abolishedBecame', { ...parts, names }) : t('abolished', parts))
  }
  if (unit.vintage !== state.boundaries) {
    notices.push(t('movedBoundaries', { boundaries: unit.vintage, name: unit.name }))
  }
  return { patch, notice: notices.length > 0 ? notices.join(' ') : null }
}
