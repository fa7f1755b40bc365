/** The report of a job: how the file was read, how its rows met units, and every problem with its place and its remedy. */
import { button, h, refill, segments } from '../panel/dom'
import { table } from '../panel/tableBox'
import { save } from '../sheet/output'
import { columnOf, columnsOf, countsBySeverity, factsOf, MOST_SHOWN, numberOf, placeKindOf, problemsCsv, problemsShown, SEVERITIES } from './report'
import { messageOf, remedyOf } from './spoken'
import type { Desk } from './state'
import { named } from './terms'
import type { Job, JoinReport, Placed, Report, ReportProblem, Severity } from './types'

export interface ReportView {
  element: HTMLElement
  render(desk: Desk, job: Job | null): void
}

export function createReportView(): ReportView {
  const element = h('div', { className: 'report' })
  let shown: Job | null = null
  let severity: Severity | null = null
  let words = ''
  const render = (desk: Desk, job: Job | null) => {
    if (job?.id !== shown?.id) {
      severity = null
      words = ''
    }
    shown = job
    const report = job?.report
    element.hidden = !report
    if (!job || !report) return refill(element)
    const choice = {
      severity,
      words,
      choose: (next: Severity | null) => {
        severity = next
        render(desk, job)
      },
      search: (text: string) => {
        words = text
        render(desk, job)
      },
    }
    refill(
      element,
      problems(desk, report.problems, choice),
      facts(desk, report),
      fields(desk, report),
      report.join ? join(desk, report.join) : null,
      downloads(desk, job, report),
    )
  }
  return { element, render }
}

function part(title: string, id: string, ...content: (HTMLElement | null | false)[]): HTMLElement {
  const it = h('section', { className: 'report-part' }, h('h3', { id }, title), ...content)
  it.setAttribute('aria-labelledby', id)
  return it
}

function facts({ say, words }: Desk, report: Report): HTMLElement {
  const list = h('dl', { className: 'facts' })
  const put = (term: string, ...values: (HTMLElement | string | false)[]) => {
    list.append(h('div', null, h('dt', null, term), h('dd', null, ...values)))
  }
  for (const { what, value, from, preview } of factsOf(report, words.language)) {
    put(
      say(`fact_${what}`),
      value,
      from?.text ? h('small', { lang: from.lang }, ` (${from.text})`) : false,
      preview ? h('small', { className: 'preview' }, say('preview', { text: preview })) : false,
    )
  }
  const counts = Object.entries(report.counts).map(([what, n]) => `${words.format.number(n)} ${named(say, 'count', what)}`)
  if (counts.length > 0) put(say('counts'), counts.join(' · '))
  const edges = report.boundary_coverage
  const km2 = (n: number) => words.format.number(n, 2)
  return part(
    say('facts'),
    'facts-title',
    list,
    edges
      ? h(
          'p',
          null,
          edges.exact
            ? say('coverageExact')
            : say('coverageNot', { overlaps: edges.overlaps, overlapKm2: km2(edges.overlap_km2), gaps: edges.gaps, gapKm2: km2(edges.gap_km2) }),
        )
      : null,
  )
}

function fields({ say }: Desk, report: Report): HTMLElement | null {
  if (!report.fields?.length) return null
  const rows = report.fields.map((use) => h('tr', null, h('th', { scope: 'row' }, h('code', null, use.field)), h('td', null, columnsOf(use))))
  return part(say('fields'), 'fields-title', table(say('fields'), [say('fieldName'), say('fieldColumn')], rows, 'narrow'))
}

interface Choice {
  severity: Severity | null
  words: string
  choose(severity: Severity | null): void
  search(text: string): void
}

function problems(desk: Desk, all: ReportProblem[], choice: Choice): HTMLElement {
  const { say, words } = desk
  if (all.length === 0) return part(say('problems'), 'problems-title', h('p', { className: 'hint' }, say('problemsNone')))
  const found = problemsShown(all, choice.severity, choice.words)
  const counts = countsBySeverity(all)
  const n = (count: number) => words.format.number(count)
  const options = [
    { value: 'all', label: say('all', { n: n(all.length) }) },
    ...SEVERITIES.map((severity) => ({
      value: severity,
      label: say(`severities_${severity}`, { n: n(counts[severity]) }),
      disabled: counts[severity] === 0,
    })),
  ]
  const choose = (value: string) => choice.choose(SEVERITIES.find((severity) => severity === value) ?? null)
  const search = h('input', { type: 'text', id: 'problems-search', value: choice.words, placeholder: say('problemsSearch'), oninput: () => choice.search(search.value) })
  search.setAttribute('aria-label', say('problemsSearch'))
  const shown = found.slice(0, MOST_SHOWN)
  const count =
    found.length > MOST_SHOWN ? say('shownFirst', { n: n(MOST_SHOWN), of: n(found.length) }) : say('problemsMatch', { n: n(found.length) })
  return part(
    say('problems'),
    'problems-title',
    h('div', { className: 'tools' }, segments('problem-severity', say('problems'), options, choice.severity ?? 'all', choose), search),
    h('p', { className: 'hint', role: 'status' }, count),
    shown.some(({ remedy }) => remedy.includes('--')) && h('p', { className: 'hint' }, say('optionsHint')),
    shown.length > 0 && table(say('problems'), [say('place'), say('column'), say('what')], shown.map((problem) => row(desk, problem)), 'problems'),
  )
}

