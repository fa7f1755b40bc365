import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoundaryFeature, BoundaryGeometry, SiteFeature, ZoneFeature } from '../src/api/geometry'
import { boxOf, within } from '../src/model/anchor'
import { hazardsOf, householdsOf, NOTHING_UNDER, overlayOf, sameUnder, underOf, unitAt, zonesOf } from '../src/model/overlay'
import { overlayRows, siteText, zoneText } from '../src/model/overlayWords'
import { wordsOf } from '../src/model/words'
import { settle } from '../src/state/settle'
import { formatQuery, parseQuery } from '../src/state/url'
import { CATALOGUE, STATE } from './fixtures'

const square = (x: number, y: number): BoundaryGeometry => ({ type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] })

const zone = (id: string, hazard: string, hazard_class: number, valid_to: string | null = null): ZoneFeature => ({
  id,
  geometry: square(0, 0),
  properties: { hazard, hazard_class, source: null, valid_from: '2020-01-01', valid_to },
})
const site = (id: string, year: number): SiteFeature => ({
  id,
  geometry: { type: 'Point', coordinates: [0.5, 0.5] },
  properties: { name: `Điểm ${id}`, form: 'in_place', cause: 'landslide', households: 10, year },
})

const data = {
  zones: [zone('b', 'landslide', 5), zone('a', 'flash_flood', 2), zone('old', 'landslide', 1, '2024-10-01'), zone('storm', 'storm', 1)],
  sites: [site('1', 2022), site('2', 2024), site('3', 2025)],
  difficult: ['1'],
}

test('only zones in force at the end of the year are shown, the most dangerous on top', () => {
  assert.deepEqual(overlayOf(data, { year: 2024 })!.zones!.map(({ id }) => id), ['storm', 'a', 'b'])
  assert.deepEqual(overlayOf(data, { year: 2023 })!.zones!.map(({ id }) => id), ['old', 'storm', 'a', 'b'])
  assert.deepEqual(overlayOf(data, { year: 2019 })!.zones, [])
})

test('sites are done up to the year of the map and planned after it', () => {
  const { sites } = overlayOf(data, { year: 2024 })!
  assert.deepEqual(sites!.map(({ done }) => done), [true, true, false])
  assert.equal(householdsOf(sites!), 30)
})

test('every kind of hazard has a row, the known ones even without a zone', () => {
  const overlay = overlayOf(data, { year: 2024 })!
  assert.deepEqual(hazardsOf(overlay), ['landslide', 'flash_flood', 'debris_flow', 'storm'])
  assert.equal(zonesOf(overlay, 'debris_flow').length, 0)
})

test('what lies under a place is told, the most dangerous first', () => {
  const overlay = overlayOf(data, { year: 2024 })
  assert.deepEqual(underOf(overlay, [0.5, 0.52], 0.05).zones.map(({ id }) => id), ['b', 'a', 'storm'])
  assert.equal(underOf(overlay, [0.5, 0.52], 0.05).sites.length, 3)
  assert.equal(underOf(overlay, [0.5, 0.9], 0.05).sites.length, 0)
  assert.equal(underOf(overlay, [5, 5], 0.05), NOTHING_UNDER)
  assert.equal(underOf(null, [0, 0], 1), NOTHING_UNDER)
  assert.ok(sameUnder(underOf(overlay, [0.5, 0.9], 0.05), underOf(overlay, [0.4, 0.9], 0.05)))
})

test('a layer that is off is not shown as empty', () => {
  assert.equal(overlayOf(null, { year: 2024 }), null)
  assert.equal(overlayOf({ zones: null, sites: [], difficult: null }, { year: 2024 })!.zones, null)
})

test('the box of a shape takes in every part', () => {
  assert.deepEqual(boxOf(square(2, 3)), [2, 3, 3, 4])
  assert.deepEqual(boxOf({ type: 'MultiPolygon', coordinates: [square(0, 0), square(5, -1)].map((one) => one.coordinates as number[][][]) }), [0, -1, 6, 1])
  assert.deepEqual(boxOf({ type: 'Point', coordinates: [1, 2] }), [1, 2, 1, 2])
  assert.ok(within([1, 2], [1, 2, 1, 2]) && !within([1, 2.1], [1, 2, 1, 2]))
})

test('a zone is named by the unit it lies in', () => {
  const unit = (code: string, x: number): BoundaryFeature => ({ type: 'Feature', id: code, geometry: square(x, 0), properties: { code, name: `Xã ${code}`, parent: null } })
  assert.equal(unitAt([1.5, 0.5], [unit('A', 0), unit('B', 1)]), 'Xã B')
  assert.equal(unitAt([7, 7], [unit('A', 0)]), '')
})

test('zones and sites are said in both languages, and what has no words as the data call it', () => {
  const overlay = overlayOf(data, { year: 2024 })!
  assert.equal(zoneText(overlay.zones![2]!, wordsOf('vi')), 'Vùng sạt lở, cấp 5 – rất cao')
  assert.equal(zoneText(overlay.zones![0]!, wordsOf('en')), 'Zone of storm, level 1 – very low')
  assert.equal(siteText(overlay.sites![2]!, wordsOf('en')), '10 households, in place, away from landslide; planned for 2025')
})

test('the legend has a row for each look of the layers that are on', () => {
  const rows = (of: Partial<typeof data>) => overlayRows(overlayOf({ zones: null, sites: null, difficult: null, ...of }, { year: 2024 })!, 2024, wordsOf('vi')).map(({ label, count }) => `${label}: ${count}`)
  assert.deepEqual(rows({ difficult: ['1', '2'] }), ['Đặc biệt khó khăn: 2'])
  assert.deepEqual(rows({ difficult: [] }), ['Đặc biệt khó khăn (không có danh sách năm 2024 trên ranh giới này): 0'], 'no list is not no difficulty')
  assert.deepEqual(rows({ sites: data.sites }), ['Điểm dân cư đến 2024 (20 hộ): 2', 'Kế hoạch sau 2024 (10 hộ): 1'])
  assert.deepEqual(rows({ zones: data.zones }), ['Vùng sạt lở: 1', 'Vùng lũ quét: 1', 'Vùng lũ bùn đá: 0', 'Vùng storm: 1'])
})

test('the layers are in the address, in one order, without what is none', () => {
  const { state } = settle(parseQuery('?layers=sites,clouds,zones'), CATALOGUE)
  assert.deepEqual(state.layers, ['zones', 'sites'])
  assert.match(formatQuery({ ...STATE, layers: ['zones', 'sites'] }), /layers=zones,sites/)
})
