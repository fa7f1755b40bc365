/** The map as the page uses it: draws a view, tells of what the planner points at. */
import type { Bounds } from '../api/types'
import type { Area } from '../model/area'
import type { View } from '../model/view'
import { createBoundaryLayer } from './boundaryLayer'
import { createMap, latLngBounds } from './createMap'
import { createAreaTool } from './drawArea'
import type { DrawingMode } from './drawArea'
import { createHighlight } from './highlight'
import { createMarkLayer } from './markLayer'

export interface AtlasViewEvents {
  hover(code: string | null): void
  pick(code: string, several: boolean): void
  tip(code: string): HTMLElement
  drawn(area: Area): void
  drawing(mode: DrawingMode | null): void
  /** the zoom has settled: another tolerance may be due */
  zoomed(zoom: number): void
}

export interface AtlasView {
  show(view: View): void
  hover(code: string | null): void
  select(codes: string[]): void
  fit(codes?: string[]): void
  fitBounds(bounds: Bounds): void
  zoomIn(): void
  zoomOut(): void
  zoom(): number
  latitude(): number
  draw(mode: DrawingMode): void
  cancelDrawing(): void
  visible(): Bounds
  describe(label: string): void
}

export function createAtlasView(element: HTMLElement, events: AtlasViewEvents): AtlasView {
  const atlasMap = createMap(element)
  const map = atlasMap.leaflet
  const area = createAreaTool(map, { finished: events.drawn, mode: events.drawing })
  const boundaries = createBoundaryLayer(map, {
    hover: (code) => events.hover(code),
    pick: (code, several) => {
      if (!area.takesClicks()) events.pick(code, several)
    },
    tip: events.tip,
  })
  const marks = createMarkLayer(map, boundaries)
  const highlight = createHighlight(map, boundaries)
  let place = ''
  map.on('zoomend', () => events.zoomed(map.getZoom()))
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(element)

  return {
    show(view) {
      const { drawing, state } = view.scene
      boundaries.draw(drawing)
      boundaries.paint(view)
      marks.paint(view)
      highlight.select(state.selection)
      area.show(state.area)
      // another vintage of the same province needs no new frame
      if (place === '') atlasMap.fit(boundaries.bounds(), false)
      place = drawing.place
    },
    hover: (code) => highlight.hover(code),
    select: (codes) => highlight.select(codes),
    fit: (codes) => atlasMap.fit(boundaries.bounds(codes), true),
    fitBounds: (bounds) => atlasMap.fit(latLngBounds(bounds), false),
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    zoom: () => map.getZoom(),
    latitude: () => map.getCenter().lat,
    draw: (mode) => area.start(mode),
    cancelDrawing: () => area.cancel(),
    visible() {
      const b = map.getBounds()
      return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]
    },
    describe: atlasMap.describe,
  }
}
