/** Two maps side by side: whether one legend holds for both, and that legend. Pure. */
import { ABSENCES, classBin } from './bins'
import type { Bin } from './bins'
import type { LegendRow } from './legend'
import type { Scene } from './scene'
import type { View } from './view'

/** Why two maps cannot share a legend. */
export type Apart = 'kind' | 'unit' | 'direction'

/** One legend holds for two maps of one way of drawing and one unit of measure, where dark means worse on the same end. */
export function whyApart(first: View, second: View): Apart | null {
  const [a, b] = [first.indicator, second.indicator]
  if (first.drawn !== second.drawn || first.drawn === 'changes' || first.drawn === 'standings') return 'kind'
  if (a.code === b.code) return null
  if (first.drawn === 'categories') return 'kind'
  if (a.unit !== b.unit) return 'unit'
  return first.drawn === 'choropleth' && a.direction !== b.direction ? 'direction' : null
}

/** The first map's breaks, the outer ones far enough out to hold the second map's values. */
export function widened(breaks: number[], second: View): number[] {
  const values = [...second.units.values()].flatMap(({ value }) => (value === null ? [] : [value]))
  if (breaks.length < 2 || values.length === 0) return breaks
  const least = Math.min(breaks[0]!, ...values)
  const most = Math.max(breaks.at(-1)!, ...values)
  return [least, ...breaks.slice(1, -1), most]
}

export function withBreaks(scene: Scene, breaks: number[]): Scene {
  return scene.kind === 'indicator' && scene.classes ? { ...scene, classes: { ...scene.classes, breaks } } : scene
}

export interface PairRow {
  bin: Bin
  label: string
  /** units of the first and of the second map */
  counts: [number, number]
}

/** Rows of one legend for both maps, in the order of either: a row that only one of them has stands at its place. */
export function pairRows(first: LegendRow[], second: LegendRow[]): PairRow[] {
  const classes = Math.max(...[first, second].map((rows) => rows.filter(({ bin }) => bin.startsWith('class-')).length))
  const order: Bin[] = ['zero', ...Array.from({ length: classes }, (_, i) => classBin(i)), 'outside', ...ABSENCES, 'unasked']
  return order.flatMap((bin) => {
    const [a, b] = [first, second].map((rows) => rows.find((row) => row.bin === bin))
    const label = (a ?? b)?.label
    return label === undefined ? [] : [{ bin, label, counts: [a?.count ?? 0, b?.count ?? 0] as [number, number] }]
  })
}
