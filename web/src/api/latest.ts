/** Runs one question at a time: a newer one stops the older, whose answer is dropped even if it still comes. */
import { isAbort } from './client'

export interface Latest<T> {
  ask(question: (signal: AbortSignal) => Promise<T>): void
}

export interface LatestEvents<T> {
  asking(): void
  answer(value: T): void
  failure(error: unknown): void
}

export function createLatest<T>(events: LatestEvents<T>): Latest<T> {
  let current: AbortController | null = null
  return {
    ask(question) {
      current?.abort()
      const mine = new AbortController()
      current = mine
      events.asking()
      question(mine.signal).then(
        (value) => {
          if (current === mine) events.answer(value)
        },
        (error: unknown) => {
          if (current === mine && !isAbort(error)) events.failure(error)
        },
      )
    },
  }
}
