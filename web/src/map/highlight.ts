/** Outlines of the unit under the pointer and of the selected ones, over everything else. */
import * as L from 'leaflet'
import type { BoundaryLayer } from './boundaryLayer'
import { PANES, rendererFor } from './createMap'
import { HOVER_STYLE, SELECTED_CASING, SELECTED_STYLE } from './style'

export interface Highlight {
  hover(code: string | null): void
  select(codes: string[]): void
}

export function createHighlight(map: L.Map, boundaries: BoundaryLayer): Highlight {
  const renderer = rendererFor(PANES.highlight)
  const hovered = L.layerGroup().addTo(map)
  const selected = L.layerGroup().addTo(map)

  const outline = (group: L.LayerGroup, code: string, style: L.PathOptions) => {
    const feature = boundaries.feature(code)
    if (!feature?.geometry) return
    const options = { ...style, renderer, pane: PANES.highlight, interactive: false }
    group.addLayer(
      L.geoJSON(feature as GeoJSON.Feature, {
        pane: PANES.highlight,
        interactive: false,
        style: options as L.PathOptions,
        pointToLayer: (_, at) => L.circleMarker(at, { ...options, radius: 8 }),
      }),
    )
  }
  return {
    hover(code) {
      hovered.clearLayers()
      if (code !== null) outline(hovered, code, HOVER_STYLE)
    },
    select(codes) {
      selected.clearLayers()
      for (const code of codes) outline(selected, code, SELECTED_CASING)
      for (const code of codes) outline(selected, code, SELECTED_STYLE)
    },
  }
}
