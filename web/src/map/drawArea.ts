/**
 * The drawing tool: a rectangle or a circle (centre, then rim) by dragging or by two clicks, a polygon by its corners. A circle is
 * drawn by keyboard too. Escape leaves it. Loaded when it is first used.
 */
import type * as L from 'leaflet'
import { circle, circleThrough, corners, polygon, rectangle } from '../model/area'
import type { Area, LonLat } from '../model/area'
import { metresBetween } from '../model/circle'
import { h } from '../panel/dom'
import { latLngs } from './drawnArea'

export type DrawingMode = Area['kind']

export interface AreaTool {
  start(mode: DrawingMode): void
  cancel(): void
  /** whether a click belongs to the drawing; so does the one that ended it */
  takesClicks(): boolean
}

export interface AreaEvents {
  finished(area: Area): void
  /** the mode began, or ended without an area */
  mode(mode: DrawingMode | null): void
  /** the keyboard has given a circle its radius */
  measured(metres: number): void
  /** a radius in words, for the tip at the circle */
  radius(metres: number): string
}

/** Pixels that the radius needs above the circle. */
const LABEL = 32
/** Pixels of movement that tell a drag from a click. */
const DRAG = 6
/** Of the map's height, what a circle's radius is at first when it is drawn by keyboard. */
const FIRST_RADIUS = 0.15
/** What an arrow key adds to a radius in metres; with Shift held ten times as much. */
const STEP = 1000

/** @param sketch shows what is being drawn */
export function createAreaTool(map: L.Map, sketch: L.Polygon, events: AreaEvents): AreaTool {
  let mode: DrawingMode | null = null
  let points: LonLat[] = []
  // the radius of a circle that is drawn by keyboard
  let metres: number | null = null
  const label = h('div', { className: 'radius-tip' })
  let pressedAt: L.Point | null = null
  // a click comes after its button is up, when the drawing may be over: it is the drawing's own all the same
  let pressed = false
  let ownClick = false

  const at = (event: MouseEvent): LonLat => {
    const { lng, lat } = map.mouseEventToLatLng(event)
    return [lng, lat]
  }
  // A canvas of Leaflet passes on one move in 32 ms, so that the last before a rest may be lost; and fingers have no mouse events
  // while they are down. The map's own pointer events have both.
  const onSurface = (type: `pointer${'down' | 'move' | 'up' | 'cancel'}`, heard: (event: PointerEvent) => void) =>
    map.getContainer().addEventListener(type, (event) => {
      const onControl = (event.target as Element).closest('.leaflet-control-container')
      if (event.isPrimary && !onControl) heard(event)
    })
  const tip = (area: Area | null) => {
    label.remove()
    if (area?.kind !== 'circle') return
    const [lon, lat] = corners(area)[0]!
    const { x, y } = map.latLngToContainerPoint([lat, lon])
    label.textContent = events.radius(area.metres)
    label.style.left = `${x}px`
    label.style.top = `${Math.max(y, LABEL)}px`
    map.getContainer().append(label)
  }
  const draw = (ring: LonLat[]) => {
    const area = mode !== 'polygon' && ring.length === 2 ? areaOf(mode, ring) : null
    sketch.setLatLngs(latLngs(area ? corners(area) : ring))
    tip(area)
  }
  const trace = (pointer?: LonLat) => {
    if (metres !== null) return
    draw(pointer ? [...points, pointer] : points)
  }
  const leave = () => {
    mode = null
    points = []
    metres = null
    pressedAt = null
    ownClick = pressed
    tip(null)
    sketch.setLatLngs([])
    map.dragging.enable()
    map.getContainer().classList.remove('drawing')
    document.removeEventListener('keydown', key, true)
    events.mode(null)
  }
  const finish = (area = areaOf(mode, points)) => {
    if (!area) return
    leave()
    events.finished(area)
  }
  const measure = (next: number) => {
    metres = Math.max(STEP, next)
    const area = circle(points[0]!, metres)
    sketch.setLatLngs(latLngs(corners(area)))
    tip(area)
    events.measured(metres)
  }
  /** Puts the centre in the middle of the map, then finishes; tells whether the key was one of the circle's. */
  const circleKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' && metres !== null) finish(circle(points[0]!, metres))
    else if (event.key === 'Enter') {
      const { lng, lat } = map.getCenter()
      points = [[lng, lat]]
      const bounds = map.getBounds()
      const height = metresBetween([lng, bounds.getSouth()], [lng, bounds.getNorth()])
      measure(STEP * Math.round((height * FIRST_RADIUS) / STEP))
    } else if (metres !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      measure(metres + (event.key === 'ArrowUp' ? 1 : -1) * STEP * (event.shiftKey ? 10 : 1))
    } else return false
    return true
  }
  const polygonKey = ({ key: name }: KeyboardEvent): boolean => {
    if (name === 'Enter' && points.length >= 3) finish()
    else if (name === 'Backspace' && points.length > 0) {
      points = points.slice(0, -1)
      trace()
    } else return false
    return true
  }
  const key = (event: KeyboardEvent) => {
    const onMap = event.target === map.getContainer()
    if (event.key === 'Escape') leave()
    else if (!(mode === 'circle' && onMap && circleKey(event)) && !(mode === 'polygon' && polygonKey(event))) return
    event.preventDefault()
    event.stopPropagation()
  }

  const release = (event: PointerEvent) => {
    const start = map.latLngToContainerPoint([points[0]![1], points[0]![0]])
    pressedAt = null
    if (start.distanceTo(map.mouseEventToContainerPoint(event)) < DRAG) return
    points = [points[0]!, at(event)]
    finish()
  }

  onSurface('pointerdown', (event) => {
    pressed = true
    ownClick = false
    if (mode !== 'rectangle' && mode !== 'circle') return
    pressedAt = map.mouseEventToContainerPoint(event)
    metres = null
    if (points.length === 0) points = [at(event)]
  })
  onSurface('pointermove', (event) => {
    if (mode && points.length > 0) trace(at(event))
  })
  onSurface('pointerup', (event) => {
    if (mode !== 'polygon' && pressedAt) release(event)
    pressed = false
  })
  onSurface('pointercancel', () => {
    pressed = false
    pressedAt = null
  })
  map.on('click', (event) => {
    if (mode !== 'polygon') return
    const last = points.at(-1)
    const near = last && map.latLngToContainerPoint([last[1], last[0]]).distanceTo(event.containerPoint) < DRAG
    if (!near) points = [...points, [event.latlng.lng, event.latlng.lat]]
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
      // the map's arrow keys, and those of the circle
      if (next === 'circle') map.getContainer().focus()
      events.mode(next)
      // on a phone the map is far from the tools
      map.getContainer().scrollIntoView({ block: 'nearest' })
    },
    cancel: () => mode && leave(),
    takesClicks: () => mode !== null || ownClick,
  }
}

/** What the points make; nothing while they are too few or on one line. */
function areaOf(mode: DrawingMode | null, points: LonLat[]): Area | null {
  const [first, second] = points
  if (mode === 'polygon') return points.length >= 3 ? polygon(points) : null
  if (!first || !second) return null
  if (mode === 'circle') return circleThrough(first, second)
  const area = rectangle(first, second)
  const [west, south, east, north] = area.kind === 'rectangle' ? area.bounds : [0, 0, 0, 0]
  return east > west && north > south ? area : null
}
