/** A point within a polygon, for a circle or a mark. */
import type { BoundaryGeometry, Position } from '../api/geometry'
import type { Bounds } from '../api/types'
import type { LonLat } from './area'

/** The centroid of the largest part when it lies inside, else the middle of the widest cut at mid height. */
export function anchorOf(geometry: BoundaryGeometry): LonLat {
  if (geometry.type === 'Point') return [geometry.coordinates[0]!, geometry.coordinates[1]!]
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const largest = parts.reduce((best, part) => (Math.abs(areaOf(part[0]!)) > Math.abs(areaOf(best[0]!)) ? part : best))
  const centre = centroid(largest[0]!)
  return contains(largest, centre) ? centre : widestMiddle(largest)
}

/** West, south, east, north of a shape. */
export function boxOf(geometry: BoundaryGeometry): Bounds {
  const outer = geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : geometry.coordinates.map((part) => part[0]!)
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of outer.flat()) {
    box[0] = Math.min(box[0], lon!)
    box[1] = Math.min(box[1], lat!)
    box[2] = Math.max(box[2], lon!)
    box[3] = Math.max(box[3], lat!)
  }
  return box
}

export function within([lon, lat]: LonLat, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** Whether a place lies in an area; a point covers nothing. */
export function covers(geometry: BoundaryGeometry, at: LonLat): boolean {
  if (geometry.type === 'Point') return false
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return parts.some((rings) => contains(rings, at))
}

/** Twice the signed area in square degrees: only compared, never shown. */
function areaOf(ring: Position[]): number {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!
  }
  return sum
}

function centroid(ring: Position[]): LonLat {
  const [originLon, originLat] = ring[0] as LonLat
  let lon = 0
  let lat = 0
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = [ring[j]![0]! - originLon, ring[j]![1]! - originLat]
    const [bx, by] = [ring[i]![0]! - originLon, ring[i]![1]! - originLat]
    const cross = ax * by - bx * ay
    lon += (ax + bx) * cross
    lat += (ay + by) * cross
    sum += cross
  }
  return sum === 0 ? [originLon, originLat] : [originLon + lon / (3 * sum), originLat + lat / (3 * sum)]
}

function contains(rings: Position[][], [lon, lat]: LonLat): boolean {
  return crossings(rings, lat).filter((x) => x < lon).length % 2 === 1
}

/** Longitudes where the rings cross a latitude, ascending. */
function crossings(rings: Position[][], lat: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j] as LonLat
      const [bx, by] = ring[i] as LonLat
      if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax))
    }
  }
  return found.sort((a, b) => a - b)
}

function widestMiddle(rings: Position[][]): LonLat {
  const lats = rings[0]!.map((p) => p[1]!)
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2
  const cuts = crossings(rings, lat)
  let best: LonLat = [rings[0]![0]![0]!, rings[0]![0]![1]!]
  let width = 0
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    if (cuts[i + 1]! - cuts[i]! > width) {
      width = cuts[i + 1]! - cuts[i]!
      best = [(cuts[i]! + cuts[i + 1]!) / 2, lat]
    }
  }
  return best
}
