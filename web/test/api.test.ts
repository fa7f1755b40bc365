import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../src/api/ask'
import { getJson, kindOf, RequestFailure } from '../src/api/client'
import { createLatest } from '../src/api/latest'
import { classesAddress, laggingAddress, valuesAddress } from '../src/api/questions'
import { anchorOf } from '../src/model/anchor'
import { areaParameters, circle, polygon, rectangle } from '../src/model/area'
import { coarsestFine, metresPerPixel } from '../src/model/tolerance'
import { CATALOGUE, STATE } from './fixtures'

const inRectangle = { ...STATE, area: rectangle([102.2, 21.1], [102.9, 21.8]) }

test('values are asked for the indicator, the place and the area', () => {
  assert.equal(valuesAddress(STATE), '/api/values?indicator=poverty_rate&year=2024&level=commune&boundaries=2020')
  assert.match(valuesAddress(inRectangle), /&bbox=102\.2%2C21\.1%2C102\.9%2C21\.8$/)
})

test('a polygon goes as a closed CQL2 filter', () => {
  const area = polygon([[102, 21], [103, 21], [102.5, 22]])
  assert.deepEqual(areaParameters(area), { filter: 'S_INTERSECTS(geometry, POLYGON((102 21, 103 21, 102.5 22, 102 21)))' })
})

test('a circle is asked for as a place and a distance', () => {
  const area = circle([103.016_49, 21.386_02], 12_503)
  assert.deepEqual(areaParameters(area), { near: '103.0165,21.386,12500' })
  assert.match(valuesAddress({ ...STATE, area }), /&near=103\.0165%2C21\.386%2C12500/)
  assert.equal(/near/.test(classesAddress({ ...STATE, area })), false)
})

test('breaks do not move with the area', () => {
  assert.equal(classesAddress(inRectangle), classesAddress(STATE))
  assert.match(classesAddress({ ...STATE, pooled: false }), /&pooled=false$/)
  assert.match(classesAddress({ ...STATE, method: 'manual', breaks: [0, 1.5] }), /&method=manual&breaks=0%2C1\.5$/)
  assert.match(classesAddress({ ...STATE, method: 'target_bands' }, 't_road'), /&target=t_road/)
})

test('the lagging question asks for the fewest units only of one target', () => {
  assert.match(laggingAddress(STATE), /^\/api\/lagging\?targets=t_road&k=1&by=gap&.*&fewest=80$/)
  assert.doesNotMatch(laggingAddress({ ...STATE, targets: ['t_road', 't_poor'] }), /fewest/)
})

test('the coarsest boundaries that the eye cannot fault are taken', () => {
  const links = [0, 100, 500].map((t) => ({ tolerance_m: t, href: String(t) }))
  assert.equal(coarsestFine(links, 7, 21.5)!.href, '500')
  assert.equal(coarsestFine(links, 10, 21.5)!.href, '100')
  assert.equal(coarsestFine(links, 14, 21.5)!.href, '0')
  assert.equal(coarsestFine([{ tolerance_m: 500, href: '500' }], 16, 21.5)!.href, '500')
  assert.equal(coarsestFine([], 10, 21.5), undefined)
  assert.equal(Math.round(metresPerPixel(0, 0)), 156543)
})

test('a level without boundaries has no link', () => {
  const look = { zoom: 10, latitude: 21.5 }
  assert.equal(linkOf(CATALOGUE, '2025', 'district', look), undefined)
  assert.equal(linkOf(CATALOGUE, '2025', 'commune', look)!.href, '/api/geometry/2025/commune/100/h')
})

test('a mark lies within its polygon, also where the centroid does not', () => {
  const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
  assert.deepEqual(anchorOf({ type: 'Polygon', coordinates: [square] }), [2, 2])
  const horseshoe = [[0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [3, 1], [3, 9], [0, 9], [0, 0]]
  assert.deepEqual(anchorOf({ type: 'Polygon', coordinates: [horseshoe] }), [1.5, 4.5])
  const small = [[9, 9], [9.5, 9], [9.5, 9.5], [9, 9]]
  assert.deepEqual(anchorOf({ type: 'MultiPolygon', coordinates: [[small], [square]] }), [2, 2])
})

test('an older answer is dropped, even when it comes last', async () => {
  const seen: string[] = []
  const failures: unknown[] = []
  const latest = createLatest<string>({ asking() {}, answer: (v) => seen.push(v), failure: (e) => failures.push(e) })
  const gates = new Map<string, (v: string) => void>()
  const asked = (name: string) => latest.ask(() => new Promise<string>((resolve) => gates.set(name, resolve)))
  asked('old')
  asked('new')
  gates.get('new')!('new')
  gates.get('old')!('old')
  await new Promise((resolve) => setTimeout(resolve, 0))
  assert.deepEqual([seen, failures], [['new'], []])
})

test('a newer question stops the older one', () => {
  const signals: AbortSignal[] = []
  const latest = createLatest<string>({ asking() {}, answer() {}, failure() {} })
  for (let i = 0; i < 2; i++) {
    latest.ask((signal) => {
      signals.push(signal)
      return new Promise(() => {})
    })
  }
  assert.deepEqual(signals.map((signal) => signal.aborted), [true, false])
})

test('failures are told apart by what can be done about them', async () => {
  assert.deepEqual([400, 404, 500, 503].map(kindOf), ['refused', 'refused', 'server', 'not_ready'])
  const original = globalThis.fetch
  try {
    globalThis.fetch = async () => new Response('{"detail":"no such year"}', { status: 400 })
    await assert.rejects(getJson('/api/values'), (e) => e instanceof RequestFailure && e.kind === 'refused' && e.problem.detail === 'no such year')
    globalThis.fetch = async () => new Response('<html>', { status: 502 })
    await assert.rejects(getJson('/api/values'), (e) => e instanceof RequestFailure && e.kind === 'server')
    globalThis.fetch = () => Promise.reject(new TypeError('refused'))
    await assert.rejects(getJson('/api/values'), (e) => e instanceof RequestFailure && e.kind === 'network')
  } finally {
    globalThis.fetch = original
  }
})
