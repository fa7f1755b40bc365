/** The printed sheet of what the page shows now. */
import type { Bounds } from '../api/types'
import type { View } from '../model/view'
import type { Shown } from '../sheet/atPrint'
import { today } from '../sheet/day'
import { mapSheet } from '../sheet/mapSheet'

export { lay } from '../sheet/output'

export function sheetOf({ view, catalogue, words }: Shown, bounds?: Bounds): SVGSVGElement {
  return mapSheet({ view, catalogue, words, bounds, address: location.origin, day: today() })
}

export function fileName({ scene, target, indicator }: View): string {
  const { year, level, boundaries } = scene.state
  return `${target?.id ?? indicator.code}-${level}-${boundaries}-${year}.png`
}
