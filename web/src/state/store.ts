/** One typed state for the whole page. Choices go into the browser's history, so that Back undoes them. */
import { settle } from './settle'
import type { Catalogue, State } from './state'
import { formatQuery, parseQuery } from './url'

/** A choice is a step in the history; a refinement replaces the step it belongs to. */
export type Weight = 'choice' | 'refinement'

export interface Store {
  get(): State
  /** parts of the first address that the catalogue does not have */
  readonly unknown: string[]
  change(patch: Partial<State>, weight?: Weight): void
  subscribe(listener: (state: State) => void): void
  replaceCatalogue(catalogue: Catalogue): void
}

export function createStore(first: Catalogue): Store {
  let catalogue = first
  const { state: opened, unknown } = settle(parseQuery(location.search), catalogue)
  let state = opened
  const listeners: ((state: State) => void)[] = []
  const tell = () => listeners.forEach((listener) => listener(state))
  const write = (weight: Weight) => {
    const address = location.pathname + formatQuery(state)
    if (address === location.pathname + location.search) return
    if (weight === 'choice') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  write('refinement')
  addEventListener('popstate', () => {
    state = settle(parseQuery(location.search), catalogue).state
    tell()
  })
  return {
    unknown,
    get: () => state,
    change(patch, weight = 'choice') {
      state = settle(forget(state, patch), catalogue).state
      write(weight)
      tell()
    },
    subscribe: (listener) => void listeners.push(listener),
    replaceCatalogue(next) {
      catalogue = next
      state = settle(state, catalogue).state
      write('refinement')
    },
  }
}

/** A code names another unit on other boundaries and nothing on another level: the selection does not move there. */
export function forget(state: State, patch: Partial<State>): Partial<State> {
  const elsewhere =
    (patch.boundaries !== undefined && patch.boundaries !== state.boundaries) ||
    (patch.level !== undefined && patch.level !== state.level)
  return { ...state, ...(elsewhere && { selection: [] }), ...patch }
}
