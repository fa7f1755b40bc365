/** The same map in every year: pure, made from the values of each year and the classes of the map. */
import type { Indicator, ValuesAnswer } from '../api/types'
import { isAbsent } from '../model/bins'
import type { IndicatorScene } from '../model/scene'
import { unitsOf } from '../model/units'
import type { View } from '../model/view'

export interface YearMap {
  year: number
  view: View
  /** units with a value, and units asked */
  present: number
  asked: number
}

export function yearMap(view: View & { scene: IndicatorScene }, indicator: Indicator, values: ValuesAnswer): YearMap {
  const scene: IndicatorScene = { ...view.scene, state: { ...view.scene.state, year: values.year, area: null }, values }
  const units = unitsOf(scene, indicator, null)
  const asked = [...units.values()].filter((unit) => unit.bin !== 'unasked')
  const present = asked.filter((unit) => !isAbsent(unit.bin)).length
  return { year: values.year, view: { ...view, scene, units }, present, asked: asked.length }
}

/** What of a view decides the small maps: the years' figures and the classes, and not which of the years is shown. */
export function yearsKey({ scene, breaks }: View): string {
  const { boundaries, level, indicator, area, filter, zone, method, classes, pooled } = scene.state
  return JSON.stringify([scene.kind, boundaries, level, indicator, area, filter, zone, method, classes, pooled, breaks])
}
