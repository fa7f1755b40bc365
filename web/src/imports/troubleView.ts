/** A failure in plain words: what happened, what to do, and the server's own words where they add something. */
import { button, h } from '../panel/dom'
import type { Language } from '../i18n'
import type { ImportFailure } from './client'
import { spoken } from './spoken'
import type { Spoken } from './spoken'
import type { Desk } from './state'

export function troubleText(failure: ImportFailure, { say }: Pick<Desk, 'say'>): string {
  if (failure.trouble === 'server') return say('trouble_server', { id: failure.problem.instance ?? failure.problem.detail ?? '–' })
  return say(`trouble_${failure.trouble}`)
}

/** Those of the server's words that the page's own do not say. */
export function ownWords({ trouble, problem }: ImportFailure, language: Language): Spoken {
  const tells = trouble === 'conflict' || trouble === 'bad_field' || trouble === 'busy'
  return tells ? spoken(language, problem.detail ?? '', problem.detail_vi) : spoken(language, '')
}

export function serverWords({ text, lang }: Spoken, { say }: Pick<Desk, 'say'>): HTMLElement {
  return h('p', { className: 'server-words' }, h('span', null, say('serverWords')), ' ', h('q', { lang }, text))
}

export function troubleNotice(failure: ImportFailure, desk: Desk): HTMLElement {
  const own = ownWords(failure, desk.words.language)
  return h(
    'div',
    { className: 'notice problem', role: 'alert', id: 'trouble' },
    h('div', { className: 'notice-text' }, h('p', null, troubleText(failure, desk)), own.text !== '' && serverWords(own, desk)),
    button(desk.say('dismiss'), desk.act.dismiss, 'button quiet'),
  )
}
