/** The shapes of boundaries as GeoJSON carries them (RFC 7946): longitude first. */

export interface BoundaryProperties {
  code: string
  name: string
  parent: string | null
}

export type Position = number[]
export type BoundaryGeometry =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'Point'; coordinates: Position }

export interface BoundaryFeature {
  type: 'Feature'
  id: string
  geometry: BoundaryGeometry | null
  properties: BoundaryProperties
}

export interface BoundaryCollection {
  type: 'FeatureCollection'
  features: BoundaryFeature[]
}

export interface ZoneFeature {
  id: string
  geometry: BoundaryGeometry
  properties: { hazard: string; hazard_class: number; source: string | null; valid_from: string; valid_to: string | null }
}

export interface SiteFeature {
  id: string
  geometry: BoundaryGeometry
  properties: { name: string; form: string; cause: string; households: number; year: number }
}
