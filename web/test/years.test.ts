import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ValuesAnswer } from '../src/api/types'
import type { IndicatorScene } from '../src/model/scene'
import type { View } from '../src/model/view'
import { yearMap, yearsKey } from '../src/years/multiples'
import { DRAWING, POVERTY, STATE } from './fixtures'

const values: ValuesAnswer = {
  atlas: '0123456789abcdef',
  demonstration: true,
  indicator: 'poverty_rate',
  year: 2021,
  level: 'commune',
  vintage: '2020',
  codes: ['1', '2', '3'],
  values: [5, 15, null],
  status: ['measured', 'measured', 'suppressed'],
  quality: ['A', 'A', null],
}
const view = {
  scene: { kind: 'indicator', state: STATE, drawing: DRAWING, classes: { breaks: [0, 10, 20] } },
  breaks: [0, 10, 20],
} as unknown as View & { scene: IndicatorScene }

test('a year is drawn in the classes of the map and counts what has a value', () => {
  const map = yearMap(view, POVERTY, values)
  assert.deepEqual([map.year, map.present, map.asked], [2021, 2, 3])
  assert.deepEqual(['1', '2', '3', '4'].map((code) => map.view.units.get(code)!.bin), ['class-0', 'class-1', 'suppressed', 'unasked'])
})

test('another year on the large map asks for no year anew, another indicator does', () => {
  const at = (state: object) => yearsKey({ ...view, scene: { ...view.scene, state: { ...STATE, ...state } } } as View)
  assert.equal(at({ year: 2019 }), at({ year: 2024 }))
  assert.notEqual(at({ indicator: 'road' }), at({}))
  assert.notEqual(at({ filter: 'a = 1' }), at({}))
})
