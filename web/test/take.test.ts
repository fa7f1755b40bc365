import assert from 'node:assert/strict'
import { test } from 'node:test'
import { polygon, rectangle } from '../src/model/area'
import type { View } from '../src/model/view'
import type { State } from '../src/state/state'
import { fileAddress, FORMATS, STYLES, styleAddress } from '../src/take/addresses'
import { takePhrases } from '../src/take/phrases'
import { CATALOGUE, POVERTY, ROAD, STATE } from './fixtures'

const viewAt = (state: Partial<State>, more: Partial<View> = {}) =>
  ({
    scene: { kind: 'indicator', state: { ...STATE, ...state }, classes: {} },
    indicator: POVERTY,
    target: null,
    breaks: [0, 10, 20],
    ...more,
  }) as unknown as View

test('a file has the parameters of what is shown', () => {
  const area = rectangle([102.2, 21.1], [102.9, 21.8])
  assert.match(fileAddress('gpkg', viewAt({ area }), false), /^\/api\/export\/communes\.gpkg\?indicators=poverty_rate&year=2024&boundaries=2020&bbox=/)
  const target = viewAt({ view: 'target' }, { indicator: ROAD, target: CATALOGUE.targets[0]! })
  assert.match(fileAddress('xlsx', target, false), /\?indicators=road&target=t_road&/)
})

test('the selected units narrow the drawn polygon', () => {
  const area = polygon([[102, 21], [103, 21], [102.5, 22]])
  const href = decodeURIComponent(fileAddress('csv', viewAt({ area, selection: ['1', "2'"] }), true))
  assert.match(href, /&filter=S_INTERSECTS\(.*\) AND code IN \('1', '2'''\)&bom=true$/)
  assert.doesNotMatch(fileAddress('csv', viewAt({ selection: [] }), true), /filter/)
})

test('a style has the classes of the map, and none where the map has none', () => {
  const manual = viewAt({ method: 'manual', breaks: [0, 5, 20] })
  assert.match(styleAddress('qml', manual)!, /^\/api\/styles\?indicator=poverty_rate&.*&method=manual&breaks=0%2C5%2C20&f=qml$/)
  const target = { ...viewAt({}), scene: { kind: 'target', state: STATE } } as unknown as View
  assert.equal(styleAddress('sld', target), undefined)
})

test('every format has a name and a word on what it is for', () => {
  for (const texts of Object.values(takePhrases.texts)) {
    for (const format of [...FORMATS, ...STYLES]) {
      assert.ok(texts[`name_${format}`] && texts[`about_${format}`], format)
    }
  }
})
