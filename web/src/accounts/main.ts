/** The accounts page, for administrators: who may do what, and who did what. */
import '../styles/roles.css'
import '../styles/font.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/choices.css'
import '../styles/imports.css'
import '../styles/accounts.css'
import { session, SessionFailure } from '../api/session'
import type { WhoAsks } from '../api/session'
import { LANGUAGES } from '../i18n'
import type { Language } from '../i18n'
import type { Say } from '../i18n/phrases'
import { button, h, refill } from '../panel/dom'
import { LOGO } from '../panel/logo'
import { createThemes } from '../panel/themes'
import { accountsPart } from './accountsPart'
import { auditPart } from './auditPart'
import { client } from './client'
import { complaint } from './desk'
import type { Desk } from './desk'
import { accountsPhrases } from './phrases'
import type { AccountsKey } from './phrases'
import { tokensPart } from './tokensPart'

function start(root: HTMLElement): void {
  createThemes(document.documentElement)
  const query = new URLSearchParams(location.search)
  let language: Language = LANGUAGES.find((one) => one === query.get('lang')) ?? 'vi'
  let who: WhoAsks | null = null
  let failed: SessionFailure | null = null
  const skip = h('a', { className: 'skip', href: '#main' })
  const top = h('div', { className: 'top' })
  const main = h('main', { className: 'import accounts-main', id: 'main' })
  root.classList.add('import-page')
  root.replaceChildren(skip, h('header', null, top), main)

  const address = (path: string) => (language === 'vi' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
  const speak = (next: Language) => {
    language = next
    history.replaceState(null, '', address(location.pathname))
    render()
  }
  const head = (say: Say<AccountsKey>) => {
    const brand = h('div', { className: 'brand' })
    brand.innerHTML = LOGO
    brand.append(h('div', null, h('h1', null, say('title')), h('p', null, say('tagline'))))
    const me = h('a', { className: 'button quiet', id: 'to-login', href: address('/login') }, who?.name ?? say('logIn'))
    const map = h('a', { className: 'button quiet', id: 'to-map', href: address('/') }, say('toMap'))
    const other: Language = language === 'vi' ? 'en' : 'vi'
    const toOther = button(say('otherLanguage'), () => speak(other), 'button quiet')
    toOther.id = 'language'
    toOther.lang = other
    toOther.setAttribute('aria-label', say('otherLanguageLabel'))
    refill(top, brand, me, map, toOther)
  }
  const told = (say: Say<AccountsKey>, key: AccountsKey) =>
    main.replaceChildren(
      h(
        'section',
        { className: 'card', id: 'no-permission' },
        h('h2', { tabIndex: -1 }, say('noPermission')),
        h('p', null, say(key, { name: who?.name ?? '' })),
        h('p', null, h('a', { className: 'button primary', id: 'log-in', href: address('/login?next=/accounts') }, say('logIn'))),
      ),
    )
  const render = () => {
    const say = accountsPhrases.say(language)
    document.documentElement.lang = language
    document.title = say('documentTitle')
    skip.textContent = say('skip')
    head(say)
    if (failed) return told(say, failed.status === 0 ? 'away' : 'failed')
    if (who === null) return main.replaceChildren(h('p', { className: 'hint', role: 'status' }, say('asking')))
    if (!who.known) return told(say, 'notKnown')
    if (who.role !== 'administrator') return told(say, 'notAdministrator')
    void parts(who, say)
  }
  const parts = async ({ name = '', csrf_token = '' }: WhoAsks, say: Say<AccountsKey>) => {
    const boundaries = await client.boundaries().catch(() => [])
    const desk: Desk = { language, say, csrf: csrf_token, me: name, boundaries, changed: () => void audit.refresh() }
    const audit = auditPart(desk)
    const all = [accountsPart(desk), tokensPart(desk), audit]
    main.replaceChildren(...all.map(({ element }) => element))
    for (const part of all) {
      await part.refresh().catch((error: unknown) => part.element.append(h('p', { className: 'hint wrong', role: 'alert' }, complaint(desk, error))))
    }
  }
  render()
  session.who().then(
    (known) => {
      who = known
      render()
    },
    (error: unknown) => {
      if (!(error instanceof SessionFailure)) throw error
      failed = error
      render()
    },
  )
}

start(document.getElementById('app')!)
