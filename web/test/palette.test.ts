import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapColours } from '../src/model/ground'
import { diverging, OUTSIDE, qualitative, sequential, STANDING_COLOURS, UNCHANGED } from '../src/model/palette'
import { ciede2000, difference, SIGHTS } from './colours'

/** Least differences by CIEDE2000; 1 is just noticeable side by side, and classes of a map do not lie side by side. */
const NEIGHBOURS = 8
const LEAST_CHANGE = 7
const UNORDERED = 10
const FROM_PAPER = 5

const GROUNDS = [mapColours('light'), mapColours('dark')]

function atLeast(least: number, a: string, b: string, what: string) {
  for (const sight of SIGHTS) {
    const found = difference(a, b, sight)
    assert.ok(found >= least, `${what}: ${a} and ${b} differ by ${found.toFixed(1)} under ${sight}, less than ${least}`)
  }
}

function eachPair(colours: string[], check: (a: string, b: string) => void) {
  colours.forEach((a, i) => colours.slice(i + 1).forEach((b) => check(a, b)))
}

test('the difference is that of the published test data', () => {
  // of Sharma, Wu and Dalal 2005
  assert.equal(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485]).toFixed(4), '2.0425')
  assert.equal(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387]).toFixed(4), '1.2644')
  assert.equal(ciede2000([50, 2.5, 0], [56, -27, -3]).toFixed(4), '31.9030')
})

test('neighbouring classes are told apart by every eye, for any number of classes', () => {
  for (let n = 2; n <= 9; n++) {
    const colours = sequential(n, 'high')
    colours.slice(1).forEach((colour, i) => atLeast(NEIGHBOURS, colours[i]!, colour, `class ${i} of ${n}`))
  }
})

test('no class looks like paper, like a faded unit or like a value outside of the classes', () => {
  for (let n = 1; n <= 9; n++) {
    for (const colour of sequential(n, 'high')) {
      for (const other of [OUTSIDE, ...GROUNDS.flatMap(({ paper, unasked }) => [paper, unasked])]) atLeast(FROM_PAPER, colour, other, `a class of ${n}`)
    }
  }
})

test('better, worse and unchanged are told apart by every eye', () => {
  for (const n of [2, 4, 6, 8]) {
    const colours = diverging(n, 'high')
    const low = colours.slice(0, n / 2)
    const high = colours.slice(n / 2)
    for (const side of [low, high]) side.slice(1).forEach((colour, i) => atLeast(NEIGHBOURS, side[i]!, colour, `change of ${n}`))
    for (const least of [low.at(-1)!, high[0]!]) atLeast(LEAST_CHANGE, least, UNCHANGED, `least change of ${n}`)
    for (const better of low) for (const worse of high) atLeast(UNORDERED, better, worse, `sides of ${n}`)
  }
})

test('each category is told from every other by every eye', () => {
  eachPair(qualitative(8), (a, b) => atLeast(UNORDERED, a, b, 'categories'))
})

test('each standing is told from every other by every eye', () => {
  eachPair(Object.values(STANDING_COLOURS), (a, b) => atLeast(UNORDERED, a, b, 'standings'))
})

test('the patterns of what has no value are seen on their paper by every eye', () => {
  for (const { hatch, paper } of GROUNDS) atLeast(25, hatch, paper, 'pattern')
})
