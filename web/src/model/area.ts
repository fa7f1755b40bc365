/** A part of the map that the planner has drawn; positions are longitude and latitude in degrees. */
import type { Bounds } from '../api/types'
import { metresBetween, rim } from './circle'

export type LonLat = [number, number]
export type Area =
  | { kind: 'rectangle'; bounds: Bounds }
  | { kind: 'polygon'; ring: LonLat[] }
  | { kind: 'circle'; centre: LonLat; metres: number }

/** About ten metres: finer than a hand can draw. */
const DECIMALS = 4
const METRES = 10
/** As far as the server measures around a place. */
const FURTHEST = 1_000_000

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

export function circle([lon, lat]: LonLat, metres: number): Area {
  return { kind: 'circle', centre: [rounded(lon), rounded(lat)], metres: Math.min(FURTHEST, Math.max(METRES, METRES * Math.round(metres / METRES))) }
}

/** The circle about a place whose rim goes through another. */
export function circleThrough(centre: LonLat, onRim: LonLat): Area {
  return circle(centre, metresBetween(centre, onRim))
}

/** The area's corners, without repeating the first. */
export function corners(area: Area): LonLat[] {
  if (area.kind === 'polygon') return area.ring
  if (area.kind === 'circle') return rim(area.centre, area.metres)
  const [west, south, east, north] = area.bounds
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}

/** As parameters of a question: `bbox` for a rectangle, `near` for a circle, a CQL2 `filter` for a polygon. */
export function areaParameters(area: Area | null): { bbox?: string; near?: string; filter?: string } {
  if (!area) return {}
  if (area.kind === 'rectangle') return { bbox: formatArea(area) }
  if (area.kind === 'circle') return { near: formatArea(area) }
  const ring = [...area.ring, area.ring[0]!].map(([lon, lat]) => `${lon} ${lat}`).join(', ')
  return { filter: `S_INTERSECTS(geometry, POLYGON((${ring})))` }
}

/** The name under which an area stands in the address. */
export function areaName(area: Area): 'bbox' | 'near' | 'polygon' {
  return ({ rectangle: 'bbox', circle: 'near', polygon: 'polygon' } as const)[area.kind]
}

export function formatArea(area: Area): string {
  if (area.kind === 'rectangle') return area.bounds.join(',')
  if (area.kind === 'circle') return [...area.centre, area.metres].join(',')
  return area.ring.map((p) => p.join(' ')).join(',')
}

/** Longitude, latitude and metres. */
export function parseCircle(text: string): Area | undefined {
  const parts = text.split(',')
  const [lon, lat, metres] = parts.map(Number) as [number, number, number]
  const sound = parts.length === 3 && parts.every((part) => part.trim() !== '') && onEarth([lon, lat]) && metres > 0 && metres <= FURTHEST
  return sound ? { kind: 'circle', centre: [lon, lat], metres } : undefined
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
