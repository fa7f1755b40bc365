/** The drafts that wait for approval: who imported what from which file, what each would change, and the decision. */
import { moment } from '../i18n/moment'
import { button, h, refill } from '../panel/dom'
import { table } from '../panel/tableBox'
import type { View } from './accessView'
import { createChangeView } from './changeView'
import type { Desk } from './state'
import { named, written } from './terms'
import type { PastImport } from './types'

export function createDraftsView(): View {
  const element = h('section', { className: 'card history drafts', id: 'drafts' })
  element.setAttribute('aria-labelledby', 'drafts-title')
  const head = h('div', { className: 'result-head' })
  const said = h('p', { className: 'undo-said', role: 'status', id: 'review-said' })
  const changes = createChangeView()
  element.append(head, said, changes.element)
  return {
    element,
    render(desk) {
      const { state, say } = desk
      const { drafts, review } = state
      element.hidden = drafts.length === 0 && state.reviewSaid === ''
      said.textContent = state.reviewSaid
      refill(
        head,
        h('h2', { id: 'drafts-title', tabIndex: -1 }, say('drafts')),
        drafts.length > 0 && h('p', { className: 'hint' }, say('draftsHelp')),
        drafts.length > 0 && list(desk),
        review?.changes === 'asked' && h('p', { className: 'hint', role: 'status' }, say('loading')),
        review?.changes === 'failed' && h('p', { className: 'hint wrong', role: 'status' }, say('changesFailed')),
      )
      const shown = review && typeof review.changes === 'object' ? review.changes : null
      changes.render(desk, review && shown ? { id: `draft-${review.id}`, changes: shown } : null)
    },
  }
}

function list(desk: Desk): HTMLElement {
  const { say, state } = desk
  const heads = [say('number'), say('when'), say('file'), say('holds'), say('actions')]
  return table(say('drafts'), heads, state.drafts.flatMap((draft) => rows(desk, draft)), 'history-table')
}

function rows(desk: Desk, draft: PastImport): HTMLElement[] {
  const { say, words } = desk
  const row = h(
    'tr',
    { data: { draft: String(draft.id) } },
    h('th', { scope: 'row' }, String(draft.id)),
    h('td', null, moment(draft.at, words.language), h('small', { className: 'who' }, draft.who)),
    h('td', null, draft.file, h('small', { className: 'who' }, named(say, 'kind', draft.kind))),
    h('td', null, written(draft, words, say) || '–'),
    h('td', { className: 'actions' }, ...actions(desk, draft)),
  )
  const { review } = desk.state
  const asked = review?.id === draft.id && (review.phase === 'approve' || review.phase === 'reject')
  return asked ? [row, sure(desk, draft, review.phase as 'approve' | 'reject')] : [row]
}

/** Whoever imported a draft takes it back himself; an approver decides on every one. */
function actions({ state, say, act }: Desk, draft: PastImport): HTMLElement[] {
  const busy = state.review?.running ?? false
  const open = state.review?.id === draft.id && state.review.changes !== null
  const make = (id: string, text: string, label: string, run: () => void) => {
    const it = button(text, run)
    it.id = `${id}-${draft.id}`
    it.setAttribute('aria-label', label)
    it.disabled = busy
    return it
  }
  const look = make('changes', say(open ? 'hideChanges' : 'seeChanges'), say(open ? 'hideChangesOf' : 'seeChangesOf', { id: draft.id }), () => act.lookAtDraft(open ? null : draft.id))
  look.setAttribute('aria-expanded', String(open))
  const own = state.access === 'granted' && state.person !== null && state.person.name === draft.who
  return [
    look,
    ...(state.approver ? [make('approve', say('approve'), say('approveOf', { id: draft.id }), () => act.reviewSure(draft.id, 'approve'))] : []),
    ...(state.approver || own ? [make('reject', say('reject'), say('rejectOf', { id: draft.id }), () => act.reviewSure(draft.id, 'reject'))] : []),
  ]
}

function sure({ state, say, act }: Desk, draft: PastImport, what: 'approve' | 'reject'): HTMLElement {
  const running = state.review?.running ?? false
  const yes = button(say(running ? 'reviewing' : what), () => act.review(draft.id, what), 'button primary')
  const no = button(say('undoNo'), () => act.reviewSure(draft.id, null))
  yes.id = 'review-yes'
  no.id = 'review-no'
  yes.disabled = no.disabled = running
  const question = h('p', { id: 'review-question' }, say(what === 'approve' ? 'approveSure' : 'rejectSure', { id: draft.id, file: draft.file }))
  const group = h('div', { className: 'sure', role: 'group' }, question, h('div', { className: 'row' }, yes, no))
  group.setAttribute('aria-labelledby', 'review-question')
  return h('tr', { className: 'sure-row' }, h('td', { colSpan: 5 }, group))
}
