/** What becomes of the file: sending, waiting, running, and the end with what can be done next. */
import { button, h, refill } from '../panel/dom'
import type { View } from './accessView'
import { createChangeView } from './changeView'
import { firstPart, mapQuery } from './changes'
import { isSameFile, signatureOf } from './form'
import { countsBySeverity, verdictOf } from './report'
import type { Verdict } from './report'
import { createReportView } from './reportView'
import { spoken } from './spoken'
import type { Desk } from './state'
import { named, size } from './terms'
import { serverWords, troubleNotice } from './troubleView'
import { canBeCancelled } from './types'
import type { Job } from './types'

export function createResultView(): View {
  const element = h('section', { className: 'card result', id: 'result' })
  element.setAttribute('aria-labelledby', 'result-title')
  const head = h('div', { className: 'result-head' })
  const report = createReportView()
  const changes = createChangeView()
  element.append(head, changes.element, report.element)
  return {
    element,
    render(desk) {
      const { state, say } = desk
      const { run } = state
      element.hidden = state.access !== 'granted' && run.phase === 'none'
      const title = h('h2', { id: 'result-title', tabIndex: -1 }, say('step_result'))
      refill(head, title, state.trouble && troubleNotice(state.trouble, desk), ...content(desk))
      const job = run.phase === 'ended' ? run.job : null
      changes.render(desk, job)
      report.render(desk, job)
    },
  }
}

function content(desk: Desk): (HTMLElement | false)[] {
  const { state, say, act } = desk
  const { run } = state
  switch (run.phase) {
    case 'none':
      return [h('p', { className: 'hint' }, say('nothingYet'))]
    case 'sending': {
      const share = desk.words.format.share(run.share)
      const stop = button(say('stopSending'), act.stopSending)
      stop.id = 'stop-sending'
      return [bar(say('sending', { name: state.file?.name ?? '', share }), run.share), stop]
    }
    case 'busy': {
      const now = button(say('sendNow'), act.sendNow)
      const stop = button(say('stopSending'), act.stopSending, 'button quiet')
      now.id = 'send-now'
      stop.id = 'stop-sending'
      const waiting = h('p', { className: 'callout doubtful', role: 'status' }, say('busyWait', { n: run.seconds }))
      return [waiting, h('div', { className: 'row' }, now, stop)]
    }
    case 'following':
      return following(desk, run.job, run.link, run.wasLost)
    case 'ended':
      return ended(desk, run.job)
  }
}

function bar(text: string, share: number): HTMLElement {
  const it = h('progress', { max: 1, value: share, id: 'progress' })
  it.setAttribute('aria-label', text)
  return h('div', { className: 'progress-box' }, h('p', { role: 'status' }, text), it)
}

function following(desk: Desk, job: Job, link: string, wasLost: boolean): (HTMLElement | false)[] {
  const { say, act } = desk
  const { step, of } = job.progress
  const text = say('progress', { step, of, state: named(say, 'state', job.state) })
  const cancel = button(say('cancel'), act.cancel)
  cancel.id = 'cancel'
  const about = link === 'lost' ? say('link_lost') : wasLost ? say('link_back') : link === 'asking' ? say('link_asking') : ''
  return [
    h('p', { className: 'job-name' }, say(job.dry_run ? 'progressCheck' : 'progressImport', { name: job.file })),
    bar(text, step / of),
    about !== '' && h('p', { className: `callout ${link === 'lost' ? 'doubtful' : 'plain'}`, role: 'status' }, about),
    h('p', { className: 'hint' }, say('mayLeave')),
    desk.state.access === 'granted' && canBeCancelled(job) && cancel,
  ]
}

const SIGNS: Record<Verdict, string> = { good: '✓', doubtful: '!', refused: '✕', failed: '✕', cancelled: '–' }

