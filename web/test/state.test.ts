import assert from 'node:assert/strict'
import { test } from 'node:test'
import { circle, polygon, rectangle } from '../src/model/area'
import { wordsOf } from '../src/model/words'
import { arrivalOf, toggled } from '../src/state/actions'
import { questionOf } from '../src/state/question'
import { settle } from '../src/state/settle'
import type { State } from '../src/state/state'
import { forget } from '../src/state/store'
import { formatQuery, parseQuery } from '../src/state/url'
import { CATALOGUE, STATE } from './fixtures'

/** The state that an opened address gives. */
function opened(query: string): State {
  return settle(parseQuery(query), CATALOGUE).state
}

const STATES: Record<string, Partial<State>> = {
  'at its defaults': {},
  'in English': { lang: 'en' },
  'of another indicator, year and level': { indicator: 'households', year: 2022, level: 'village' },
  'on the new boundaries': { boundaries: '2025', year: 2025 },
  'with classes of its own year': { method: 'quantile', classes: 7, pooled: false },
  'with own breaks': { method: 'manual', breaks: [0, 12.5, 25, 100] },
  'with a rectangle': { area: rectangle([103.5, 22.1], [102.25, 21.4]) },
  'with a polygon': { area: polygon([[102.1, 21.9], [103.2, 21.95], [102.7, 22.4]]) },
  'with a circle': { area: circle([103.02, 21.38], 12_500) },
  'with a selection': { selection: ['03127', '03130'] },
  'with a profile beside the map': { selection: ['03127'], side: 'unit' },
  'with a second map of another year': { compare: { indicator: null, year: 2020 } },
  'with a second map of another indicator': { compare: { indicator: 'road', year: 2022 } },
  'with layers': { layers: ['zones', 'difficulty'] },
  'of targets': { view: 'target', indicator: 'road', targets: ['t_road', 't_poor'], k: 2, by: 'contribution' },
}

for (const [name, patch] of Object.entries(STATES)) {
  test(`a state ${name} comes back from its address`, () => {
    const state = opened(formatQuery({ ...STATE, ...patch }))
    // each view keeps the choices of its own question
    assert.equal(questionOf(state), questionOf({ ...STATE, ...patch }))
    assert.deepEqual(state.selection, { ...STATE, ...patch }.selection)
    assert.equal(state.lang, { ...STATE, ...patch }.lang)
    assert.equal(state.side, { ...STATE, ...patch }.side)
    assert.equal(formatQuery(opened(formatQuery(state))), formatQuery(state))
  })
}

test('what cannot be read in an address is left out', () => {
  const wish = parseQuery('?year=soon&level=hamlet&classes=99&breaks=3,1&bbox=1,2,3&polygon=1+2,3+4&k=0&pooled=maybe')
  assert.deepEqual(wish, {})
})

test('a rectangle that is none is left out', () => {
  assert.equal(parseQuery('?bbox=103,21,102,22').area, undefined)
  assert.equal(parseQuery('?bbox=103,21,203,22').area, undefined)
})

test('a circle that is none is left out', () => {
  for (const text of ['103,21', '103,21,0', '103,21,-5', '103,21,', '203,21,5000', '103,21,5e9', '103,north,5000']) {
    assert.equal(parseQuery(`?near=${text}`).area, undefined, text)
  }
})

test('unknown codes are named and replaced by defaults', () => {
  const { state, unknown } = settle({ indicator: 'happiness', boundaries: '1999', targets: ['t_gone'] }, CATALOGUE)
  assert.deepEqual(unknown, ['t_gone', 'happiness', '1999'])
  assert.equal(state.indicator, 'poverty_rate')
  assert.equal(state.boundaries, '2025')
  assert.deepEqual(state.targets, ['t_road'])
})

test('the first view is the latest year on the boundaries then in force', () => {
  const { state } = settle({}, CATALOGUE)
  assert.deepEqual([state.year, state.boundaries, state.level], [2025, '2025', 'commune'])
})

test('an indicator without the wished year gives its nearest, the later of two', () => {
  assert.equal(settle({ indicator: 'road', year: 2021 }, CATALOGUE).state.year, 2022)
  assert.equal(settle({ indicator: 'road', year: 2030 }, CATALOGUE).state.year, 2024)
})

test('a level that the boundaries lack gives the commune', () => {
  const { state } = settle({ boundaries: '2025', level: 'district' }, CATALOGUE)
  assert.equal(state.level, 'commune')
})

test('the year alone does not move the boundaries', () => {
  const state = settle({ ...STATE, year: 2025 }, CATALOGUE).state
  assert.equal(state.boundaries, '2020')
})

test('a selection does not follow to other boundaries or another level', () => {
  const state = { ...STATE, selection: ['03127'] }
  assert.deepEqual(forget(state, { boundaries: '2025' }).selection, [])
  assert.deepEqual(forget(state, { level: 'village' }).selection, [])
  assert.deepEqual(forget(state, { year: 2020 }).selection, ['03127'])
  assert.deepEqual(forget(state, { boundaries: '2025', selection: ['03130'] }).selection, ['03130'])
})

test('k is never more than the number of targets', () => {
  assert.equal(settle({ view: 'target', targets: ['t_road'], k: 3 }, CATALOGUE).state.k, 1)
})

test('language and selection are no part of the question', () => {
  assert.equal(questionOf({ ...STATE, lang: 'en', selection: ['03127'] }), questionOf(STATE))
  assert.notEqual(questionOf({ ...STATE, year: 2023 }), questionOf(STATE))
  assert.notEqual(questionOf({ ...STATE, area: rectangle([1, 1], [2, 2]) }), questionOf(STATE))
})

test('a click selects one, again none, and with the key adds and takes away', () => {
  assert.deepEqual(toggled([], 'a', false), ['a'])
  assert.deepEqual(toggled(['a'], 'a', false), [])
  assert.deepEqual(toggled(['a', 'b'], 'a', false), ['a'])
  assert.deepEqual(toggled(['a'], 'b', true), ['a', 'b'])
  assert.deepEqual(toggled(['a', 'b'], 'a', true), ['b'])
})

test('an abolished unit is shown on its own boundaries, and what it became is said', () => {
  const unit = {
    code: '03127',
    name: 'Phường Noong Bua',
    level: 'commune' as const,
    vintage: '2020',
    valid_from: '2020-01-01',
    valid_to: '2025-07-01',
    became: [{ code: '03202', vintage: '2025', share: 1 }],
  }
  const state = { ...STATE, boundaries: '2025' }
  const { patch, notice } = arrivalOf(unit, ['Phường Mường Thanh'], state, wordsOf('vi'))
  assert.deepEqual(patch, { level: 'commune', boundaries: '2020', selection: ['03127'] })
  assert.equal(
    notice,
    'Phường Noong Bua hết hiệu lực từ 1/7/2025, nay thuộc Phường Mường Thanh. Bản đồ đã chuyển sang ranh giới 2020 để thấy Phường Noong Bua.',
  )
})
