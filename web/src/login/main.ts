/** The login page: who one is, logging in and out, and the first administrator of a new server. */
import '../styles/roles.css'
import '../styles/font.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/choices.css'
import '../styles/imports.css'
import { session, SessionFailure } from '../api/session'
import type { WhoAsks } from '../api/session'
import { LANGUAGES } from '../i18n'
import type { Language } from '../i18n'
import type { Say } from '../i18n/phrases'
import { button, h, refill } from '../panel/dom'
import { LOGO } from '../panel/logo'
import { createThemes } from '../panel/themes'
import { formOf } from './form'
import { nextPage } from './next'
import { passwordForm } from './password'
import { loginPhrases, troubleKey } from './phrases'
import type { LoginKey } from './phrases'

const MINUTE = 60

function languageOf(query: string): Language {
  const asked = new URLSearchParams(query).get('lang')
  return LANGUAGES.find((language) => language === asked) ?? 'vi'
}

function start(root: HTMLElement): void {
  createThemes(document.documentElement)
  let language = languageOf(location.search)
  let who: WhoAsks | null = null
  /** asked once the language is known; another language says it anew */
  let complaint: ((say: Say<LoginKey>) => string) | null = null
  let note: LoginKey | null = null
  /** where the session at the provider ends, of who was logged in a moment ago */
  let providerLogout: string | undefined
  let refusedPassword = false
  /** why the provider's login was refused; until something else is tried */
  let trouble = troubleKey(new URLSearchParams(location.search).get('trouble'))
  const skip = h('a', { className: 'skip', href: '#login' })
  const top = h('div', { className: 'top' })
  const card = h('section', { className: 'card login', id: 'login' })
  card.setAttribute('aria-labelledby', 'login-title')
  root.classList.add('import-page')
  root.replaceChildren(skip, h('header', null, top), h('main', { className: 'import login-main' }, card))

  const address = (path: string) => (language === 'vi' ? path : `${path}?lang=${language}`)
  const render = () => {
    const say = loginPhrases.say(language)
    document.documentElement.lang = language
    document.title = say('documentTitle')
    skip.textContent = say('skip')
    head(say)
    if (who === null) return refill(card, title(say('title')), h('p', { className: 'hint', role: 'status' }, complaint ? complaint(say) : say('asking')))
    if (who.known) return known(who, say)
    form(who.first === true, say)
  }
  const title = (text: string) => h('h2', { id: 'login-title', tabIndex: -1 }, text)
  const head = (say: Say<LoginKey>) => {
    const brand = h('div', { className: 'brand' })
    brand.innerHTML = LOGO
    brand.append(h('div', null, h('h1', null, say('title')), h('p', null, say('tagline'))))
    const map = h('a', { className: 'button quiet', id: 'to-map', href: address('/') }, say('toMap'))
    const other: Language = language === 'vi' ? 'en' : 'vi'
    const toOther = button(say('otherLanguage'), () => speak(other), 'button quiet')
    toOther.id = 'language'
    toOther.lang = other
    toOther.setAttribute('aria-label', say('otherLanguageLabel'))
    refill(top, brand, map, toOther)
  }
  const speak = (next: Language) => {
    language = next
    const query = new URLSearchParams(location.search)
    if (next === 'vi') query.delete('lang')
    else query.set('lang', next)
    const text = query.toString()
    history.replaceState(null, '', text ? `${location.pathname}?${text}` : location.pathname)
    render()
  }

  const known = ({ name = '', role, scope, boundaries, may_import, own_password, csrf_token }: WhoAsks, say: Say<LoginKey>) => {
    const out = button(say('logOut'), () => void logOut(csrf_token ?? ''), 'button')
    out.id = 'log-out'
    refill(
      card,
      title(say('hello', { name })),
      role !== 'public' && h('p', null, say(`role_${role}`)),
      scope !== undefined && h('p', { className: 'hint' }, say('scope', { unit: scope, boundaries: boundaries ?? '' })),
      note !== null && h('p', { className: 'hint', role: 'status' }, say(note)),
      complaint && h('p', { className: 'hint wrong', role: 'alert' }, complaint(say)),
      role === 'administrator' && h('p', null, h('a', { id: 'to-accounts', href: address('/accounts') }, say('toAccounts'))),
      h('div', { className: 'row' }, may_import && h('a', { className: 'button primary', id: 'to-import', href: address('/import') }, say('toImport')), out),
      own_password === true && passwordForm(name, say, refusedPassword, (old, fresh) => void changePassword(csrf_token ?? '', old, fresh)),
    )
  }
  const form = (first: boolean, say: Say<LoginKey>) => {
    refill(
      card,
      title(say(first ? 'firstTitle' : 'title')),
      note !== null && h('p', { className: 'hint', role: 'status' }, say(note)),
      note === 'loggedOut' && providerLogout !== undefined && alsoThere(providerLogout, say),
      trouble !== null && h('p', { className: 'callout doubtful', id: 'trouble', role: 'alert' }, say(trouble)),
      who?.provider === true && atProvider(say),
      first && h('p', { className: 'hint' }, say('firstHelp')),
      formOf(first, say, complaint ? complaint(say) : '', (filled) => void enter(first, filled)),
      !first && h('p', { className: 'hint' }, say('help')),
    )
  }

  const atProvider = (say: Say<LoginKey>) => {
    const query = new URLSearchParams({ next: nextPage(location.search) ?? '/login', lang: language })
    const there = h('a', { className: 'button primary', id: 'provider-log-in', href: `/api/oidc/login?${query.toString()}` }, say('atProvider'))
    return h('div', { className: 'at-provider' }, there, h('p', { className: 'hint' }, say('orHere')))
  }
  const alsoThere = (there: string, say: Say<LoginKey>) =>
    h('p', { className: 'hint' }, say('stillThere'), ' ', h('a', { id: 'provider-log-out', href: there }, say('logOutThere')))

  const changePassword = async (csrf: string, old: string, fresh: string) => {
    note = complaint = null
    refusedPassword = false
    try {
      await session.changePassword(csrf, old, fresh)
      note = 'passwordChanged'
    } catch (error) {
      refusedPassword = true
      complaint = error instanceof SessionFailure && error.status === 401 ? (say) => say('sessionOver') : wordsOf(error, false)
    }
    render()
    document.getElementById(refusedPassword ? 'old-password' : 'login-title')?.focus()
  }

  const enter = async (first: boolean, { secret, name, password }: { secret: string; name: string; password: string }) => {
    note = trouble = null
    if (name === '' || password === '' || (first && secret === '')) return complain((say) => say('needed'))
    try {
      who = first ? await session.makeFirst(secret, name, password) : await session.logIn(name, password)
      complaint = null
      const next = nextPage(location.search)
      if (next) return location.assign(address(next))
      render()
      document.getElementById('login-title')?.focus()
    } catch (error) {
      complain(wordsOf(error, first))
    }
  }
  const complain = (words: (say: Say<LoginKey>) => string) => {
    complaint = words
    render()
    document.getElementById(who?.first ? 'secret' : 'password')?.focus()
  }
  const logOut = async (csrf: string) => {
    try {
      await session.logOut(csrf)
      providerLogout = who?.provider_logout
      note = 'loggedOut'
      complaint = null
    } catch (error) {
      complaint = wordsOf(error, false)
    }
    await ask()
    document.getElementById('login-title')?.focus()
  }
  const ask = async () => {
    try {
      who = await session.who()
    } catch (error) {
      complaint = wordsOf(error, false)
    }
    render()
  }
  render()
  void ask()
}

function wordsOf(error: unknown, first: boolean): (say: Say<LoginKey>) => string {
  if (!(error instanceof SessionFailure)) throw error
  const { status, parameter, retryAfter } = error
  if (status === 429) return (say) => say('locked', { time: timeOf(retryAfter, say) })
  if (parameter === 'old') return (say) => say('oldWrong')
  if (parameter === 'new') return (say) => say('passwordWeak')
  if (status === 401) return (say) => say(first ? 'secretWrong' : 'wrong')
  if (status === 0) return (say) => say('away')
  if (parameter === 'password') return (say) => say('passwordWeak')
  if (parameter === 'name') return (say) => say('nameBad')
  return (say) => say('failed')
}

function timeOf(seconds: number, say: Say<LoginKey>): string {
  return seconds < MINUTE ? say('seconds', { n: Math.max(1, seconds) }) : say('minutes', { n: Math.ceil(seconds / MINUTE) })
}

start(document.getElementById('app')!)
