/** Circles on the earth: how far two places are apart, and the rim around one; degrees and metres. */
import type { LonLat } from './area'

/** The ellipsoid WGS 84: half the equator's width in metres, and the square of its eccentricity. */
const EQUATOR = 6_378_137
const ECCENTRICITY = 0.006_694_38
const RIM_POINTS = 96

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI

/** How strongly the ellipsoid is bent at a latitude in a direction (Euler): a sphere of this radius measures as it does near by. */
function radius(latitude: number, bearing: number): number {
  const w = 1 - ECCENTRICITY * Math.sin(latitude) ** 2
  const [north, east] = [(EQUATOR * (1 - ECCENTRICITY)) / w ** 1.5, EQUATOR / Math.sqrt(w)]
  return 1 / (Math.cos(bearing) ** 2 / north + Math.sin(bearing) ** 2 / east)
}

/** Metres from one place to another, for circles as large as a province to some parts in ten thousand. */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const [a, b, turn] = [radians(latA), radians(latB), radians(lonB - lonA)]
  const bearing = Math.atan2(Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn))
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(half))) * radius((a + b) / 2, bearing)
}

/** The rim as corners, from the north clockwise, without repeating the first. */
export function rim([lon, lat]: LonLat, metres: number): LonLat[] {
  const from = radians(lat)
  return Array.from({ length: RIM_POINTS }, (_, i) => {
    const bearing = (2 * Math.PI * i) / RIM_POINTS
    const way = metres / radius(from, bearing)
    const to = Math.asin(Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(bearing))
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(way) * Math.cos(from), Math.cos(way) - Math.sin(from) * Math.sin(to))
    return [lon + degrees(turn), degrees(to)]
  })
}
