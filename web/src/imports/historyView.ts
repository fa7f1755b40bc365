/** Every import there was, the newest first, each with its undo; and the jobs that run now. */
import { moment } from '../i18n/moment'
import { button, h, refill } from '../panel/dom'
import type { View } from './accessView'
import { table } from '../panel/tableBox'
import type { Desk } from './state'
import { named, written } from './terms'
import { hasEnded } from './types'
import type { Job, PastImport } from './types'

export function createHistoryView(): View {
  const element = h('section', { className: 'card history', id: 'history' })
  element.setAttribute('aria-labelledby', 'history-title')
  const said = h('p', { className: 'undo-said', role: 'status', id: 'undo-said' })
  return {
    element,
    render(desk) {
      const { state, say, act } = desk
      said.textContent = state.undoSaid
      const { history } = state
      const again = button(say('retry'), act.refreshHistory)
      again.id = 'history-again'
      refill(
        element,
        h('h2', { id: 'history-title', tabIndex: -1 }, say('history')),
        said,
        state.historyFailed && h('p', { className: 'callout doubtful' }, say('historyFailed'), ' ', again),
        !history && !state.historyFailed && h('p', { className: 'hint' }, say('loading')),
        history && underWay(desk, history.jobs),
        history && (history.imports.length === 0 ? h('p', { className: 'hint' }, say('historyNone')) : list(desk, history.imports)),
        history && history.next !== null && more(desk),
      )
    },
  }
}

function underWay(desk: Desk, jobs: Job[]): HTMLElement | null {
  const { say, act, state } = desk
  const { run } = state
  const shown = run.phase === 'following' || run.phase === 'ended' ? run.job.id : ''
  const others = jobs.filter((job) => job.id !== shown && !hasEnded(job))
  if (others.length === 0) return null
  const items = others.map((job) => {
    const line = say('underWayLine', { kind: named(say, 'kind', job.kind), file: job.file, state: named(say, 'state', job.state), who: job.who })
    const it = button(say('follow'), () => act.follow(job))
    it.id = `follow-${job.id}`
    it.setAttribute('aria-label', `${say('follow')}: ${job.file}`)
    return h('li', null, h('span', null, line, job.dry_run ? ` (${say('checkingOnly')})` : ''), run.phase === 'none' || run.phase === 'ended' ? it : '')
  })
  return h('div', { className: 'under-way' }, h('h3', null, say('underWay')), h('ul', { className: 'lines' }, ...items))
}

function more({ state, say, act, words }: Desk): HTMLElement {
  const { history } = state
  const n = words.format.number
  const it = button(say('more', { n: n(history!.imports.length), of: n(history!.number_matched) }), act.moreHistory)
  it.id = 'history-more'
  return it
}

function list(desk: Desk, imports: PastImport[]): HTMLElement {
  const { say } = desk
  const heads = [say('number'), say('when'), say('file'), say('wrote'), say('historyState'), say('actions')]
  return table(say('history'), heads, imports.flatMap((record) => rows(desk, record)), 'history-table')
}

function rows(desk: Desk, record: PastImport): HTMLElement[] {
  const { state, say, words, act } = desk
  const { language } = words
  const undo = button(say('undo'), () => act.undoSure(record.id))
  undo.id = `undo-${record.id}`
  undo.setAttribute('aria-label', say('undoOf', { id: record.id }))
  undo.disabled = state.undoing?.phase === 'running'
  const report = h('a', { href: `/api/imports/${record.id}`, download: `import-${record.id}.json` }, say('reportLink'))
  report.setAttribute('aria-label', say('reportOf', { id: record.id }))
  const isActive = record.state === 'active'
  // by its address the browser asks without a token
  const hasReport = isActive || record.undone !== null || state.person !== null
  const row = h(
    'tr',
    { className: isActive ? '' : 'undone', data: { import: String(record.id) } },
    h('th', { scope: 'row' }, String(record.id)),
    h('td', null, moment(record.at, language), h('small', { className: 'who' }, record.who)),
    h('td', null, record.file, h('small', { className: 'who' }, named(say, 'kind', record.kind))),
    h('td', null, written(record, words, say) || '–'),
    h('td', null, stateOf(desk, record)),
    h('td', { className: 'actions' }, hasReport && report, isActive && state.access === 'granted' && undo),
  )
  return state.undoing?.id === record.id ? [row, sure(desk, record)] : [row]
}

function stateOf({ say, words }: Desk, { state, decided, undone }: PastImport): string {
  const by = (end: { at: string; who: string }) => ({ when: moment(end.at, words.language), who: end.who })
  if (undone) return say('undone', by(undone))
  if (state === 'draft') return say('draft')
  if (!decided) return say('active')
  return say(state === 'rejected' ? 'rejected' : 'approved', by(decided))
}

function sure({ state, say, act }: Desk, record: PastImport): HTMLElement {
  const running = state.undoing?.phase === 'running'
  const yes = button(say(running ? 'undoing' : 'undoYes'), () => act.undo(record.id), 'button primary')
  const no = button(say('undoNo'), () => act.undoSure(null))
  yes.id = 'undo-yes'
  no.id = 'undo-no'
  yes.disabled = no.disabled = running
  const question = h('p', { id: 'undo-question' }, say('undoSure', { id: record.id, file: record.file }))
  const group = h('div', { className: 'sure', role: 'group' }, question, h('div', { className: 'row' }, yes, no))
  group.setAttribute('aria-labelledby', 'undo-question')
  return h('tr', { className: 'sure-row' }, h('td', { colSpan: 6 }, group))
}
