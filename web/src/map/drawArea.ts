/** The drawing tool: a rectangle by dragging or by two clicks, a polygon by its corners. Escape leaves it. */
import * as L from 'leaflet'
import { corners, polygon, rectangle } from '../model/area'
import type { Area, LonLat } from '../model/area'
import { PANES, rendererFor } from './createMap'
import { AREA_CASING, AREA_STYLE } from './style'

export type DrawingMode = 'rectangle' | 'polygon'

export interface AreaTool {
  start(mode: DrawingMode): void
  cancel(): void
  /** the area that the state holds */
  show(area: Area | null): void
  /** whether a click belongs to the drawing; so does the one that ended it */
  takesClicks(): boolean
}

export interface AreaEvents {
  finished(area: Area): void
  /** the mode began, or ended without an area */
  mode(mode: DrawingMode | null): void
}

/** Pixels of movement that tell a drag from a click. */
const DRAG = 6

export function createAreaTool(map: L.Map, events: AreaEvents): AreaTool {
  const renderer = rendererFor(PANES.drawing)
  const options = { ...AREA_STYLE, renderer, pane: PANES.drawing, interactive: false }
  const casing = L.polygon([], { ...options, ...AREA_CASING }).addTo(map)
  const shown = L.polygon([], options).addTo(map)
  const sketch = L.polygon([], { ...options, dashArray: '2 4' }).addTo(map)
  let mode: DrawingMode | null = null
  let points: LonLat[] = []
  let pressedAt: L.Point | null = null
  // a click comes after its button is up, when the drawing may be over: it is the drawing's own all the same
  let pressed = false
  let ownClick = false

  const at = (event: L.LeafletMouseEvent): LonLat => [event.latlng.lng, event.latlng.lat]
  const trace = (pointer?: LonLat) => {
    const ring = pointer ? [...points, pointer] : points
    const area = mode === 'rectangle' && ring.length === 2 ? rectangle(ring[0]!, ring[1]!) : null
    sketch.setLatLngs(latLngs(area ? corners(area) : ring))
  }
  const leave = () => {
    mode = null
    points = []
    pressedAt = null
    ownClick = pressed
    sketch.setLatLngs([])
    map.dragging.enable()
    map.getContainer().classList.remove('drawing')
    document.removeEventListener('keydown', key, true)
    events.mode(null)
  }
  const finish = () => {
    const area = areaOf(mode, points)
    if (!area) return
    leave()
    events.finished(area)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && mode === 'polygon' && points.length >= 3) finish()
    else if (event.key === 'Backspace' && mode === 'polygon' && points.length > 0) {
      points = points.slice(0, -1)
      trace()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const release = (event: L.LeafletMouseEvent) => {
    const start = map.latLngToContainerPoint([points[0]![1], points[0]![0]])
    pressedAt = null
    if (start.distanceTo(event.containerPoint) < DRAG) return
    points = [points[0]!, at(event)]
    finish()
  }

  map.on('mousedown', (event) => {
    pressed = true
    ownClick = false
    if (mode !== 'rectangle') return
    pressedAt = event.containerPoint
    if (points.length === 0) points = [at(event)]
  })
  map.on('mousemove', (event) => {
    if (mode && points.length > 0) trace(at(event))
  })
  map.on('mouseup', (event) => {
    if (mode === 'rectangle' && pressedAt) release(event)
    pressed = false
  })
  map.on('click', (event) => {
    if (mode !== 'polygon') return
    const last = points.at(-1)
    const near = last && map.latLngToContainerPoint([last[1], last[0]]).distanceTo(event.containerPoint) < DRAG
    if (!near) points = [...points, at(event)]
    trace()
  })
  map.on('dblclick', () => {
    if (mode === 'polygon' && points.length >= 3) finish()
  })

  return {
    start(next) {
      if (mode) leave()
      mode = next
      map.dragging.disable()
      map.getContainer().classList.add('drawing')
      document.addEventListener('keydown', key, true)
      events.mode(next)
    },
    cancel: () => mode && leave(),
    show(area) {
      for (const layer of [casing, shown]) layer.setLatLngs(latLngs(area ? corners(area) : []))
    },
    takesClicks: () => mode !== null || ownClick,
  }
}

function areaOf(mode: DrawingMode | null, points: LonLat[]): Area | null {
  if (mode === 'rectangle') {
    const area = rectangle(points[0]!, points[1]!)
    const [west, south, east, north] = area.kind === 'rectangle' ? area.bounds : [0, 0, 0, 0]
    return east > west && north > south ? area : null
  }
  return points.length >= 3 ? polygon(points) : null
}

function latLngs(ring: LonLat[]): L.LatLngTuple[] {
  return ring.map(([lon, lat]) => [lat, lon])
}
