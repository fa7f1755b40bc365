import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follow } from '../src/imports/follow'
import type { EventLine, FollowMeans } from '../src/imports/follow'
import type { Job, JobState } from '../src/imports/types'

const at = (state: JobState): Job => ({
  id: 'job-1',
  kind: 'observations',
  file: 'a.csv',
  bytes: 1,
  dry_run: true,
  who: 'an',
  state,
  queued_at: '',
  progress: { step: 1, of: 6 },
})

/** A server and a clock in the hands of the test. */
function world(hasEvents = true, answers: (Job | Error)[] = []) {
  const said: string[] = []
  const waiting: (() => void)[] = []
  let message: (data: string) => void = () => {}
  let broken: (forGood: boolean) => void = () => {}
  let closed = 0
  const line: EventLine = {
    onmessage: (hear) => (message = hear),
    onbroken: (hear) => (broken = hear),
    close: () => closed++,
  }
  const means: FollowMeans = {
    events: () => (hasEvents ? line : null),
    ask: async () => {
      const answer = answers.shift() ?? new Error('away')
      if (answer instanceof Error) throw answer
      return answer
    },
    isGone: (error) => (error as Error).message === 'gone',
    wait: (_, run) => {
      waiting.push(run)
      return () => void waiting.splice(waiting.indexOf(run), waiting.includes(run) ? 1 : 0)
    },
  }
  const stop = follow('job-1', means, {
    state: (job) => said.push(job.state),
    link: (link) => said.push(link),
    gone: () => said.push('gone'),
  })
  const settle = () => new Promise<void>((done) => setImmediate(done))
  return {
    said,
    answers,
    stop,
    hear: (state: JobState) => message(JSON.stringify(at(state))),
    breakOff: (forGood: boolean) => broken(forGood),
    /** time passes: what waits is done */
    later: async () => {
      for (const run of waiting.splice(0)) run()
      await settle()
    },
    settle,
    waits: () => waiting.length,
    timers: () => [...waiting],
    closed: () => closed,
  }
}

test('events are told until the job ends, and then the line is closed', () => {
  const job = world()
  job.hear('reading')
  job.hear('done')
  job.hear('done')
  assert.deepEqual(job.said, ['live', 'reading', 'live', 'done'])
  assert.equal(job.closed(), 1)
})

test('a broken line is told, and nothing is asked when the events come back in time', () => {
  const job = world()
  job.breakOff(false)
  assert.deepEqual(job.said, ['lost'])
  job.hear('checking')
  assert.deepEqual(job.said, ['lost', 'live', 'checking'])
  assert.equal(job.waits(), 0)
})

test('where events stay away the job is asked for, again and again, until it ends', async () => {
  const job = world()
  job.answers.push(at('checking'), new Error('away'), at('done'))
  job.breakOff(false)
  await job.later()
  await job.later()
  await job.later()
  assert.deepEqual(job.said, ['lost', 'asking', 'checking', 'lost', 'asking', 'done'])
  assert.equal(job.waits(), 0)
  assert.equal(job.closed(), 1)
})

test('a browser that tells of each failed try does not put the question off', async () => {
  const job = world()
  job.answers.push(at('done'))
  job.breakOff(false)
  const [first] = job.timers()
  job.breakOff(false)
  job.breakOff(false)
  assert.deepEqual(job.timers(), [first])
  await job.later()
  assert.deepEqual(job.said, ['lost', 'asking', 'done'])
})

test('a server that refuses events is asked at once', async () => {
  const job = world()
  job.answers.push(at('writing'))
  job.breakOff(true)
  await job.settle()
  assert.deepEqual(job.said, ['asking', 'writing'])
})

test('a browser without events asks from the start', async () => {
  const job = world(false, [at('queued'), at('done')])
  await job.settle()
  await job.later()
  assert.deepEqual(job.said, ['asking', 'queued', 'asking', 'done'])
})

test('a job that the server does not know is not asked for again', async () => {
  const job = world()
  job.answers.push(new Error('gone'))
  job.breakOff(true)
  await job.settle()
  assert.deepEqual(job.said, ['gone'])
  assert.equal(job.waits(), 0)
})

test('who stops following hears nothing more', async () => {
  const job = world()
  job.stop()
  job.hear('done')
  job.breakOff(true)
  await job.settle()
  assert.deepEqual(job.said, [])
})
