import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mapColours } from '../src/model/ground'
import { readChoice, themeOf } from '../src/model/theme'
import type { Theme } from '../src/model/theme'

/** The colour roles of the page, as the style sheet has them. */
const CSS = readFileSync('src/styles/roles.css', 'utf8')
const LIGHT = rolesIn(/:root \{([^}]*)\}/)
const ROLES: Record<Theme, Map<string, string>> = {
  light: LIGHT,
  dark: new Map([...LIGHT, ...rolesIn(/:root\[data-theme='dark'\] \{([^}]*)\}/)]),
}

function rolesIn(block: RegExp): Map<string, string> {
  return new Map([...CSS.match(block)![1]!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]))
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

const TEXTS = [
  ...['ink', 'ink-soft', 'accent-dark', 'muted', 'choice', 'path', 'problem'].flatMap((text) => ['paper', 'sheet'].map((under) => [text, under])),
  ...['ink', 'accent-dark'].flatMap((text) => ['ground', 'accent-pale'].map((under) => [text, under])),
  ['ink', 'choice-pale'],
  ['on-accent', 'accent'],
  ['warn-ink', 'warn-pale'],
  ['problem-ink', 'problem-pale'],
  ['problem-pale', 'problem'],
  ['good', 'good-pale'],
  ['good', 'sheet'],
] as [string, string][]

const BORDERS = [
  ['line-strong', 'paper'],
  ['line-strong', 'sheet'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['swatch-line', 'paper'],
  ['map-hatch', 'map-paper'],
  ['map-bubble', 'ground'],
] as [string, string][]

for (const theme of ['light', 'dark'] as const) {
  const role = (name: string) => ROLES[theme].get(name) ?? assert.fail(`no role ${name}`)

  test(`texts and borders are legible in the ${theme} theme`, () => {
    for (const [text, under] of TEXTS) {
      const found = contrast(role(text), role(under))
      assert.ok(found >= 4.5, `${text} on ${under}: ${found.toFixed(2)}`)
    }
    for (const [border, under] of BORDERS) {
      const found = contrast(role(border), role(under))
      assert.ok(found >= 3, `${border} on ${under}: ${found.toFixed(2)}`)
    }
  })

  test(`the legend's colours are the map's in the ${theme} theme`, () => {
    const { paper, hatch, unasked, bubble } = mapColours(theme)
    assert.deepEqual([paper, hatch, unasked, bubble], ['map-paper', 'map-hatch', 'map-unasked', 'map-bubble'].map(role))
  })
}

test('the theme is the system’s unless one was chosen', () => {
  assert.equal(themeOf('system', true), 'dark')
  assert.equal(themeOf('system', false), 'light')
  assert.equal(themeOf('light', true), 'light')
  assert.equal(themeOf('dark', false), 'dark')
})

test('what cannot be read of a kept choice is the system’s', () => {
  assert.equal(readChoice(null), 'system')
  assert.equal(readChoice('sepia'), 'system')
  assert.equal(readChoice('dark'), 'dark')
})
