/** The map as a drawing that scales: units, outlines above them, circles of counts, marks, selection, drawn area. */
import type { BoundaryFeature } from '../api/geometry'
import { svg } from '../chart/svg'
import { anchorOf } from '../model/anchor'
import { corners } from '../model/area'
import { classIndex } from '../model/bins'
import type { MapColours } from '../model/ground'
import { bubbleRadius } from '../model/palette'
import type { UnitView } from '../model/units'
import type { View } from '../model/view'
import { fillOf, INK, ON_PAPER } from './fill'
import { overlayOn } from './overlay'
import type { Projection } from './projection'

/** With more units than this, circles and marks are drawn small. */
const MANY = 400
/** As many names as a sheet can carry. */
const NAMES = 50
const CHOICE = '#c2185b'
/** The kind of a unit says nothing on a map of units of one kind. */
const KIND = /^(Xã|Phường|Huyện|Thị trấn|Thị xã|Thành phố) /

/** @param scale of circles, marks and lines: 1 on a whole sheet, less on a small map, which has no names */
export function mapOf(view: View, projection: Projection, scale = 1, colours = ON_PAPER): SVGElement {
  const { features, context } = view.scene.drawing
  const shapes = features.filter((feature) => feature.geometry)
  const shrink = scale * (shapes.length > MANY ? 0.45 : 1)
  return svg(
    'g',
    { 'stroke-linejoin': 'round' },
    svg('g', { stroke: '#6d6a62', 'stroke-width': scale * (shapes.length > MANY ? 0.3 : 0.6) }, ...shapes.map((one) => unitOf(one, view, projection, colours))),
    svg('g', { stroke: colours.context, 'stroke-width': 1.2 * scale, fill: 'none' }, ...context.map((one) => outline(one, projection))),
    ...(view.drawn === 'bubbles' ? bubbles(shapes, view, projection, shrink, colours) : []),
    ...grades(shapes, view, projection, shrink),
    ...(scale === 1 ? overlayOn(view, shapes, projection) : []),
    ...selection(shapes, view, projection, Math.max(0.5, scale)),
    drawnArea(view, projection),
    ...(scale === 1 ? names(shapes, context, projection) : []),
  )
}

function unitOf(feature: BoundaryFeature, view: View, projection: Projection, colours: MapColours): SVGElement {
  const fill = fillOf(view, view.units.get(feature.properties.code)?.bin ?? 'unasked', colours)
  if (feature.geometry!.type !== 'Point') return svg('path', { d: projection.path(feature.geometry!), fill, 'fill-rule': 'evenodd' })
  const [cx, cy] = anchor(feature, projection)
  return svg('circle', { cx, cy, r: 3, fill })
}

function outline(feature: BoundaryFeature, projection: Projection): SVGElement | false {
  return feature.geometry !== null && svg('path', { d: projection.path(feature.geometry) })
}

function anchor(feature: BoundaryFeature, projection: Projection): [number, number] {
  const [x, y] = projection.point(...anchorOf(feature.geometry!))
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

type Placed = { unit: UnitView; feature: BoundaryFeature }

function placed(shapes: BoundaryFeature[], view: View): Placed[] {
  return shapes.flatMap((feature) => {
    const unit = view.units.get(feature.properties.code)
    return unit && unit.value !== null ? [{ unit, feature }] : []
  })
}

function bubbles(shapes: BoundaryFeature[], view: View, projection: Projection, shrink: number, { bubble, rim }: MapColours): SVGElement[] {
  // the small over the large, so that none hides another
  const sized = placed(shapes, view).sort((a, b) => b.unit.value! - a.unit.value!)
  return sized.flatMap(({ unit, feature }) => {
    const [cx, cy] = anchor(feature, projection)
    if (unit.bin === 'zero') return [svg('circle', { cx, cy, r: 3 * shrink, stroke: bubble, 'stroke-width': 1.2, fill: '#ffffff' })]
    const index = classIndex(unit.bin)
    if (index < 0) return []
    const r = Math.max(2 * Math.min(1, shrink), bubbleRadius(index, view.breaks) * shrink)
    return [svg('circle', { cx, cy, r, stroke: rim, 'stroke-width': 0.8 * Math.min(1, shrink), fill: bubble, 'fill-opacity': 0.82 })]
  })
}

function grades(shapes: BoundaryFeature[], view: View, projection: Projection, shrink: number): SVGElement[] {
  return placed(shapes, view)
    .filter(({ unit }) => unit.quality === 'C' || unit.quality === 'D')
    .map(({ unit, feature }) => {
      const [cx, cy] = anchor(feature, projection)
      return svg('circle', { cx, cy, r: 2.2 * shrink, stroke: INK, 'stroke-width': shrink, fill: unit.quality === 'D' ? INK : '#ffffff' })
    })
}

function selection(shapes: BoundaryFeature[], view: View, projection: Projection, scale: number): SVGElement[] {
  const chosen = new Set(view.scene.state.selection)
  return shapes
    .filter((feature) => chosen.has(feature.properties.code))
    .flatMap((feature) => {
      const d = projection.path(feature.geometry!)
      return [
        svg('path', { d, fill: 'none', stroke: '#ffffff', 'stroke-width': 4 * scale }),
        svg('path', { d, fill: 'none', stroke: CHOICE, 'stroke-width': 2 * scale }),
      ]
    })
}

function drawnArea({ scene }: View, projection: Projection): SVGElement | false {
  if (!scene.state.area) return false
  const points = corners(scene.state.area).map((corner) => projection.point(...corner).join(','))
  return svg('polygon', { points: points.join(' '), fill: 'none', stroke: CHOICE, 'stroke-width': 1.6, 'stroke-dasharray': '6 5' })
}

/** Names of the level above, or of the units where they are few; one that would lie over another is left out. */
function names(shapes: BoundaryFeature[], context: BoundaryFeature[], projection: Projection): SVGElement[] {
  const told = context.length > 1 ? context : shapes.length <= NAMES ? shapes : []
  const size = context.length > 1 && context.length <= NAMES ? 11 : 8.5
  const taken: { x: number; y: number; half: number }[] = []
  return told
    .filter((feature) => feature.geometry)
    .flatMap((feature) => {
      const text = feature.properties.name.replace(KIND, '')
      const [x, y] = anchor(feature, projection)
      const half = (text.length * size) / 3.6
      if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < size)) return []
      taken.push({ x, y, half })
      const halo = { stroke: '#ffffff', 'stroke-width': 2.6, 'paint-order': 'stroke', 'stroke-opacity': 0.85 }
      return [svg('text', { x, y: y + size / 3, 'font-size': size, 'text-anchor': 'middle', fill: INK, ...halo }, text)]
    })
}
