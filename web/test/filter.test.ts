import assert from 'node:assert/strict'
import { test } from 'node:test'
import { polygon } from '../src/model/area'
import { conditionsOf, DESIGNATIONS, designationCondition, formatZone, joined, narrowingParameters, readCondition, withParent, zoneOf } from '../src/model/filter'
import { formatQuery, parseQuery } from '../src/state/url'
import { STATE } from './fixtures'

test('a filter falls into the conditions that all have to hold', () => {
  assert.deepEqual(conditionsOf("a > 1 AND name = 'x AND y' and (b = 1 OR c = 2)"), ['a > 1', "name = 'x AND y'", '(b = 1 OR c = 2)'])
  assert.deepEqual(conditionsOf('a BETWEEN 1 AND 2 AND b = 3'), ['a BETWEEN 1 AND 2', 'b = 3'])
  assert.deepEqual(conditionsOf(' a = 1 OR b = 2 AND c = 3 '), ['a = 1 OR b = 2 AND c = 3'], 'an OR outside holds all together')
  assert.deepEqual(conditionsOf(''), [])
})

test('joined conditions mean the same as they did alone', () => {
  assert.equal(joined(['a = 1 OR b = 2', 'c = 3']), '(a = 1 OR b = 2) AND c = 3')
  assert.equal(joined(['a = 1 OR b = 2']), 'a = 1 OR b = 2')
  const filter = "a > 1 AND (b = 1 OR c = 2) AND name = 'it''s'"
  assert.equal(joined(conditionsOf(filter)), filter)
})

test('what the page writes it reads again', () => {
  for (const designation of DESIGNATIONS) {
    assert.deepEqual(readCondition(designationCondition(designation)), { kind: 'designation', designation })
  }
  assert.deepEqual(readCondition('poverty_rate >= 12.5'), { kind: 'value', indicator: 'poverty_rate', operator: '>=', value: 12.5 })
  assert.deepEqual(readCondition("assessment('t.road', 2024) = 'behind'"), { kind: 'standing', target: 't.road', year: 2024, standing: 'behind' })
  assert.deepEqual(readCondition('S_INTERSECTS(geometry, POINT(1 2))'), { kind: 'other' })
})

test('the drawn polygon, the filter and the zone all narrow the question', () => {
  const area = polygon([[102, 21], [103, 21], [102.5, 22]])
  const asked = narrowingParameters({ area, filter: 'a = 1 OR b = 2', zone: 'landslide:3:10000' })
  assert.match(asked.filter!, /^S_INTERSECTS\(.*\)\)\) AND \(a = 1 OR b = 2\)$/)
  assert.equal(asked.zone, 'landslide:3:10000')
  assert.deepEqual(narrowingParameters({ area: null, filter: '', zone: '' }), {})
})

test('the address keeps the filter and the zone', () => {
  const state = { ...STATE, filter: "kind = 'xã' AND a+b > 3", zone: 'any:4:0' }
  const { filter, zone } = parseQuery(formatQuery(state))
  assert.deepEqual([filter, zone], [state.filter, state.zone])
  assert.equal(parseQuery('?zone=any:9:0').zone, undefined)
  assert.equal(formatZone(zoneOf('any:4:0')!), 'any:4:0')
})

test('the units above are one condition, for a unit has one', () => {
  assert.deepEqual(withParent([], '094'), ["parent = '094'"])
  assert.deepEqual(withParent(["parent = '094'", 'poverty_rate > 4'], '095'), ['poverty_rate > 4', "parent IN ('094', '095')"])
  assert.deepEqual(withParent(["parent IN ('094', '095')"], '095'), ["parent IN ('094', '095')"])
  assert.deepEqual(readCondition("parent IN ('094', '095')"), { kind: 'parents', codes: ['094', '095'] })
  assert.deepEqual(readCondition("parent = '094'"), { kind: 'parents', codes: ['094'] })
  assert.deepEqual(readCondition("parent LIKE '09%'"), { kind: 'other' })
  assert.deepEqual(conditionsOf("parent IN ('094', '095') AND x > 1"), ["parent IN ('094', '095')", 'x > 1'])
})
