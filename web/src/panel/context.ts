/** What every panel is given: the state, what can be chosen, the words, and how to make a choice. */
import type { Catalogue, State } from '../state/state'
import type { Weight } from '../state/store'
import type { Words } from '../model/words'

export interface Context {
  state: State
  catalogue: Catalogue
  words: Words
  /** whether the years are being played, and what begins or ends it */
  playing: boolean
  play(): void
  change(patch: Partial<State>, weight?: Weight): void
}
