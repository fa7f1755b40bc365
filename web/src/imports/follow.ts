/**
 * Follows a job to its end: by the server's events, which the browser resumes where they broke off; by asking every few seconds
 * where events do not come.
 */
import { hasEnded } from './types'
import type { Job } from './types'

/** `live`: events come; `asking`: the job is asked for; `lost`: the server does not answer now. */
export type Link = 'live' | 'asking' | 'lost'

export interface FollowHooks {
  state(job: Job): void
  link(link: Link): void
  /** the server does not know the job */
  gone(): void
}

export interface EventLine {
  onmessage(hear: (data: string) => void): void
  onbroken(hear: (forGood: boolean) => void): void
  close(): void
}

export interface FollowMeans {
  events(job: string): EventLine | null
  ask(job: string): Promise<Job>
  isGone(error: unknown): boolean
  wait(milliseconds: number, run: () => void): () => void
}

/** How long events may be broken off until the job is asked for. */
const PATIENCE = 4_000
const BETWEEN_QUESTIONS = 2_000
const MOST_BETWEEN = 10_000

/** @returns stops following; the job goes on */
export function follow(job: string, means: FollowMeans, hooks: FollowHooks): () => void {
  let stopped = false
  let asking = false
  /** events are broken off, and the job is not asked for yet */
  let patient = false
  let cancelWait = () => {}
  const line = means.events(job)

  const stop = () => {
    stopped = true
    cancelWait()
    line?.close()
  }
  const hear = (known: Job, link: Link) => {
    if (stopped) return
    hooks.link(link)
    if (hasEnded(known)) stop()
    hooks.state(known)
  }
  const later = (milliseconds: number, run: () => void) => {
    cancelWait()
    cancelWait = means.wait(milliseconds, run)
  }
  const ask = (pause: number) => {
    if (stopped) return
    asking = true
    means.ask(job).then(
      (known) => {
        hear(known, 'asking')
        if (!stopped && asking) later(BETWEEN_QUESTIONS, () => ask(BETWEEN_QUESTIONS))
      },
      (error: unknown) => {
        if (stopped) return
        if (means.isGone(error)) {
          stop()
          return hooks.gone()
        }
        hooks.link('lost')
        if (asking) later(pause, () => ask(Math.min(2 * pause, MOST_BETWEEN)))
      },
    )
  }
  line?.onmessage((data) => {
    // the events are back, or never went: no more questions
    asking = patient = false
    cancelWait()
    hear(JSON.parse(data) as Job, 'live')
  })
  line?.onbroken((forGood) => {
    if (stopped || asking) return
    if (forGood) return ask(BETWEEN_QUESTIONS)
    // the browser tries again and again, and tells of each time
    if (patient) return
    patient = true
    hooks.link('lost')
    later(PATIENCE, () => ask(BETWEEN_QUESTIONS))
  })
  if (!line) ask(BETWEEN_QUESTIONS)
  return stop
}

/** The browser's own events; it resumes them with the number of the last one that it heard. */
export function browserEvents(job: string): EventLine | null {
  if (typeof EventSource === 'undefined') return null
  const source = new EventSource(`/api/imports/${encodeURIComponent(job)}/events`)
  return {
    onmessage: (hear) => source.addEventListener('state', (event) => hear((event as MessageEvent<string>).data)),
    onbroken: (hear) => source.addEventListener('error', () => hear(source.readyState === EventSource.CLOSED)),
    close: () => source.close(),
  }
}
