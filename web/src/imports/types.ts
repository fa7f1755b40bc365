/** The shapes of the server's answers about imports. */
import type { BoundaryGeometry } from '../api/geometry'
import type { Level, Status } from '../api/types'

export type JobState = 'queued' | 'reading' | 'checking' | 'writing' | 'publishing' | 'done' | 'failed' | 'cancelled'
export type Severity = 'error' | 'warning' | 'note'
export type Effect = 'changed' | 'removed' | 'new' | 'unchanged'
export const EFFECTS: readonly Effect[] = ['changed', 'removed', 'new', 'unchanged']

export interface Job {
  id: string
  kind: string
  file: string
  bytes: number
  dry_run: boolean
  /** what it writes waits for approval */
  draft?: boolean
  who: string
  state: JobState
  queued_at: string
  started_at?: string
  ended_at?: string
  progress: { step: number; of: number }
  error?: string
  error_vi?: string
  import?: number
  report?: Report
  changes?: Changes
}

export interface Placed {
  file: string
  row?: number
  line?: number
  feature?: number
  column?: string
  field?: string
}

export interface ReportProblem extends Placed {
  severity: Severity
  message: string
  message_vi?: string
  remedy: string
  remedy_vi?: string
}

export interface FieldUse {
  field: string
  columns?: string[]
  value?: string
}

export interface NamedJoin extends Placed {
  given: string
  unit: string
  name: string
  how: string
  score: number
}

export interface JoinReport {
  matched: number
  joined_by?: Record<string, number>
  named_joins?: NamedJoin[]
  units_without_data: { subject: string; vintage: string; level: Level; of: number; codes: string[] }[]
  rows_without_unit: (Placed & { key: string })[]
  duplicate_keys: { key: string; places: Placed[] }[]
}

export interface Report {
  kind: string
  source: string
  accepted: boolean
  counts: Record<string, number>
  layer?: {
    format: string
    name: string
    crs: string
    crs_from: string
    crs_from_vi?: string
    encoding?: { id: string; from: string; from_vi?: string; score: number; runner_up: string; preview: string }
  }
  table?: { format: string; encoding?: string }
  fields?: FieldUse[]
  join?: JoinReport
  boundary_coverage?: { exact: boolean; polygons: number; overlaps: number; overlap_km2: number; gaps: number; gap_km2: number }
  problems: ReportProblem[]
}

export interface ChangedRecord {
  key: string
  name: string
  effect: Effect
  before?: number | null
  before_status?: Status
  after?: number | null
  after_status?: Status
  /** what of a changed figure is not as it was */
  differs?: string[]
  shape?: BoundaryGeometry
}

/** What one import would do to the records of one kind; of observations and boundaries those of one map. */
export interface ChangePart {
  content: string
  indicator?: string
  year?: number
  vintage?: string
  level?: Level
  counts: Record<Effect, number>
  records: ChangedRecord[]
  records_left_out: number
}

export interface Changes {
  counts: Record<Effect, number>
  parts: ChangePart[]
  parts_left_out: number
}

export interface PastImport {
  id: number
  at: string
  who: string
  kind: string
  file: string
  demonstration: boolean
  state: 'draft' | 'active' | 'rejected' | 'undone'
  /** when and by whom a draft was approved or rejected */
  decided: { at: string; who: string } | null
  undone: { at: string; who: string } | null
  counts: Record<string, number>
  options: Record<string, string[]>
  notes: string[]
}

export interface History {
  imports: PastImport[]
  number_matched: number
  next: string | null
  jobs: Job[]
}

export function hasEnded(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/** Nothing of it can have been written yet. */
export function canBeCancelled(job: Job): boolean {
  return job.state === 'queued' || job.state === 'reading' || job.state === 'checking'
}
