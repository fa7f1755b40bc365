/** The map as the page uses it: draws a view, tells of what the planner points at. */
import type { BoundaryGeometry } from '../api/geometry'
import type { Bounds } from '../api/types'
import type { Area } from '../model/area'
import { NOTHING_UNDER, sameUnder } from '../model/overlay'
import type { Under } from '../model/overlay'
import type { View } from '../model/view'
import { createBoundaryLayer } from './boundaryLayer'
import { boundsOf, createMap, latLngBounds } from './createMap'
import type { DrawingMode } from './drawArea'
import { createDrawnArea } from './drawnArea'
import { createHighlight } from './highlight'
import { createMarkLayer } from './markLayer'
import { createOverlayLayer } from './overlayLayer'

/** Where a map looks; two maps of one size with one look show the same part of the earth. */
export interface MapLook {
  latitude: number
  longitude: number
  zoom: number
}

export interface AtlasViewEvents {
  hover(code: string | null): void
  pick(code: string, several: boolean): void
  /** what is said of a unit, and of what lies over it under the pointer */
  tip(code: string, under: Under): HTMLElement
  drawn(area: Area): void
  drawing(mode: DrawingMode | null): void
  failed(error: unknown): void
  /** the keyboard has given the circle that is being drawn a radius */
  measured(metres: number): void
  /** a radius in words */
  radius(metres: number): string
  /** the zoom has settled: another tolerance may be due */
  zoomed(zoom: number): void
  /** the planner, not the page, has moved the map */
  looked(look: MapLook): void
}

export interface AtlasView {
  show(view: View): void
  hover(code: string | null): void
  select(codes: string[]): void
  fit(codes?: string[], animate?: boolean): void
  fitBounds(bounds: Bounds): void
  /** marks a zone or site, or none */
  mark(geometry: BoundaryGeometry | null): void
  fitShape(geometry: BoundaryGeometry): void
  zoomIn(): void
  zoomOut(): void
  zoom(): number
  latitude(): number
  look(): MapLook
  lookAt(look: MapLook): void
  draw(mode: DrawingMode): void
  cancelDrawing(): void
  visible(): Bounds
  describe(label: string): void
}

export function createAtlasView(element: HTMLElement, events: AtlasViewEvents): AtlasView {
  const atlasMap = createMap(element)
  const map = atlasMap.leaflet
  const area = createDrawnArea(map, { finished: events.drawn, mode: events.drawing, failed: events.failed, measured: events.measured, radius: events.radius })
  const boundaries = createBoundaryLayer(map, {
    hover: (code) => events.hover(code),
    pick: (code, several) => {
      if (!area.takesClicks()) events.pick(code, several)
    },
    tip: (code) => events.tip(code, under),
  })
  const marks = createMarkLayer(map, boundaries)
  const overlay = createOverlayLayer(map, boundaries)
  const highlight = createHighlight(map, boundaries)
  let under = NOTHING_UNDER
  map.on('mousemove', ({ latlng }) => {
    const now = overlay.under(latlng)
    if (!sameUnder(now, under)) {
      under = now
      boundaries.retip()
    }
    boundaries.keepTip()
  })
  map.on('tooltipopen', () => boundaries.keepTip())
  let place = ''
  map.on('zoomend', () => events.zoomed(map.getZoom()))
  let led = false
  const look = (center = map.getCenter(), zoom = map.getZoom()): MapLook => ({ latitude: center.lat, longitude: center.lng, zoom })
  const tell = (seen: MapLook) => {
    if (!led) events.looked(seen)
  }
  map.on('move', () => tell(look()))
  map.on('zoomanim', ({ center, zoom }) => tell(look(center, zoom)))
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(element)

  return {
    show(view) {
      const { drawing, state } = view.scene
      boundaries.draw(drawing)
      boundaries.paint(view)
      marks.paint(view)
      overlay.paint(view)
      highlight.ground(view.ground)
      highlight.select(state.selection)
      area.show(state.area)
      // another vintage of the same province needs no new frame
      if (place === '') atlasMap.fit(boundaries.bounds(), false)
      place = drawing.place
    },
    hover: (code) => highlight.hover(code),
    select: (codes) => highlight.select(codes),
    fit: (codes, animate = true) => atlasMap.fit(boundaries.bounds(codes), animate),
    fitBounds: (bounds) => atlasMap.fit(latLngBounds(bounds), false),
    mark: overlay.mark,
    fitShape: (geometry) => atlasMap.fit(boundsOf(geometry), true),
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    zoom: () => map.getZoom(),
    latitude: () => map.getCenter().lat,
    look: () => look(),
    lookAt(next) {
      led = true
      map.invalidateSize({ pan: false })
      const now = look()
      const there = now.zoom === next.zoom && now.latitude === next.latitude && now.longitude === next.longitude
      if (!there) map.setView([next.latitude, next.longitude], next.zoom, { animate: false })
      led = false
    },
    draw: (mode) => area.start(mode),
    cancelDrawing: () => area.cancel(),
    visible() {
      const b = map.getBounds()
      return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]
    },
    describe: atlasMap.describe,
  }
}
