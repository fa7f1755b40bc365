/** The shapes of the server's replies, as its HTTP contract has them. Codes are strings; null is the only absence. */

export type Level = 'province' | 'district' | 'commune' | 'village'
export type Status = 'measured' | 'estimated' | 'missing' | 'suppressed' | 'not_applicable'
export type Quality = 'A' | 'B' | 'C' | 'D'
export type Approval = 'approved' | 'provisional'
export type MeasureType = 'count' | 'ratio' | 'mean' | 'category' | 'not_aggregable'
export type Standing = 'met' | 'on_track' | 'behind' | 'missed' | 'not_met' | 'no_data' | 'not_assessable'
export type RankBy = 'gap' | 'gap_count' | 'contribution'
export type Method =
  | 'natural_breaks'
  | 'quantile'
  | 'equal_interval'
  | 'pretty'
  | 'standard_deviation'
  | 'manual'
  | 'target_bands'
/** west, south, east, north in degrees */
export type Bounds = [number, number, number, number]

/** Every reply that depends on data says which atlas answered. */
export interface Answer {
  atlas: string
  demonstration: boolean
}

export interface GeometryLink {
  tolerance_m: number
  href: string
}

/** How far the polygons of a level are from sharing their edges exactly. */
export interface BoundaryCoverage {
  exact: boolean
  invalid: number
  overlaps: number
  overlap_km2: number
  gaps: number
  gap_km2: number
}

export interface VintageLevel {
  level: Level
  units: number
  with_geometry: number
  boundary_coverage: BoundaryCoverage | null
  geometry: GeometryLink[]
}

export interface Vintage {
  id: string
  valid_from: string
  valid_to: string | null
  source_vi: string
  source_en: string
  levels: VintageLevel[]
}

export interface AtlasInfo extends Answer {
  demonstration_notice: { vi: string; en: string } | null
  vintages: Vintage[]
  years: number[]
  bounds: Bounds | null
}

export interface DataCoverage {
  units: number
  of: number
  households_share: number | null
}

export interface Indicator {
  code: string
  name_vi: string
  name_en: string
  unit: string
  direction: 'higher_is_better' | 'lower_is_better'
  measure_type: MeasureType
  decimals: number
  numerator_vi: string | null
  numerator_en: string | null
  denominator_vi: string | null
  denominator_en: string | null
  group: string
  source_vi: string | null
  source_en: string | null
  agency_vi: string | null
  agency_en: string | null
  /** years in which a new standard of measuring began */
  standard_starts?: number[]
  years: number[]
  levels: Level[]
  targets: string[]
  data_coverage: Record<string, DataCoverage>
  /** names of the values 0, 1, 2 … of a category */
  categories?: string[]
}

export interface Target {
  id: string
  set: string
  indicator: string
  clause: string
  comparator: string
  value: number | null
  value_high: number | null
  horizon_year: number
  baseline_year: number | null
  unit: string
  levels: Level[]
  scope: string | null
  not_assessable?: { vi: string; en: string } | null
  name_vi: string
  name_en: string
}

export interface ValuesAnswer extends Answer {
  indicator: string
  year: number
  level: Level
  vintage: string
  codes: string[]
  values: (number | null)[]
  numerators?: (number | null)[]
  denominators?: (number | null)[]
  lows?: (number | null)[]
  highs?: (number | null)[]
  status: Status[]
  quality: (Quality | null)[]
  /** Only where some value is provisional. */
  approval?: (Approval | null)[]
  data_coverage?: DataCoverage
}

export interface ClassesAnswer extends Answer {
  method: Method
  pooled: boolean
  breaks: number[]
  counts: number[]
}

export interface UnitAssessment {
  code: string
  name: string
  value: number | null
  numerator: number | null
  denominator: number | null
  status: Status
  quality: Quality | null
  approval?: Approval | null
  assessment: Standing
  gap: number | null
  gap_count: number | null
  required: number | null
  pace: number | null
  required_pace: number | null
  projected_year: number | null
  contribution: number | null
  reason?: { vi: string; en: string } | null
}

export interface AssessmentAnswer extends Answer {
  target: string
  year: number
  level: Level
  vintage: string
  data_coverage: DataCoverage
  units: UnitAssessment[]
  province: UnitAssessment | null
}

export interface RankedTarget {
  assessment: Standing
  value: number | null
  gap: number | null
  gap_count: number | null
  contribution: number | null
}

export interface LaggingAnswer extends Answer {
  ranking: { rank: number; code: string; name: string; targets: Record<string, RankedTarget>; lagging_on: number }[]
  no_data: { code: string; name?: string; targets: string[] }[]
  fewest?: { share: number; codes: string[] } | null
}

export interface UnitLink {
  code: string
  vintage: string
  name?: string
  share: number
}

export interface FoundUnit {
  code: string
  name: string
  level: Level
  vintage: string
  valid_from: string
  valid_to: string | null
  parent?: string | { code: string; name: string } | null
  became?: UnitLink[]
  was?: UnitLink[]
  match?: 'exact' | 'marks' | 'folded' | 'old_name' | 'code'
}
