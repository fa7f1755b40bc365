/** Starts the import page: its frame, its views, its loop. A document of its own, so that the map's page carries none of it. */
import '../styles/roles.css'
import '../styles/font.css'
import '../styles/base.css'
import '../styles/layout.css'
import '../styles/choices.css'
import '../styles/imports.css'
import { LANGUAGES } from '../i18n'
import type { Language } from '../i18n'
import { button, h, refill } from '../panel/dom'
import { LOGO } from '../panel/logo'
import { createThemes, themeSwitch } from '../panel/themes'
import type { Themes } from '../panel/themes'
import { createAccessView } from './accessView'
import { createImportClient } from './client'
import { createDesk } from './desk'
import { createDraftsView } from './draftsView'
import { createFormView } from './formView'
import { createHistoryView } from './historyView'
import { createMemory } from './remember'
import { createResultView } from './resultView'
import type { Desk } from './state'

function shelf(kind: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[kind]
  } catch {
    return null
  }
}

function languageOf(query: string): Language {
  const asked = new URLSearchParams(query).get('lang')
  return LANGUAGES.find((language) => language === asked) ?? 'vi'
}

function start(root: HTMLElement, themes: Themes): void {
  const views = { access: createAccessView(), form: createFormView(), result: createResultView(), drafts: createDraftsView(), history: createHistoryView() }
  const skip = h('a', { className: 'skip', href: '#form' })
  const top = h('div', { className: 'top' })
  const side = h('div', { className: 'import-side' }, views.access.element, views.form.element)
  root.classList.add('import-page')
  const main = h('main', { className: 'import' }, side, views.result.element, views.drafts.element, views.history.element)
  root.replaceChildren(skip, h('header', null, top), main)

  const render = (desk: Desk) => {
    const { say, words } = desk
    document.documentElement.lang = words.language
    document.title = say('documentTitle')
    skip.textContent = say('skip')
    skip.href = desk.state.access === 'granted' ? '#form' : '#access'
    head(desk)
    main.classList.toggle('closed', desk.state.access !== 'granted')
    for (const view of Object.values(views)) view.render(desk)
  }
  const head = ({ say, words }: Desk) => {
    const brand = h('div', { className: 'brand' })
    brand.innerHTML = LOGO
    brand.append(h('div', null, h('h1', null, say('title')), h('p', null, say('tagline'))))
    const map = h('a', { className: 'button quiet', id: 'to-map', href: words.language === 'vi' ? '/' : `/?lang=${words.language}` }, say('toMap'))
    const other: Language = words.language === 'vi' ? 'en' : 'vi'
    const language = button(say('otherLanguage'), () => speak(other), 'button quiet')
    language.id = 'language'
    language.lang = other
    language.setAttribute('aria-label', say('otherLanguageLabel'))
    refill(top, brand, map, themeSwitch(themes, words), language)
  }
  const speak = (language: Language) => {
    history.replaceState(null, '', language === 'vi' ? location.pathname : `${location.pathname}?lang=${language}`)
    desk.speak(language)
  }
  const memory = createMemory(shelf('sessionStorage'), shelf('localStorage'))
  const go = (id: string) => document.getElementById(id)?.focus()
  const desk = createDesk(createImportClient(memory.token, memory.csrf), memory, { render, renderResult: views.result.render, go }, languageOf(location.search))
  desk.start()
}

start(document.getElementById('app')!, createThemes(document.documentElement))
