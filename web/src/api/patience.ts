/** Asks again what failed for want of a line or of a server: by itself after longer and longer waits, at once when the line is back. */
import { RequestFailure } from './client'

/** Milliseconds until each next try; the last holds for all that follow. */
const WAITS = [2_500, 5_000, 10_000, 20_000]

export interface Patience {
  failed(error: unknown): void
  answered(): void
}

export function createPatience(again: () => void): Patience {
  let tries = 0
  let waiting: number | undefined
  const stop = () => {
    window.clearTimeout(waiting)
    window.removeEventListener('online', now)
  }
  const now = () => {
    stop()
    again()
  }
  return {
    failed(error) {
      stop()
      if (!(error instanceof RequestFailure) || !['network', 'not_ready'].includes(error.kind)) return
      waiting = window.setTimeout(now, WAITS[Math.min(tries, WAITS.length - 1)])
      tries += 1
      window.addEventListener('online', now)
    },
    answered() {
      stop()
      tries = 0
    },
  }
}