function ended(desk: Desk, job: Job): (HTMLElement | false)[] {
  const { state, say, act, words } = desk
  const verdict = verdictOf(job)
  const counts = countsBySeverity(job.report?.problems ?? [])
  const isImported = job.import !== undefined && job.state === 'done'
  const isDraft = isImported && job.draft === true
  const text = isImported
    ? say(isDraft ? 'proposed' : 'imported', { id: job.import! })
    : say(verdict, { n: words.format.number(verdict === 'refused' ? counts.error : counts.warning) })
  const callout = h(
    'div',
    { className: `callout ${isImported ? 'good' : verdict}`, role: 'status', id: 'verdict' },
    h('span', { className: 'sign', aria: { hidden: true } }, isImported ? '✓' : SIGNS[verdict]),
    h(
      'div',
      null,
      h('strong', null, text),
      h('p', { className: 'job-name' }, `${named(say, 'kind', job.kind)} · ${job.file} · ${size(job.bytes, words)}`),
      isDraft && h('p', null, say('proposedHelp')),
      isImported && !isDraft && h('p', null, state.atlas === '' ? say('importedWait') : say('importedHelp', { atlas: state.atlas })),
      verdict === 'failed' && job.error !== undefined && serverWords(spoken(words.language, job.error, job.error_vi), desk),
    ),
  )
  const again = button(say(isImported ? 'another' : 'another_check'), act.startAgain, isImported ? 'button' : 'button quiet')
  again.id = 'start-again'
  const next = isImported ? [] : acceptance(desk, job)
  return [callout, ...next, h('div', { className: 'row' }, ...(isDraft ? [toDrafts(desk)] : isImported ? [link(desk), undo(desk, job)] : []), again)]
}

function link({ state, say, words }: Desk): HTMLElement {
  const changes = state.changes?.changes
  const part = changes && changes.parts.length > 0 ? changes.parts[firstPart(changes)] : undefined
  return h('a', { className: 'button primary', id: 'see-on-map', href: mapQuery(part, words.language) }, say('seeOnMap'))
}

function toDrafts({ say, act }: Desk): HTMLElement {
  const it = button(say('toDrafts'), act.goToDrafts, 'button primary')
  it.id = 'to-drafts'
  return it
}

function undo({ say, act }: Desk, job: Job): HTMLElement {
  const it = button(say('undo'), () => act.undoSure(job.import!))
  it.id = 'undo-this'
  it.setAttribute('aria-label', say('undoOf', { id: job.import! }))
  return it
}

/** Only what was checked as it stands in the form, and only the file that was checked. */
function acceptance(desk: Desk, job: Job): (HTMLElement | false)[] {
  const { state, say, act, words } = desk
  const verdict = verdictOf(job)
  if (!job.dry_run || state.access !== 'granted' || (verdict !== 'good' && verdict !== 'doubtful')) return []
  const { checked, file } = state
  if (!checked) return []
  const stale = checked.signature !== signatureOf(state.form, checked.file)
  if (stale) return [h('p', { className: 'callout doubtful', role: 'status' }, say('acceptStale'))]
  const about = { name: checked.file.name, size: size(checked.file.bytes, words) }
  if (!file) return [h('p', { className: 'callout plain', role: 'status' }, say('fileAgain', about))]
  if (!isSameFile({ name: file.name, bytes: file.size }, checked.file)) {
    return [h('p', { className: 'callout doubtful', role: 'status' }, say('fileOther', about))]
  }
  const accept = button(say(state.changedMeanwhile ? 'acceptAnyway' : (job.draft ?? state.proposes) ? 'propose' : 'accept'), () => act.accept(state.changedMeanwhile), state.changedMeanwhile ? 'button' : 'button primary')
  accept.id = 'accept'
  const check = button(say('checkAgain'), act.check, 'button primary')
  check.id = 'check-first'
  const counts = job.changes?.counts
  const help = counts
    ? say('acceptHelp', { n: words.format.number(counts.new), m: words.format.number(counts.changed + counts.removed) })
    : ''
  return [
    state.changedMeanwhile && h('p', { className: 'callout doubtful', role: 'alert' }, say('changedMeanwhile')),
    h(
      'div',
      { className: 'row accept' },
      state.changedMeanwhile && check,
      accept,
      help !== '' && h('span', { className: 'hint' }, help),
    ),
  ]
}
