/** A failure in plain words: what happened, what to do, and the server's own words where they add something. */
import { button, h } from '../panel/dom'
import type { ImportFailure } from './client'
import type { Desk } from './state'

export function troubleText(failure: ImportFailure, { say }: Pick<Desk, 'say'>): string {
  if (failure.trouble === 'server') return say('trouble_server', { id: failure.problem.instance ?? failure.problem.detail ?? '–' })
  return say(`trouble_${failure.trouble}`)
}

/** Those of the server's words that the page's own do not say. */
export function ownWords(failure: ImportFailure): string {
  const tells = failure.trouble === 'conflict' || failure.trouble === 'bad_field' || failure.trouble === 'busy'
  return tells ? (failure.problem.detail ?? '') : ''
}

export function serverWords(text: string, { say }: Pick<Desk, 'say'>): HTMLElement {
  return h('p', { className: 'server-words' }, h('span', null, say('serverWords')), ' ', h('q', { lang: 'en' }, text))
}

export function troubleNotice(failure: ImportFailure, desk: Desk): HTMLElement {
  const words = ownWords(failure)
  return h(
    'div',
    { className: 'notice problem', role: 'alert', id: 'trouble' },
    h('div', { className: 'notice-text' }, h('p', null, troubleText(failure, desk)), words !== '' && serverWords(words, desk)),
    button(desk.say('dismiss'), desk.act.dismiss, 'button quiet'),
  )
}