function row({ say, words }: Desk, problem: ReportProblem): HTMLElement {
  const message = messageOf(problem, words.language)
  const remedy = remedyOf(problem, words.language)
  return h(
    'tr',
    { className: `severity-${problem.severity}` },
    h(
      'th',
      { scope: 'row' },
      h('span', { className: `badge ${problem.severity}` }, say(`severity_${problem.severity}`)),
      h('span', { className: 'place' }, placeText(say, problem)),
      h('small', { className: 'file' }, problem.file),
    ),
    h('td', null, h('code', null, columnOf(problem))),
    h('td', { lang: message.lang }, message.text, remedy.text !== '' && h('p', { className: 'remedy' }, `→ ${remedy.text}`)),
  )
}

function placeText(say: Desk['say'], placed: Placed): string {
  const kind = placeKindOf(placed)
  return kind ? say(`place_${kind}`, { n: numberOf(placed) }) : say('placeFile')
}

function join(desk: Desk, report: JoinReport): HTMLElement {
  const { say, words } = desk
  const n = (count: number) => words.format.number(count)
  const without = report.units_without_data.reduce((sum, { codes }) => sum + codes.length, 0)
  const ways = Object.entries(report.joined_by ?? {}).map(([how, count]) => `${named(say, 'how', how)}: ${n(count)}`)
  return part(
    say('join'),
    'join-title',
    h('p', null, say('join_matched', { n: n(report.matched) }), ways.length > 0 ? ` (${ways.join(' · ')})` : ''),
    fold(
      say('join_rows', { n: n(report.rows_without_unit.length) }),
      report.rows_without_unit.map((row) => `${placeText(say, row)}: ${row.key}`),
    ),
    fold(
      say('join_duplicates', { n: n(report.duplicate_keys.length) }),
      report.duplicate_keys.map(({ key, places }) => `${key}: ${places.map((place) => placeText(say, place)).join(', ')}`),
    ),
    fold(
      say('join_without', { n: n(without) }),
      report.units_without_data.map(({ subject, vintage, level, of, codes }) => {
        const about = say('withoutOf', { n: n(codes.length), of: n(of), level: words.t(`level_${level}`), vintage })
        return `${subject === '' ? '' : `${subject}: `}${about}: ${codes.slice(0, 30).join(' ')}${codes.length > 30 ? ' …' : ''}`
      }),
    ),
    namedJoins(desk, report),
  )
}

function fold(title: string, lines: string[]): HTMLElement {
  if (lines.length === 0) return h('p', { className: 'fold-none' }, title)
  const items = lines.slice(0, MOST_SHOWN).map((line) => h('li', null, line))
  return h('details', null, h('summary', null, title), h('ul', { className: 'lines' }, ...items, lines.length > MOST_SHOWN && h('li', null, '…')))
}

function namedJoins({ say, words }: Desk, { named_joins: joins = [] }: JoinReport): HTMLElement | null {
  if (joins.length === 0) return null
  const rows = joins.slice(0, MOST_SHOWN).map((row) =>
    h(
      'tr',
      null,
      h('td', null, placeText(say, row)),
      h('td', null, row.given),
      h('td', null, `${row.name} (${row.unit})`),
      h('td', null, named(say, 'how', row.how), row.how === 'near_name' ? ` · ${words.format.number(row.score, 2)}` : ''),
    ),
  )
  const title = say('join_named', { n: words.format.number(joins.length) })
  return h('details', null, h('summary', null, title), table(title, [say('place'), say('namedGiven'), say('namedUnit'), say('namedHow')], rows))
}

function downloads({ say, words }: Desk, job: Job, report: Report): HTMLElement {
  const href = job.import === undefined ? `/api/imports/${job.id}` : `/api/imports/${job.import}`
  const whole = h('a', { className: 'button', id: 'download-report', href, download: `${job.file}-report.json` }, say('downloadReport'))
  const csv = button(say('downloadProblems'), () =>
    save(new Blob([problemsCsv(report.problems, words.language)], { type: 'text/csv;charset=utf-8' }), `${job.file}-problems.csv`),
  )
  csv.id = 'download-problems'
  return h('div', { className: 'row downloads' }, whole, report.problems.length > 0 && csv)
}

