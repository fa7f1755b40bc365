/** Who did what: the newest first, from a day on, and all of it as a file. */
import { moment } from '../i18n/moment'
import { h, refill } from '../panel/dom'
import { table } from '../panel/tableBox'
import { auditFile, client } from './client'
import type { AuditEntry } from './client'
import { complaint, named } from './desk'
import type { Desk, Part } from './desk'
import { field } from './grantForm'

const DAYS = 7
const DAY_MILLIS = 86_400_000

/** Rows that stand in the page at once; the file has all. */
const MOST_ROWS = 500

export function auditPart(desk: Desk): Part {
  const { say } = desk
  const since = h('input', { type: 'date', id: 'audit-since', value: day(Date.now() - DAYS * DAY_MILLIS) })
  const words = h('input', { type: 'text', id: 'audit-words', autocomplete: 'off' })
  const file = h('a', { className: 'button', id: 'audit-file', download: 'audit.csv' }, say('asFile'))
  const said = h('p', { className: 'hint', id: 'audit-said', role: 'status' })
  const list = h('div', { id: 'audit-list' })
  const element = h(
    'section',
    { className: 'card', id: 'audit' },
    h('h2', { id: 'audit-title', tabIndex: -1 }, say('audit')),
    h('div', { className: 'tools' }, field(say('since'), since), field(say('search'), words), file),
    said,
    list,
  )
  element.setAttribute('aria-labelledby', 'audit-title')
  let entries: AuditEntry[] = []
  let whole = true

  const show = () => {
    const sought = words.value.trim().toLowerCase()
    const found = sought === '' ? entries : entries.filter((entry) => textOf(desk, entry).includes(sought))
    const shown = found.slice(0, MOST_ROWS)
    const heads = [say('when'), say('who'), say('did'), say('outcome'), say('detail')]
    said.className = 'hint'
    said.textContent = say(whole && shown.length === found.length ? 'entries' : 'entriesFirst', { n: shown.length })
    refill(list, found.length === 0 ? null : table(say('audit'), heads, shown.map((entry) => row(desk, entry))))
  }
  const refresh = async () => {
    file.href = auditFile(since.value)
    try {
      const got = await client.audit(since.value)
      entries = got.entries
      whole = got.whole
    } catch (error) {
      said.className = 'hint wrong'
      said.replaceChildren(complaint(desk, error))
      return
    }
    show()
  }
  since.onchange = () => {
    if (since.value !== '') void refresh()
  }
  words.oninput = show
  return { element, refresh }
}

/** The day in Vietnam, as the server reads it. */
function day(millis: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(millis))
}

function textOf(desk: Desk, entry: AuditEntry): string {
  return [entry.who, named(desk, 'action', entry.action), entry.subject, entry.file, entry.detail].join(' ').toLowerCase()
}

function row(desk: Desk, { id, at, who, role, action, subject, file, outcome, detail }: AuditEntry): HTMLElement {
  return h(
    'tr',
    { data: { entry: String(id) } },
    h('td', null, moment(at, desk.language)),
    h('th', { scope: 'row' }, who, h('small', { className: 'who' }, named(desk, 'role', role))),
    h('td', null, named(desk, 'action', action), h('small', { className: 'who' }, subject)),
    h('td', null, h('span', { className: `badge ${outcome === 'done' ? '' : 'warning'}` }, desk.say(`outcome_${outcome}`))),
    h('td', null, file, h('small', { className: 'who', lang: 'en' }, detail)),
  )
}
