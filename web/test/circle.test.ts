import assert from 'node:assert/strict'
import { test } from 'node:test'
import { circleThrough, corners } from '../src/model/area'
import type { LonLat } from '../src/model/area'
import { metresBetween, rim } from '../src/model/circle'

const DIEN_BIEN: LonLat = [103.0165, 21.386]

/** Lengths along the geodesic of WGS 84, by Vincenty's formulae. */
const LENGTHS: [LonLat, LonLat, number][] = [
  [[103, 21], [103, 22], 110_723.6],
  [[103, 21], [104, 21], 103_970.2],
  [[102, 21], [103.5, 22.4], 219_363.9],
]

test('distances are those of the geodesic', () => {
  for (const [a, b, metres] of LENGTHS) {
    const off = Math.abs(metresBetween(a, b) - metres) / metres
    assert.ok(off < 0.0005, `${metresBetween(a, b)} instead of ${metres}`)
  }
  assert.equal(metresBetween(DIEN_BIEN, DIEN_BIEN), 0)
})

test('every corner of a rim is as far from the centre as the circle is wide', () => {
  for (const metres of [100, 12_500, 150_000]) {
    for (const corner of rim(DIEN_BIEN, metres)) {
      assert.ok(Math.abs(metresBetween(DIEN_BIEN, corner) - metres) < metres * 0.001, `${corner}`)
    }
  }
})

test('a circle goes through the place on its rim', () => {
  const area = circleThrough(DIEN_BIEN, [103.2, 21.386])
  assert.equal(area.kind, 'circle')
  const east = Math.max(...corners(area).map(([lon]) => lon))
  assert.ok(Math.abs(east - 103.2) < 0.0003, `${east}`)
})

test('a circle without a width is the smallest one', () => {
  assert.deepEqual(circleThrough(DIEN_BIEN, DIEN_BIEN), { kind: 'circle', centre: DIEN_BIEN, metres: 10 })
})
