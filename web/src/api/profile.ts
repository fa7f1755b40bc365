/** The server's replies about one unit: its profile, its series, and how an assessment came about. */
import type { Answer, Approval, DataCoverage, Level, Quality, Standing, Status, UnitAssessment } from './types'

/** A text in both languages, as the server has it. */
export interface Both {
  vi: string
  en: string
}

export interface NamedUnit {
  code: string
  name: string
}

/** A unit that this one became or was; the share is 0-1. */
export interface Kin extends NamedUnit {
  vintage: string
  share: number
  basis: string
}

export interface Designation {
  kind: string
  decision: string
  valid_from: string
  valid_to: string | null
}

export interface TargetAssessment extends Omit<UnitAssessment, 'code' | 'name'> {
  target: string
  /** 0-1: how much of the way from the baseline has been gone */
  progress: number | null
  certain: boolean | null
}

export interface Criterion {
  id: string
  text_vi: string
  text_en: string
  value: number | null
  unit: string | null
  threshold: number | null
  result: 'holds' | 'fails' | 'unknown'
}

export interface SpecialDifficulty {
  criteria: { name_vi: string; name_en: string; applies: boolean; reason: Both | null }
  legal: { special_difficulty: boolean; region?: string | null }
  computed: { status: string; possible: string[]; criteria: Criterion[] }
  agrees: boolean | null
  one_criterion_away: boolean | null
}

export interface ProfileAnswer extends Answer {
  unit: NamedUnit & {
    kind: string
    level: Level
    vintage: string
    valid_from: string
    valid_to: string | null
    parent: NamedUnit | null
  }
  children: NamedUnit[]
  neighbours: NamedUnit[]
  became: Kin[]
  was: Kin[]
  designations: Designation[]
  area_km2: number | null
  year: number
  special_difficulty?: SpecialDifficulty | null
  assessments: TargetAssessment[]
}

export interface SeriesAnswer extends Answer {
  indicator: string
  unit: string
  name: string
  level: Level
  vintage: string
  decimals: number
  years: number[]
  values: (number | null)[]
  numerators?: (number | null)[]
  denominators?: (number | null)[]
  status: Status[]
  quality: (Quality | null)[]
  approval?: (Approval | null)[]
  /** the years that a new standard starts with */
  breaks_of_standard: number[]
  path?: { target: string; value: number | null; baseline_year: number | null; horizon_year: number; values: (number | null)[] } | null
}

/** One step of an explanation: a formula with its numbers, and what comes out or whether it holds. */
export interface ExplanationStep extends Both {
  figure: string
  formula: string
  numbers: string
  result?: number | null
  holds?: boolean
}

export interface Explanation {
  steps: ExplanationStep[]
  notes: Both[]
}

export interface ExplainedAnswer extends Answer {
  basis: {
    decision: string
    clause: string
    clause_vi: string
    note?: string | null
  }
  data_coverage: DataCoverage
  units: (UnitAssessment & { explain?: Explanation })[]
  province: (UnitAssessment & { explain?: Explanation }) | null
}

export interface ResettlementCounts {
  at_risk: number | null
  planned: number | null
  resettled: number | null
  remaining: number | null
}

export interface ResettlementAnswer extends Answer {
  year: number
  total: ResettlementCounts & { by_hazard: (ResettlementCounts & { hazard: string; name_vi: string; name_en: string })[] }
  units: (ResettlementCounts & NamedUnit & { status: Status; quality: Quality | null })[]
}

export type { Standing }
