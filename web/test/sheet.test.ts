import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoundaryFeature } from '../src/api/geometry'
import { boundsOf, fitted, scaleLength } from '../src/sheet/projection'
import { wrap } from '../src/sheet/wrap'

const frame = { x: 10, y: 20, width: 400, height: 300 }

test('bounds lie whole and in the middle of the frame', () => {
  const { point } = fitted([102, 21, 104, 22], frame)
  const [left, top] = point(102, 22)
  const [right, bottom] = point(104, 21)
  assert.ok(Math.abs(left - 10) < 1e-9 && Math.abs(right - 410) < 1e-9, 'as wide as the frame')
  assert.ok(Math.abs(top + bottom - 2 * (20 + 150)) < 1e-9, 'as much room above as below')
})

test('a kilometre is as long to the east as to the north', () => {
  const { point, pixelsPerKm } = fitted([102, 21, 104, 22], frame)
  const north = point(103, 21)[1] - point(103, 22)[1]
  const east = point(104, 21)[0] - point(103, 21)[0]
  assert.ok(Math.abs(east / north - Math.cos((21.5 * Math.PI) / 180)) < 1e-9)
  assert.ok(Math.abs(north / pixelsPerKm - 110.7) < 0.1)
})

test('the scale bar has a round length that fits', () => {
  assert.equal(scaleLength(3, 130), 20)
  assert.equal(scaleLength(130, 130), 1)
})

test('bounds take in every part', () => {
  const square = (x: number) => [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 0]]]
  const feature = { geometry: { type: 'MultiPolygon', coordinates: [square(0), square(5)] } } as unknown as BoundaryFeature
  assert.deepEqual(boundsOf([feature]), [0, 0, 6, 1])
  assert.equal(boundsOf([]), null)
})

test('lines keep every word and their width', () => {
  const text = 'Ranh giới 2020, có hiệu lực từ 1/1/2020 đến 1/7/2025.'
  const lines = wrap(text, 120, 10)
  assert.equal(lines.join(' '), text)
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 22))
})
