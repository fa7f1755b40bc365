/** Legal designations of a unit in a year. */
import type { Designation } from '../api/profile'

/** Kinds in force at some day of the year, each once. */
export function designationsIn(year: number, designations: Designation[]): string[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const inForce = designations.filter((d) => d.valid_from <= last && (d.valid_to === null || d.valid_to > first))
  // of two regions in one year the later stands
  const regions = inForce.filter((d) => isRegion(d.kind)).sort((a, b) => a.valid_from.localeCompare(b.valid_from))
  const region = regions.at(-1)?.kind
  return [...new Set(inForce.map((d) => d.kind))].filter((kind) => !isRegion(kind) || kind === region)
}

function isRegion(kind: string): boolean {
  return kind.startsWith('region_')
}
