/** Chooses how coarse a drawing of the boundaries is fine enough. */
import type { GeometryLink } from '../api/types'

/** Pixels by which a border may stray before it shows. */
const FINE_PIXELS = 2.2

/** Ground metres under a pixel of the web's Mercator map. */
export function metresPerPixel(zoom: number, latitude: number): number {
  return (156_543.034 * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom
}

/** The coarsest geometry whose tolerance stays under the eye's, else the finest there is. */
export function coarsestFine(links: GeometryLink[], zoom: number, latitude: number): GeometryLink | undefined {
  const allowed = FINE_PIXELS * metresPerPixel(zoom, latitude)
  const finestFirst = [...links].sort((a, b) => a.tolerance_m - b.tolerance_m)
  return finestFirst.findLast((link) => link.tolerance_m <= allowed) ?? finestFirst[0]
}
