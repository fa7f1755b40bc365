/** Plays years one after another: the next comes when its time has come and the one before it is shown. */

/** Milliseconds that a year stands, at least. */
export const PACE = 1200

export interface PlayerEvents {
  /** shows a year; the first of a play is a step of the history, the others replace it */
  step(year: number, first: boolean): void
  /** a play began or ended */
  changed(): void
}

export interface Player {
  playing(): boolean
  /** the years that come after the given one, or all when it is the last */
  start(years: number[], from: number): void
  stop(): void
  /** a year is shown */
  shown(year: number): void
}

/** Runs something later; gives what calls that off. */
export type Later = (run: () => void, milliseconds: number) => () => void

const byClock: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

export function createPlayer(events: PlayerEvents, later: Later = byClock): Player {
  // null while nothing is played
  let rest: number[] | null = null
  let now: number | null = null
  // what the next year waits for
  let [due, seen] = [false, false]
  let callOff = () => {}

  const stop = () => {
    if (rest === null) return
    rest = now = null
    callOff()
    events.changed()
  }
  const step = (first: boolean) => {
    const [year, ...others] = rest!
    rest = others
    now = year!
    due = seen = false
    callOff = later(() => {
      due = true
      goOn()
    }, PACE)
    events.step(year!, first)
  }
  const goOn = () => {
    if (rest === null || !seen) return
    if (rest.length === 0) stop()
    else if (due) step(false)
  }
  return {
    playing: () => rest !== null,
    start(years, from) {
      const after = years.filter((year) => year > from)
      if (years.length < 2) return
      rest = after.length > 0 ? after : years
      events.changed()
      step(true)
    },
    stop,
    shown(year) {
      if (year !== now) return
      seen = true
      goOn()
    },
  }
}
