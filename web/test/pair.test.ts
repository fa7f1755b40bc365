import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ValuesAnswer } from '../src/api/types'
import type { IndicatorScene } from '../src/model/scene'
import { viewOf } from '../src/model/view'
import { pairRows } from '../src/model/pair'
import { wordsOf } from '../src/model/words'
import { besideState, settle } from '../src/state/settle'
import type { State } from '../src/state/state'
import { formatQuery, parseQuery } from '../src/state/url'
import { CATALOGUE, DRAWING, STATE } from './fixtures'

const vi = wordsOf('vi')

function sceneOf(state: Partial<State>, values: (number | null)[], breaks: number[]): IndicatorScene {
  const whole = { ...STATE, ...state }
  const answer: ValuesAnswer = {
    atlas: 'a',
    demonstration: true,
    indicator: whole.indicator,
    year: whole.year,
    level: 'commune',
    vintage: '2020',
    codes: ['1', '2', '3'],
    values,
    status: values.map((value) => (value === null ? 'missing' : 'measured')),
    quality: values.map((value) => (value === null ? null : 'A')),
  }
  const classes = { atlas: 'a', demonstration: true, method: 'natural_breaks' as const, pooled: true, breaks, counts: [] }
  return { kind: 'indicator', state: whole, drawing: DRAWING, beside: null, overlay: null, values: answer, before: null, classes }
}

const first = sceneOf({}, [5, 15, null], [0, 10, 20])
const pair = (beside: IndicatorScene) => viewOf({ ...first, beside }, CATALOGUE, 'worst', vi)!

test('two years of one indicator share classes and colours, whose ends hold the values of both', () => {
  const view = pair(sceneOf({ year: 2020 }, [12, 35, 1], [0, 20, 40]))
  assert.equal(view.beside!.apart, null)
  assert.deepEqual(view.breaks, [0, 10, 35])
  assert.deepEqual(view.beside!.view.breaks, view.breaks)
  assert.deepEqual(view.beside!.view.colours, view.colours)
  assert.deepEqual(['1', '2', '3'].map((code) => view.beside!.view.units.get(code)!.bin), ['class-1', 'class-1', 'class-0'])
})

test('one legend counts the units of each map, also where only one map has a row', () => {
  const view = pair(sceneOf({ year: 2020 }, [12, 35, 1], [0, 20, 40]))
  const rows = pairRows(view.legend.rows, view.beside!.view.legend.rows)
  assert.deepEqual(
    rows.map(({ bin, counts }) => [bin, ...counts]),
    [
      ['class-0', 1, 1],
      ['class-1', 1, 2],
      ['missing', 1, 0],
      ['suppressed', 0, 0],
      ['not_applicable', 0, 0],
      ['unasked', 3, 3],
    ],
  )
})

test('indicators share a legend only with one unit of measure, one way of drawing and one worse end', () => {
  assert.equal(pair(sceneOf({ indicator: 'road' }, [50, 60, 70], [50, 70])).beside!.apart, 'direction')
  assert.equal(pair(sceneOf({ indicator: 'households' }, [100, 200, 300], [100, 300])).beside!.apart, 'kind')
  const catalogue = { ...CATALOGUE, indicators: [...CATALOGUE.indicators, { ...CATALOGUE.indicators[1]!, code: 'income', unit: 'VND' }] }
  const view = viewOf({ ...first, beside: sceneOf({ indicator: 'income' }, [1, 2, 3], [1, 3]) }, catalogue, 'worst', vi)!
  assert.equal(view.beside!.apart, 'unit')
  assert.deepEqual([view.breaks, view.beside!.view.breaks], [[0, 10, 20], [1, 3]])
})

test('the second map is in the address: a year, or an indicator with a year', () => {
  for (const compare of [{ indicator: null, year: 2020 }, { indicator: 'road', year: 2022 }]) {
    const query = formatQuery({ ...STATE, compare })
    assert.deepEqual(settle(parseQuery(query), CATALOGUE).state.compare, compare)
  }
  assert.equal(parseQuery('?compare=road').compare, undefined)
  assert.deepEqual(settle({ compare: { indicator: 'happiness', year: 2020 } }, CATALOGUE).unknown, ['compare=happiness'])
})

test('the second map has the nearest year with values, and goes with the first one’s indicator', () => {
  const settled = settle({ ...STATE, indicator: 'road', compare: { indicator: null, year: 2021 } }, CATALOGUE).state
  assert.deepEqual(settled.compare, { indicator: null, year: 2022 })
  assert.deepEqual([besideState(settled, CATALOGUE)!.indicator, besideState(settled, CATALOGUE)!.year], ['road', 2022])
})

test('the second map keeps place and filter, and leaves change, target and own breaks to the first', () => {
  const state = { ...STATE, view: 'target' as const, filter: 'a > 1', method: 'manual' as const, breaks: [0, 1], compare: { indicator: 'road', year: 2022 } }
  const beside = besideState(state, CATALOGUE)!
  assert.deepEqual([beside.view, beside.since, beside.filter, beside.method, beside.compare], ['indicator', null, 'a > 1', 'natural_breaks', null])
})
