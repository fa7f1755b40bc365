import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playableYears } from '../src/model/change'
import { createPlayer } from '../src/state/player'
import { indicatorOf } from '../src/state/state'
import { CATALOGUE } from './fixtures'

/** A player whose clock is moved by hand. */
function played() {
  const said: string[] = []
  let waiting: (() => void) | null = null
  const player = createPlayer(
    {
      step: (year, first) => said.push(`${first ? 'push' : 'replace'} ${year}`),
      changed: () => said.push(player.playing() ? 'on' : 'off'),
    },
    (run) => {
      waiting = run
      return () => (waiting = null)
    },
  )
  const tick = () => {
    const run = waiting
    waiting = null
    run?.()
  }
  return { player, said, tick, waits: () => waiting !== null }
}

test('years come one by one, the first as a step of the history, until the last', () => {
  const { player, said, tick, waits } = played()
  player.start([2019, 2020, 2021, 2022], 2019)
  player.shown(2020)
  tick()
  player.shown(2021)
  assert.deepEqual(said, ['on', 'push 2020', 'replace 2021'])
  tick()
  player.shown(2022)
  assert.deepEqual(said.slice(3), ['replace 2022', 'off'])
  assert.equal(waits(), false)
})

test('the next year waits for the answer, however late it is', () => {
  const { player, said, tick } = played()
  player.start([2019, 2020, 2021], 2019)
  tick()
  player.shown(2019)
  assert.deepEqual(said, ['on', 'push 2020'])
  player.shown(2020)
  assert.deepEqual(said, ['on', 'push 2020', 'replace 2021'])
})

test('from the last year on, all are played again', () => {
  const { player, said, tick } = played()
  player.start([2019, 2024], 2024)
  player.shown(2019)
  tick()
  player.shown(2024)
  assert.deepEqual(said, ['on', 'push 2019', 'replace 2024', 'off'])
})

test('a play that is stopped takes no further step', () => {
  const { player, said, tick } = played()
  player.start([2019, 2020, 2021], 2019)
  player.shown(2020)
  player.stop()
  player.stop()
  tick()
  player.shown(2020)
  assert.deepEqual(said, ['on', 'push 2020', 'off'])
})

test('one year alone is no play', () => {
  const { player, said } = played()
  player.start([2024], 2024)
  assert.deepEqual(said, [])
})

test('of a change only those years are played that compare with its earlier one', () => {
  const indicator = indicatorOf(CATALOGUE, 'poverty_rate')!
  assert.deepEqual(playableYears(indicator, null), indicator.years)
  const since = indicator.years[0]!
  assert.ok(playableYears(indicator, since).every((year) => year > since))
  assert.deepEqual(playableYears(undefined, null), [])
})
