/** Outlines of the unit under the pointer and of the selected ones, over everything else. */
import * as L from 'leaflet'
import { mapColours } from '../model/ground'
import type { MapColours } from '../model/ground'
import type { BoundaryLayer } from './boundaryLayer'
import { PANES, rendererFor } from './createMap'
import { hoverStyles, SELECTED_CASING, SELECTED_STYLE } from './style'

export interface Highlight {
  hover(code: string | null): void
  select(codes: string[]): void
  /** takes the colours that go with the theme */
  ground(colours: MapColours): void
}

export function createHighlight(map: L.Map, boundaries: BoundaryLayer): Highlight {
  const renderer = rendererFor(PANES.highlight)
  let colours = mapColours('light')
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
    ground: (next) => {
      colours = next
    },
    hover(code) {
      hovered.clearLayers()
      if (code !== null) for (const style of hoverStyles(colours)) outline(hovered, code, style)
    },
    select(codes) {
      selected.clearLayers()
      for (const code of codes) outline(selected, code, SELECTED_CASING)
      for (const code of codes) outline(selected, code, SELECTED_STYLE)
    },
  }
}
