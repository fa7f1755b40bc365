/** Makes the empty map: no base map, for the boundaries are the map; panes from the areas up to the outlines. */
import * as L from 'leaflet'
import type { BoundaryGeometry } from '../api/geometry'
import type { Bounds } from '../api/types'

export const PANES = {
  units: 'units',
  context: 'context',
  difficulty: 'difficulty',
  zones: 'zones',
  marks: 'marks',
  sites: 'sites',
  highlight: 'highlight',
  drawing: 'drawing',
} as const

export interface AtlasMap {
  readonly leaflet: L.Map
  fit(bounds: L.LatLngBounds, animate: boolean): void
  describe(label: string): void
}

export function createMap(element: HTMLElement): AtlasMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const leaflet = L.map(element, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.5,
    wheelPxPerZoomLevel: 140,
    minZoom: 6,
    maxZoom: 16,
    // Ctrl and Shift with a click select several units
    boxZoom: false,
    doubleClickZoom: false,
    zoomAnimation: !still,
    inertia: !still,
    fadeAnimation: false,
  })
  Object.values(PANES).forEach((name, i) => {
    const pane = leaflet.createPane(name)
    pane.style.zIndex = String(400 + 10 * i)
    // only the units hear the mouse; what lies over them lets it through
    if (name !== PANES.units) pane.classList.add('map-pane-deaf')
  })
  L.control.scale({ imperial: false, position: 'bottomright' }).addTo(leaflet)
  leaflet.setView([21.7, 103.0], 8)
  return {
    leaflet,
    fit: (bounds, animate) => {
      // the page around the map may just have changed its shape
      leaflet.invalidateSize({ pan: false })
      if (bounds.isValid()) leaflet.fitBounds(bounds, { padding: [16, 16], maxZoom: 12, animate: animate && !still })
    },
    describe: (label) => {
      element.setAttribute('role', 'region')
      element.setAttribute('aria-label', label)
    },
  }
}

/** A canvas of its own for a pane. */
export function rendererFor(pane: string): L.Canvas {
  return L.canvas({ pane, padding: 0.3 })
}

export function latLngBounds([west, south, east, north]: Bounds): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east])
}

export function boundsOf(geometry: BoundaryGeometry): L.LatLngBounds {
  return L.geoJSON(geometry as GeoJSON.Geometry).getBounds()
}
