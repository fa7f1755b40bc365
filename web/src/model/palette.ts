/**
 * Colours of the map. Sequential: on the way of ColorBrewer's YlGnBu (Cynthia Brewer, colorbrewer2.org), the steps set
 * so that neighbours are told apart as well as can be by every kind of colour blindness, and the palest from the paper.
 */
import type { JudgedStanding } from './bins'

const SEQUENTIAL: readonly (readonly string[])[] = [
  ['#41b6c4'],
  ['#e7f6b1', '#2377b4'],
  ['#e7f6b1', '#59bdc1', '#225ea8'],
  ['#e7f6b1', '#82cebb', '#2088bc', '#26499e'],
  ['#e7f6b1', '#92d4b9', '#2d9dc1', '#236fb0', '#253494'],
  ['#e7f6b1', '#a1d9b8', '#4db9c3', '#1f8bbd', '#2365ab', '#253494'],
  ['#e7f6b1', '#a6dbb8', '#66c2bf', '#2596c1', '#2374b2', '#264c9f', '#172875'],
  ['#e7f6b1', '#abddb7', '#73c8bd', '#2f9fc2', '#227db7', '#235ba7', '#233390', '#081d58'],
  ['#e7f6b1', '#b0dfb7', '#82cebb', '#3badc3', '#1f8cbe', '#2371b1', '#2551a2', '#20308a', '#081d58'],
]

/** Colours of classes from the lowest value to the highest; the darkest is at the worse end. */
export function sequential(classes: number, worse: 'high' | 'low'): string[] {
  const ramp = SEQUENTIAL[Math.min(classes, SEQUENTIAL.length) - 1] ?? []
  const colours = Array.from({ length: classes }, (_, i) => ramp[Math.floor((i * ramp.length) / classes)]!)
  return worse === 'high' ? colours : colours.reverse()
}

/** ColorBrewer's PuOr, which every kind of colour blindness tells apart: one side of nought, from the least change. */
const BETTER = ['#d8daeb', '#b2abd2', '#8073ac', '#542788']
const WORSE = ['#fee0b6', '#fdb863', '#e08214', '#b35806']
/** For what did not change. */
export const UNCHANGED = '#f7f7f7'

/** Colours of classes about nought from the lowest change to the highest: violet for better, orange for worse. */
export function diverging(classes: number, worse: 'high' | 'low'): string[] {
  const sides = Math.floor(classes / 2)
  const ramp = (colours: string[]) => Array.from({ length: sides }, (_, i) => colours[spread(i, sides, colours.length)]!)
  const [low, high] = worse === 'high' ? [ramp(BETTER), ramp(WORSE)] : [ramp(WORSE), ramp(BETTER)]
  return [...low.reverse(), ...high]
}

/** Few classes take the strong colours of a ramp, one its second. */
function spread(i: number, of: number, length: number): number {
  return of === 1 ? 1 : Math.round((i * (length - 1)) / (of - 1))
}

/** For categories that have no order; each is told from every other by the colour-blind, as they differ in lightness too. */
const QUALITATIVE = ['#4a8a75', '#f2d36b', '#614098', '#7fd8e6', '#8a4a12', '#a58be6', '#b3932e', '#c3d2c0']

export function qualitative(categories: number): string[] {
  return Array.from({ length: categories }, (_, i) => QUALITATIVE[i % QUALITATIVE.length]!)
}

/** Blue for good, orange for bad, and the bad is the louder: told apart without red and green. Each has a sign too, for those who see no colour. */
export const STANDING_COLOURS: Record<JudgedStanding, string> = {
  met: '#74a9cf',
  on_track: '#cfe1ee',
  behind: '#f6a04d',
  missed: '#a33f00',
  not_met: '#7b62bd',
  not_assessable: '#d9d6cf',
}

export const STANDING_SIGNS: Record<JudgedStanding | 'no_data', string> = {
  met: '✓',
  on_track: '↗',
  behind: '↘',
  missed: '✕',
  not_met: '○',
  not_assessable: '–',
  no_data: '?',
}

export const BUBBLE = '#17607a'
export const OUTSIDE = '#8d8578'

/** Radius in pixels of a class of counts, by the class's upper end: areas of circles are as the counts. */
export function bubbleRadius(index: number, breaks: number[]): number {
  const most = breaks.at(-1) ?? 1
  const upper = breaks[index + 1] ?? most
  const largest = 22
  return Math.max(3.5, largest * Math.sqrt(Math.max(0, upper) / (most || 1)))
}

/** Kinds of hazard: hues that no class of values has, each with a dash of its own. */
const HAZARDS: Record<string, { colour: string; dash: string }> = {
  landslide: { colour: '#7f3b08', dash: '' },
  flash_flood: { colour: '#6a1b9a', dash: '6 3' },
  debris_flow: { colour: '#1b2529', dash: '2 3' },
}

export function hazardLook(hazard: string): { colour: string; dash: string } {
  return HAZARDS[hazard] ?? { colour: '#515a5d', dash: '1 3' }
}

/** Opacity of a zone of a level from 1 to 5. */
export function hazardStrength(level: number): number {
  return 0.1 + 0.15 * level
}

const HOUSE = 'M1 7.2 8 1l7 6.2V15H1z'

/** A resettlement site as the paths of a picture of 16 by 16: a house, green when it is done and white while it is planned. */
export function house(done: boolean): string {
  const path = (fill: string, stroke: string, width: number) => `<path d="${HOUSE}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`
  return path('#ffffff', '#ffffff', 3.4) + path(done ? '#2e9e3f' : '#ffffff', '#1b2529', 1.5)
}
