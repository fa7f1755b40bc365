/** The addresses of the files that hold what the page shows. */
import { address, COLLECTIONS, classesParameters } from '../api/questions'
import { areaParameters } from '../model/area'
import type { View } from '../model/view'
import type { State } from '../state/state'

export const FORMATS = ['xlsx', 'csv', 'gpkg', 'shp.zip', 'geojson', 'kml', 'fgb', 'geojsonl', 'geojsonseq'] as const
export type FileFormat = (typeof FORMATS)[number]
export const STYLES = ['qml', 'sld'] as const
export type StyleFormat = (typeof STYLES)[number]

/** The same units as on the map, with the indicator's column or the target's assessment; of them all or the selected ones. */
export function fileAddress(format: FileFormat, view: View, selectedOnly: boolean): string {
  const { state } = view.scene
  return address(`/api/export/${COLLECTIONS[state.level]}.${format}`, {
    indicators: view.indicator.code,
    target: view.target?.id,
    year: state.year,
    boundaries: state.boundaries,
    ...narrowed(state, selectedOnly),
    // Excel takes a table for one of Windows' own letters unless the file says that it is UTF-8
    bom: format === 'csv' ? true : undefined,
  })
}

function narrowed(state: State, selectedOnly: boolean): { bbox?: string; filter?: string } {
  const { bbox, filter } = areaParameters(state.area)
  const codes = state.selection.map((code) => `'${code.replaceAll("'", "''")}'`).join(', ')
  const conditions = [filter, selectedOnly && state.selection.length > 0 ? `code IN (${codes})` : undefined].filter(Boolean)
  return {
    ...(bbox === undefined ? {} : { bbox }),
    ...(conditions.length === 0 ? {} : { filter: conditions.join(' AND ') }),
  }
}

/** The classes and colours of the map for GIS programs; absent where the map has no classes. */
export function styleAddress(format: StyleFormat, view: View): string | undefined {
  if (view.scene.kind !== 'indicator' || view.scene.classes === null || view.breaks.length < 2) return undefined
  return address('/api/styles', { ...classesParameters(view.scene.state, view.indicator.targets[0]), f: format })
}
