import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ValuesAnswer } from '../src/api/types'
import { baseYears, changeBreaks, changesOf, standardBetween } from '../src/model/change'
import { diverging } from '../src/model/palette'
import type { IndicatorScene } from '../src/model/scene'
import { viewOf } from '../src/model/view'
import { wordsOf } from '../src/model/words'
import { indicatorOf } from '../src/state/state'
import { settle } from '../src/state/settle'
import { formatQuery, parseQuery } from '../src/state/url'
import { CATALOGUE, DRAWING, STATE } from './fixtures'

const version = { atlas: '0123456789abcdef', demonstration: true }
const of = (year: number, patch: Partial<ValuesAnswer>): ValuesAnswer => ({
  ...version,
  indicator: 'poverty_rate',
  year,
  level: 'commune',
  vintage: '2020',
  codes: ['1', '2', '3', '4', '5'],
  values: [],
  status: [],
  quality: [],
  ...patch,
})
const before = of(2021, {
  values: [20, 10, 12, null, 30],
  status: ['measured', 'measured', 'estimated', 'missing', 'measured'],
  quality: ['A', 'A', 'C', null, 'A'],
})
const after = of(2024, {
  values: [12.5, 14, 12.004, 9, null],
  status: ['measured', 'measured', 'measured', 'measured', 'suppressed'],
  quality: ['A', 'B', 'A', 'A', null],
})
const scene: IndicatorScene = {
  kind: 'indicator',
  state: { ...STATE, since: 2021 },
  drawing: DRAWING,
  beside: null,
  overlay: null,
  values: after,
  before,
  classes: null,
}

test('a change is the later value less the earlier, and stands only where both are', () => {
  const changes = changesOf(before, after)
  assert.deepEqual(changes.map(({ value }) => value === null ? null : Math.round(value * 1000) / 1000), [-7.5, 4, 0.004, null, null])
  assert.deepEqual(changes.map(({ status }) => status), ['measured', 'measured', 'estimated', 'missing', 'suppressed'])
  assert.deepEqual(changes.map(({ quality }) => quality), ['A', 'B', 'C', null, null], 'the worse of both')
})

test('a unit that one answer leaves out has no change', () => {
  const [first, second] = changesOf(of(2021, { codes: ['1'], values: [5], status: ['measured'], quality: ['A'] }), after)
  assert.equal(first!.value, 7.5)
  assert.deepEqual([second!.value, second!.status], [null, 'missing'])
})

test('breaks lie about nought in round steps that hold the largest change', () => {
  assert.deepEqual(changeBreaks([-7.5, 4], 5), [-8, -6, -4, -2, 0, 2, 4, 6, 8])
  assert.deepEqual(changeBreaks([0.11], 2), [-0.15, 0, 0.15])
  assert.deepEqual(changeBreaks([0, 0], 5), [])
  for (const most of [0.0123, 0.99, 1, 7, 33.3, 99.9999, 1234]) {
    for (const classes of [2, 3, 4, 5, 6, 7, 8, 9]) {
      const breaks = changeBreaks([most, -most / 3], classes)
      assert.equal(breaks[(breaks.length - 1) / 2], 0)
      assert.ok(breaks.at(-1)! >= most * (1 - 1e-9) && breaks.at(-1)! <= most * 1.6, `${most} in ${classes}: ${breaks}`)
    }
  }
})

test('the two sides of nought have colours of their own, the strongest outside', () => {
  assert.deepEqual(diverging(4, 'high'), ['#542788', '#d8daeb', '#fee0b6', '#b35806'])
  assert.deepEqual(diverging(4, 'low'), ['#b35806', '#fee0b6', '#d8daeb', '#542788'])
  assert.equal(new Set(diverging(8, 'high')).size, 8)
})

test('the view draws, counts and ranks changes; no change has a row of its own', () => {
  const view = viewOf(scene, CATALOGUE, 'worst', wordsOf('vi'))!
  assert.equal(view.drawn, 'changes')
  const rows = Object.fromEntries(view.legend.rows.map(({ label, count }) => [label, count]))
  assert.equal(rows['Không đổi'], 1)
  assert.equal(rows['−8 – <−6'], 1)
  assert.equal(rows['+4 – <+6'], 1)
  assert.equal(view.legend.rows.reduce((sum, row) => sum + row.count, 0), DRAWING.features.length)
  const [ranked, without] = view.table.groups
  assert.deepEqual(ranked!.rows.map(({ code, cells }) => [code, ...cells]), [
    ['2', '+4,0', '10,0', '14,0'],
    ['3', '0,0', '12,0', '12,0'],
    ['1', '−7,5', '20,0', '12,5'],
  ])
  assert.deepEqual(without!.rows.map(({ code }) => code).sort(), ['4', '5'])
})

test('years that a new standard parts do not compare', () => {
  const poverty = { ...indicatorOf(CATALOGUE, 'poverty_rate')!, standard_starts: [2015, 2021, 2026] }
  assert.deepEqual(baseYears(poverty, 2024), [2021, 2022, 2023])
  assert.deepEqual(baseYears(poverty, 2021), [])
  assert.equal(standardBetween(poverty, 2020, 2024), 2021)
  assert.deepEqual(baseYears({ ...poverty, measure_type: 'count' }, 2024), [])
  const catalogue = { ...CATALOGUE, indicators: CATALOGUE.indicators.map((i) => (i.code === 'poverty_rate' ? poverty : i)) }
  const wish = { ...STATE, since: 2020 }
  const { state, unknown } = settle(wish, catalogue)
  assert.deepEqual([state.since, unknown], [null, ['since=2020']])
  assert.equal(settle({ ...STATE, since: 2021 }, catalogue).state.since, 2021)
})

test('the address keeps the earlier year', () => {
  const query = formatQuery({ ...STATE, since: 2021 })
  assert.match(query, /since=2021/)
  assert.equal(settle(parseQuery(query), CATALOGUE).state.since, 2021)
})
