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
