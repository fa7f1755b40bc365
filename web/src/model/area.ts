/** A part of the map that the planner has drawn; positions are longitude and latitude in degrees. */
import type { Bounds } from '../api/types'

export type LonLat = [number, number]
export type Area = { kind: 'rectangle'; bounds: Bounds } | { kind: 'polygon'; ring: LonLat[] }

/** About ten metres: finer than a hand can draw. */
const DECIMALS = 4

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS))
}

export function rectangle(a: LonLat, b: LonLat): Area {
  return {
    kind: 'rectangle',
    bounds: [
      rounded(Math.min(a[0], b[0])),
      rounded(Math.min(a[1], b[1])),
      rounded(Math.max(a[0], b[0])),
      rounded(Math.max(a[1], b[1])),
    ],
  }
}

/** The ring is open: its first position is not repeated. */
export function polygon(ring: LonLat[]): Area {
  return { kind: 'polygon', ring: ring.map(([lon, lat]) => [rounded(lon), rounded(lat)]) }
}

/** The area's corners, without repeating the first. */
export function corners(area: Area): LonLat[] {
  if (area.kind === 'polygon') return area.ring
  const [west, south, east, north] = area.bounds
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}

/** As parameters of a question: `bbox` for a rectangle, a CQL2 `filter` for a polygon. */
export function areaParameters(area: Area | null): { bbox?: string; filter?: string } {
  if (!area) return {}
  if (area.kind === 'rectangle') return { bbox: area.bounds.join(',') }
  const ring = [...area.ring, area.ring[0]!].map(([lon, lat]) => `${lon} ${lat}`).join(', ')
  return { filter: `S_INTERSECTS(geometry, POLYGON((${ring})))` }
}

export function formatArea(area: Area): string {
  return area.kind === 'rectangle' ? area.bounds.join(',') : area.ring.map((p) => p.join(' ')).join(',')
}

export function parseRectangle(text: string): Area | undefined {
  const parts = text.split(',').map(Number)
  if (parts.length !== 4 || !parts.every(Number.isFinite)) return undefined
  const [west, south, east, north] = parts as Bounds
  if (west >= east || south >= north || !onEarth([west, south]) || !onEarth([east, north])) return undefined
  return { kind: 'rectangle', bounds: [west, south, east, north] }
}

export function parsePolygon(text: string): Area | undefined {
  const ring = text.split(',').map((position) => position.trim().split(' ').map(Number))
  const sound = ring.every((p) => p.length === 2 && p.every(Number.isFinite) && onEarth(p as LonLat))
  return ring.length >= 3 && sound ? { kind: 'polygon', ring: ring as LonLat[] } : undefined
}

function onEarth([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}
