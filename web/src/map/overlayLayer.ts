/** What lies over the areas: hazard zones, resettlement sites, outlines of units in special difficulty. */
import * as L from 'leaflet'
import type { BoundaryGeometry } from '../api/geometry'
import { NOTHING_UNDER, underOf } from '../model/overlay'
import type { Site, Under } from '../model/overlay'
import { house } from '../model/palette'
import type { View } from '../model/view'
import type { BoundaryLayer } from './boundaryLayer'
import { PANES, rendererFor } from './createMap'
import { DIFFICULTY_CASING, DIFFICULTY_STYLE, MARK_STYLE, SELECTED_CASING, ZONE_CASING, zoneStyle } from './style'

/** Pixels from a site's middle in which it is pointed at. */
const NEAR = 10
/** With more units than this, or further out than this zoom, outlines of units are thin. */
const MANY = 400
const FAR = 8.25

export interface OverlayLayer {
  paint(view: View): void
  under(at: L.LatLng): Under
  /** marks one zone or site */
  mark(geometry: BoundaryGeometry | null): void
}

export function createOverlayLayer(map: L.Map, boundaries: BoundaryLayer): OverlayLayer {
  const renderers = { zones: rendererFor(PANES.zones), difficulty: rendererFor(PANES.difficulty), mark: rendererFor(PANES.highlight) }
  const [zones, sites, difficulty, marked] = [0, 1, 2, 3].map(() => L.layerGroup().addTo(map)) as [L.LayerGroup, L.LayerGroup, L.LayerGroup, L.LayerGroup]
  let shown: View | null = null
  let thin = false

  const shape = (group: L.LayerGroup, pane: string, renderer: L.Canvas, geometry: BoundaryGeometry, style: L.PathOptions) =>
    group.addLayer(
      L.geoJSON(geometry as GeoJSON.Geometry, {
        pane,
        interactive: false,
        style: { ...style, renderer } as L.PathOptions,
        pointToLayer: (_, at) => L.circleMarker(at, { ...style, renderer, pane, radius: 11, interactive: false }),
      }),
    )
  const outlines = (view: View) => {
    difficulty.clearLayers()
    thin = view.units.size > MANY || map.getZoom() < FAR
    const geometries = [...(view.overlay?.difficult ?? [])].flatMap((code) => boundaries.feature(code)?.geometry ?? [])
    for (const style of [DIFFICULTY_CASING, DIFFICULTY_STYLE]) {
      const weight = style.weight! * (thin ? 0.5 : 1)
      for (const geometry of geometries) shape(difficulty, PANES.difficulty, renderers.difficulty, geometry, { ...style, weight })
    }
  }
  map.on('zoomend', () => {
    if (shown?.overlay?.difficult && thin !== (shown.units.size > MANY || map.getZoom() < FAR)) outlines(shown)
  })
  return {
    paint(view) {
      const { overlay } = view
      shown = view
      for (const group of [zones, sites]) group.clearLayers()
      outlines(view)
      for (const { geometry, hazard, level } of overlay?.zones ?? []) {
        shape(zones, PANES.zones, renderers.zones, geometry, ZONE_CASING)
        shape(zones, PANES.zones, renderers.zones, geometry, zoneStyle(hazard, level))
      }
      for (const site of overlay?.sites ?? []) sites.addLayer(markerOf(site))
    },
    under(at) {
      if (!shown?.overlay) return NOTHING_UNDER
      const here = map.latLngToContainerPoint(at)
      const near = Math.abs(map.containerPointToLatLng(here.add([NEAR, 0])).lng - at.lng)
      return underOf(shown.overlay, [at.lng, at.lat], near)
    },
    mark(geometry) {
      marked.clearLayers()
      if (!geometry) return
      for (const style of [SELECTED_CASING, MARK_STYLE]) shape(marked, PANES.highlight, renderers.mark, geometry, style)
    },
  }
}

function markerOf({ at: [lon, lat], done }: Site): L.Marker {
  const html = `<svg viewBox="-1 -1 18 18" width="18" height="18" aria-hidden="true">${house(done)}</svg>`
  const icon = L.divIcon({ className: 'site-mark', html, iconSize: [18, 18], iconAnchor: [9, 9] })
  return L.marker([lat, lon], { icon, pane: PANES.sites, interactive: false, keyboard: false })
}
