/** What a report says, in the order in which it is read. Pure. */
import type { Language } from '../i18n'
import { fold } from '../model/fold'
import { messageOf, remedyOf, spoken } from './spoken'
import type { Spoken } from './spoken'
import type { FieldUse, Job, Placed, Report, ReportProblem, Severity } from './types'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
/** Lines of a list that are shown at once; the file to download has all. */
export const MOST_SHOWN = 100

export interface Fact {
  what: 'format' | 'layer' | 'encoding' | 'crs'
  value: string
  /** how it was found */
  from?: Spoken
  /** some text as it was read */
  preview?: string
}

export function factsOf({ layer, table }: Report, language: Language): Fact[] {
  const facts: Fact[] = []
  const format = layer?.format ?? table?.format
  if (format) facts.push({ what: 'format', value: format })
  if (layer?.name) facts.push({ what: 'layer', value: layer.name })
  if (layer?.encoding) {
    const { id, from, from_vi, preview } = layer.encoding
    facts.push({ what: 'encoding', value: id.toUpperCase(), from: spoken(language, from, from_vi), preview })
  } else if (table?.encoding) {
    facts.push({ what: 'encoding', value: table.encoding.toUpperCase() })
  }
  if (layer) facts.push({ what: 'crs', value: layer.crs, from: spoken(language, layer.crs_from, layer.crs_from_vi) })
  return facts
}

/** The columns of a field as one text; the first few where there are many. */
export function columnsOf({ columns = [], value }: FieldUse): string {
  if (value !== undefined) return `= ${value}`
  const shown = columns.slice(0, 6).join(', ')
  return columns.length > 6 ? `${shown} … (${columns.length})` : shown
}

export function countsBySeverity(problems: readonly ReportProblem[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const problem of problems) counts[problem.severity]++
  return counts
}

/** Those of a severity (all where there is none) with the searched words, marks or no marks; errors first, then by row. */
export function problemsShown(problems: readonly ReportProblem[], severity: Severity | null, words: string): ReportProblem[] {
  const wanted = fold(words.trim())
  return problems
    .filter((problem) => severity === null || problem.severity === severity)
    .filter((problem) => wanted === '' || fold(searchable(problem)).includes(wanted))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || Number(numberOf(a)) - Number(numberOf(b)))
}

function searchable(problem: ReportProblem): string {
  const { file, message, message_vi = '', remedy, remedy_vi = '' } = problem
  return [file, numberOf(problem), columnOf(problem), message, remedy, message_vi, remedy_vi].join(' ')
}

/** Row, line or feature. */
export function numberOf({ row, line, feature }: Placed): number | '' {
  return row ?? line ?? feature ?? ''
}

export function placeKindOf({ row, line, feature }: Placed): 'row' | 'line' | 'feature' | null {
  if (row !== undefined) return 'row'
  if (line !== undefined) return 'line'
  return feature !== undefined ? 'feature' : null
}

export function columnOf({ column, field }: Placed): string {
  return column ?? field ?? ''
}

/** Every problem as CSV for a spreadsheet, which needs the mark at the start to read UTF-8. */
export function problemsCsv(problems: readonly ReportProblem[], language: Language): string {
  const rows = problems.map((problem) => [
    problem.severity,
    problem.file,
    String(numberOf(problem)),
    columnOf(problem),
    messageOf(problem, language).text,
    remedyOf(problem, language).text,
  ])
  const lines = [['severity', 'file', 'row', 'column', 'message', 'remedy'], ...rows].map((cells) => cells.map(quoted).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

export type Verdict = 'good' | 'doubtful' | 'refused' | 'failed' | 'cancelled'

/** What came of a job that has ended. */
export function verdictOf(job: Job): Verdict {
  if (job.state === 'cancelled') return 'cancelled'
  const counts = countsBySeverity(job.report?.problems ?? [])
  if (job.state === 'failed') return counts.error > 0 ? 'refused' : 'failed'
  return counts.warning > 0 ? 'doubtful' : 'good'
}
