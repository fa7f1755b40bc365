import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binOf, binOfStanding, classOf } from '../src/model/bins'
import { bubbleRadius, sequential, STANDING_COLOURS, STANDING_SIGNS } from '../src/model/palette'

const BREAKS = [0, 10, 20, 40]

test('a class holds its lower bound and not its upper one; the last holds both', () => {
  assert.deepEqual([0, 9.99, 10, 19.99, 20, 40].map((v) => classOf(v, BREAKS)), [0, 0, 1, 1, 2, 2])
})

test('a value beyond the breaks is in no class, but for the rounding of the reply', () => {
  assert.equal(classOf(-1, BREAKS), -1)
  assert.equal(classOf(41, BREAKS), -1)
  assert.equal(classOf(40.000_01, BREAKS), 2)
  assert.equal(classOf(5, []), -1)
})

test('every value of a range has exactly one class', () => {
  for (let v = 0; v <= 40; v += 0.25) {
    const holding = [0, 1, 2].filter((i) => v >= BREAKS[i]! && (v < BREAKS[i + 1]! || (i === 2 && v === 40)))
    assert.deepEqual([classOf(v, BREAKS)], holding)
  }
})

test('zero is a value and no data is none', () => {
  assert.equal(binOf(0, 'measured', BREAKS, false), 'class-0')
  assert.equal(binOf(0, 'measured', BREAKS, true), 'zero')
  assert.equal(binOf(null, 'missing', BREAKS, false), 'missing')
  assert.equal(binOf(null, 'suppressed', BREAKS, true), 'suppressed')
  assert.equal(binOf(null, 'not_applicable', BREAKS, false), 'not_applicable')
  assert.equal(binOf(99, 'measured', BREAKS, false), 'outside')
})

test('a standing without data keeps the reason why there is none', () => {
  assert.equal(binOfStanding('no_data', 'suppressed'), 'suppressed')
  assert.equal(binOfStanding('no_data', 'missing'), 'missing')
  assert.equal(binOfStanding('behind', 'measured'), 'standing-behind')
})

test('the darkest colour is at the worse end, for any number of classes', () => {
  const light = (hex: string) => [1, 3, 5].reduce((sum, i) => sum + Number.parseInt(hex.slice(i, i + 2), 16), 0)
  for (let n = 2; n <= 9; n++) {
    const highIsWorse = sequential(n, 'high')
    assert.equal(new Set(highIsWorse).size, n)
    assert.ok(light(highIsWorse.at(-1)!) < light(highIsWorse[0]!))
    assert.deepEqual(sequential(n, 'low'), [...highIsWorse].reverse())
  }
  assert.equal(sequential(12, 'high').length, 12)
})

test('a circle of four times the count has twice the radius', () => {
  assert.equal(bubbleRadius(1, [0, 100, 400]) / bubbleRadius(0, [0, 100, 400]), 2)
})

test('standings differ by colour and by sign', () => {
  assert.equal(new Set(Object.values(STANDING_COLOURS)).size, Object.keys(STANDING_COLOURS).length)
  assert.equal(new Set(Object.values(STANDING_SIGNS)).size, Object.keys(STANDING_SIGNS).length)
})
