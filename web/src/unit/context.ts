/** What every part of the profile is given. */
import type { Say } from '../i18n/phrases'
import type { View } from '../model/view'
import type { Context } from '../panel/context'
import type { Dossier } from './ask'
import type { UnitKey } from './phrases'

export interface UnitContext extends Context {
  dossier: Dossier
  say: Say<UnitKey>
  /** what the map shows; of the same boundaries, level and year or null */
  view: View | null
  hover(code: string | null): void
}
