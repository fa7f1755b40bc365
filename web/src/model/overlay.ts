/** What lies over the map: hazard zones, resettlement sites and units in special difficulty. Pure. */
import type { BoundaryFeature, BoundaryGeometry, SiteFeature, ZoneFeature } from '../api/geometry'
import type { Bounds, Level } from '../api/types'
import type { State } from '../state/state'
import { anchorOf, boxOf, covers, within } from './anchor'
import type { LonLat } from './area'

/** What the server answered for the layers that are on; null for one that is off or that the level does not have. */
export interface OverlayData {
  zones: ZoneFeature[] | null
  sites: SiteFeature[] | null
  /** codes of units in special difficulty */
  difficult: string[] | null
}

export interface Zone {
  id: string
  hazard: string
  /** 1, very low, to 5, very high */
  level: number
  geometry: BoundaryGeometry
  anchor: LonLat
  box: Bounds
}

export interface Site {
  id: string
  name: string
  form: string
  cause: string
  households: number
  year: number
  /** done by the end of the map's year; else a plan */
  done: boolean
  geometry: BoundaryGeometry
  at: LonLat
}

export interface Overlay {
  zones: Zone[] | null
  sites: Site[] | null
  difficult: ReadonlySet<string> | null
}

/** The legal designation of special difficulty by level; the other levels have none. */
export const DIFFICULTY: Partial<Record<Level, string>> = {
  commune: 'special_difficulty_commune',
  village: 'special_difficulty_village',
}

export const HAZARD_KINDS = ['landslide', 'flash_flood', 'debris_flow'] as const
export const HAZARD_LEVELS = [1, 2, 3, 4, 5] as const

/** Zones in force at the end of the map's year, the most dangerous last so that it lies on top; all sites, told apart by the year. */
export function overlayOf(data: OverlayData | null, { year }: Pick<State, 'year'>): Overlay | null {
  if (!data) return null
  const day = `${year}-12-31`
  const holds = ({ properties }: ZoneFeature) => properties.valid_from <= day && (properties.valid_to === null || properties.valid_to > day)
  return {
    zones: data.zones && data.zones.filter(holds).map(zoneOf).sort((a, b) => a.level - b.level || a.id.localeCompare(b.id)),
    sites: data.sites && data.sites.map((feature) => siteOf(feature, year)),
    difficult: data.difficult && new Set(data.difficult),
  }
}

function zoneOf({ id, geometry, properties }: ZoneFeature): Zone {
  return { id, hazard: properties.hazard, level: properties.hazard_class, geometry, anchor: anchorOf(geometry), box: boxOf(geometry) }
}

function siteOf({ id, geometry, properties }: SiteFeature, year: number): Site {
  const { name, form, cause, households } = properties
  return { id, name, form, cause, households, year: properties.year, done: properties.year <= year, geometry, at: anchorOf(geometry) }
}

/** What of an overlay lies under a place. */
export interface Under {
  zones: Zone[]
  sites: Site[]
}

export const NOTHING_UNDER: Under = { zones: [], sites: [] }

/** @param near how far from a place, in degrees, a site still counts as pointed at */
export function underOf(overlay: Overlay | null, at: LonLat, near: number): Under {
  if (!overlay) return NOTHING_UNDER
  const zones = (overlay.zones ?? []).filter((zone) => within(at, zone.box) && covers(zone.geometry, at))
  const sites = (overlay.sites ?? []).filter((site) => Math.hypot(site.at[0] - at[0], site.at[1] - at[1]) <= near)
  return zones.length + sites.length === 0 ? NOTHING_UNDER : { zones: zones.reverse(), sites }
}

export function sameUnder(a: Under, b: Under): boolean {
  const ids = ({ zones, sites }: Under) => [...zones, ...sites].map(({ id }) => id).join()
  return a === b || ids(a) === ids(b)
}

/** The name of the unit that a place lies in; empty where it lies in none. */
export function unitAt(at: LonLat, units: BoundaryFeature[]): string {
  return units.find(({ geometry }) => geometry && covers(geometry, at))?.properties.name ?? ''
}

/** Zones of a kind. */
export function zonesOf(overlay: Overlay, hazard: string): Zone[] {
  return (overlay.zones ?? []).filter((zone) => zone.hazard === hazard)
}

/** The kinds of hazard that the overlay has, the known ones first. */
export function hazardsOf(overlay: Overlay): string[] {
  const others = [...new Set((overlay.zones ?? []).map(({ hazard }) => hazard))].filter((one) => !HAZARD_KINDS.some((kind) => kind === one))
  return [...HAZARD_KINDS, ...others.sort()]
}

export function householdsOf(sites: Site[]): number {
  return sites.reduce((sum, { households }) => sum + households, 0)
}
