/** Places shapes in degrees on a sheet of paper. A province is small: degrees of longitude are shortened by one latitude. */
import type { BoundaryFeature, BoundaryGeometry, Position } from '../api/geometry'
import type { Bounds } from '../api/types'
import { boxOf } from '../model/anchor'

/** Length of a degree of latitude in kilometres, near enough for a scale bar. */
const KM_PER_DEGREE = 110.7

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export interface Projection {
  point(lon: number, lat: number): [number, number]
  /** the commands of an SVG path */
  path(geometry: BoundaryGeometry): string
  pixelsPerKm: number
}

/** The whole of the bounds, in the middle of the frame and as large as it allows. */
export function fitted([west, south, east, north]: Bounds, frame: Frame): Projection {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [width, height] = [Math.max(1e-6, (east - west) * shrink), Math.max(1e-6, north - south)]
  const scale = Math.min(frame.width / width, frame.height / height)
  const left = frame.x + (frame.width - width * scale) / 2
  const top = frame.y + (frame.height - height * scale) / 2
  const point = (lon: number, lat: number): [number, number] => [left + (lon - west) * shrink * scale, top + (north - lat) * scale]
  const ring = (positions: Position[]) =>
    `M${positions.map(([lon, lat]) => point(lon!, lat!).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`
  return {
    point,
    pixelsPerKm: scale / KM_PER_DEGREE,
    path(geometry) {
      if (geometry.type === 'Point') return ''
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      return parts.flatMap((part) => part.map(ring)).join('')
    },
  }
}

/** The least bounds of all shapes; nothing where there is none. */
export function boundsOf(features: readonly BoundaryFeature[]): Bounds | null {
  const boxes = features.flatMap(({ geometry }) => (geometry ? [boxOf(geometry)] : []))
  if (boxes.length === 0) return null
  return boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])])
}

/** The longest of 1, 2, 5, 10 … kilometres that is not longer than so many pixels. */
export function scaleLength(pixelsPerKm: number, most: number): number {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200]
  return steps.findLast((km) => km * pixelsPerKm <= most) ?? steps[0]!
}
