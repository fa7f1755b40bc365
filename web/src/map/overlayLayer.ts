/** What lies over the areas: hazard zones, resettlement sites, outlines of units in special difficulty. */
import * as L from 'leaflet'
import type { BoundaryGeometry } from '../api/geometry'
import { NOTHING_UNDER, underOf } from '../model/overlay'
import type { Overlay, Site, Under } from '../model/overlay'
import { HOUSE, SITE } from '../model/palette'
import type { View } from '../model/view'
import type { BoundaryLayer } from './boundaryLayer'
import { PANES, rendererFor } from './createMap'
import { DIFFICULTY_CASING, DIFFICULTY_STYLE, HOVER_STYLE, SELECTED_CASING, ZONE_CASING, zoneStyle } from './style'

/** Pixels from a site's middle in which it is pointed at. */
const NEAR = 10
/** With more units than this their outlines are thin. */
const MANY = 400

export interface OverlayLayer {
  paint(view: View): void
  under(at: L.LatLng): Under
  /** marks one zone or site */
  mark(geometry: BoundaryGeometry | null): void
}

export function createOverlayLayer(map: L.Map, boundaries: BoundaryLayer): OverlayLayer {
  const renderers = { zones: rendererFor(PANES.zones), difficulty: rendererFor(PANES.difficulty), mark: rendererFor(PANES.highlight) }
  const [zones, sites, difficulty, marked] = [0, 1, 2, 3].map(() => L.layerGroup().addTo(map)) as [L.LayerGroup, L.LayerGroup, L.LayerGroup, L.LayerGroup]
  let shown: Overlay | null = null

  const shape = (group: L.LayerGroup, pane: string, renderer: L.Canvas, geometry: BoundaryGeometry, style: L.PathOptions) =>
    group.addLayer(
      L.geoJSON(geometry as GeoJSON.Geometry, {
        pane,
        interactive: false,
        style: { ...style, renderer } as L.PathOptions,
        pointToLayer: (_, at) => L.circleMarker(at, { ...style, renderer, pane, radius: 11, interactive: false }),
      }),
    )
  const outlines = (codes: ReadonlySet<string>, thin: boolean) => {
    const geometries = [...codes].flatMap((code) => boundaries.feature(code)?.geometry ?? [])
    for (const style of [DIFFICULTY_CASING, DIFFICULTY_STYLE]) {
      const weight = style.weight! * (thin ? 0.5 : 1)
      for (const geometry of geometries) shape(difficulty, PANES.difficulty, renderers.difficulty, geometry, { ...style, weight })
    }
  }
  return {
    paint({ overlay, units }) {
      shown = overlay
      for (const group of [zones, sites, difficulty]) group.clearLayers()
      if (overlay?.difficult) outlines(overlay.difficult, units.size > MANY)
      for (const { geometry, hazard, level } of overlay?.zones ?? []) {
        shape(zones, PANES.zones, renderers.zones, geometry, ZONE_CASING)
        shape(zones, PANES.zones, renderers.zones, geometry, zoneStyle(hazard, level))
      }
      for (const site of overlay?.sites ?? []) sites.addLayer(markerOf(site))
    },
    under(at) {
      if (!shown) return NOTHING_UNDER
      const here = map.latLngToContainerPoint(at)
      const near = Math.abs(map.containerPointToLatLng(here.add([NEAR, 0])).lng - at.lng)
      return underOf(shown, [at.lng, at.lat], near)
    },
    mark(geometry) {
      marked.clearLayers()
      if (!geometry) return
      for (const style of [SELECTED_CASING, { ...HOVER_STYLE, weight: 3 }]) shape(marked, PANES.highlight, renderers.mark, geometry, style)
    },
  }
}

function markerOf({ at: [lon, lat], done }: Site): L.Marker {
  const fill = done ? SITE : '#ffffff'
  const house = `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${HOUSE}" fill="${fill}" stroke="#ffffff" stroke-width="3.4" paint-order="stroke"/><path d="${HOUSE}" fill="${fill}" stroke="${done ? '#ffffff' : SITE}" stroke-width="${done ? 0.8 : 1.8}"/></svg>`
  const icon = L.divIcon({ className: 'site-mark', html: house, iconSize: [16, 16], iconAnchor: [8, 8] })
  return L.marker([lat, lon], { icon, pane: PANES.sites, interactive: false, keyboard: false })
}
