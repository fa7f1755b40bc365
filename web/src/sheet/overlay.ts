/** What lies over the map, on a sheet: as on the screen. */
import { svg } from '../chart/svg'
import type { BoundaryFeature } from '../api/geometry'
import type { OverlayRow } from '../model/overlayWords'
import { hazardLook, hazardStrength, house } from '../model/palette'
import type { View } from '../model/view'
import { INK } from './fill'
import type { Projection } from './projection'

export function overlayOn({ overlay }: View, shapes: BoundaryFeature[], projection: Projection): SVGElement[] {
  if (!overlay) return []
  const difficult = shapes.filter(({ properties }) => overlay.difficult?.has(properties.code)).map(({ geometry }) => projection.path(geometry!))
  const outlines = (stroke: string, width: number) => svg('g', { fill: 'none', stroke, 'stroke-width': width }, ...difficult.map((d) => svg('path', { d })))
  const zones = (overlay.zones ?? []).flatMap(({ geometry, hazard, level }) => {
    const d = projection.path(geometry)
    return [svg('path', { d, fill: '#ffffff', 'fill-opacity': 0.4, stroke: '#ffffff', 'stroke-width': 2.4 }), zonePath(d, hazard, level)]
  })
  const sites = (overlay.sites ?? []).map(({ at, done }) => houseAt(...projection.point(...at), done))
  return [outlines('#ffffff', 3), outlines(INK, 1.5), ...zones, ...sites]
}

function zonePath(d: string, hazard: string, level: number): SVGElement {
  const { colour, dash } = hazardLook(hazard)
  return svg('path', { d, fill: colour, 'fill-opacity': hazardStrength(level), stroke: colour, 'stroke-width': 1.1, 'stroke-dasharray': dash || undefined })
}

/** The house of 16 by 16 with its middle at a place. */
function houseAt(x: number, y: number, done: boolean): SVGElement {
  const group = svg('g', { transform: `translate(${(x - 6.4).toFixed(1)} ${(y - 6.4).toFixed(1)}) scale(0.8)` })
  group.innerHTML = house(done)
  return group
}

/** The swatch of a row of the legend, from its left end. */
export function overlaySwatch(look: OverlayRow['look'], x: number, middle: number, width: number): SVGElement {
  if (look.kind === 'site') return houseAt(x + width / 2, middle, look.done)
  const [top, bottom] = [middle - 7, middle + 7]
  const d = `M${x + 1} ${top}H${x + width - 1}V${bottom}H${x + 1}Z`
  return look.kind === 'zone' ? zonePath(d, look.hazard, 3) : svg('path', { d, fill: 'none', stroke: INK, 'stroke-width': 2 })
}
