/** The drawn area on the map, and the tool that draws one, which is loaded when it is first used. */
import * as L from 'leaflet'
import { corners } from '../model/area'
import type { Area, LonLat } from '../model/area'
import { lazy } from '../panel/lazy'
import { PANES, rendererFor } from './createMap'
import type { AreaEvents, AreaTool, DrawingMode } from './drawArea'
import { AREA_CASING, AREA_STYLE } from './style'

export interface DrawnArea {
  start(mode: DrawingMode): void
  cancel(): void
  /** the area that the state holds */
  show(area: Area | null): void
  takesClicks(): boolean
}

const load = lazy(async () => (await import('./drawArea')).createAreaTool)

export function createDrawnArea(map: L.Map, events: AreaEvents & { failed(error: unknown): void }): DrawnArea {
  const options: L.PolylineOptions = { ...AREA_STYLE, renderer: rendererFor(PANES.drawing), pane: PANES.drawing, interactive: false }
  const [casing, shown, sketch] = [{ ...options, ...AREA_CASING }, options, { ...options, dashArray: '2 4' }].map((one) =>
    L.polygon([], one).addTo(map),
  ) as [L.Polygon, L.Polygon, L.Polygon]
  let tool: AreaTool | null = null
  // what was asked for last, while the tool is under way
  let wanted: DrawingMode | null = null
  return {
    start(mode) {
      wanted = mode
      load().then((create) => {
        tool ??= create(map, sketch, events)
        if (wanted) tool.start(wanted)
        wanted = null
      }, events.failed)
    },
    cancel() {
      wanted = null
      tool?.cancel()
    },
    show(area) {
      for (const layer of [casing, shown]) layer.setLatLngs(latLngs(area ? corners(area) : []))
    },
    takesClicks: () => tool?.takesClicks() ?? false,
  }
}

export function latLngs(ring: LonLat[]): L.LatLngTuple[] {
  return ring.map(([lon, lat]) => [lat, lon])
}
