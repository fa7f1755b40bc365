/** The frame of the page: landmarks, in the order in which they are read. */
import type { AtlasInfo } from '../api/types'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import type { Language } from '../i18n'
import { button, h, refill, segments } from './dom'
import type { Context } from './context'
import { LOGO } from './logo'
import { themeSwitch } from './themes'
import type { Themes } from './themes'

export interface PageParts {
  search: HTMLElement
  notices: HTMLElement
  choices: HTMLElement[]
  legends: HTMLElement[]
  side: HTMLElement
}

/** The places of the second map. */
export interface SecondPlace {
  /** heads of the first and of the second map */
  heads: [HTMLElement, HTMLElement]
  map: HTMLElement
  legend: HTMLElement
}

export interface PageActions {
  zoomIn(): void
  zoomOut(): void
  fitAll(): void
  themes: Themes
}

export interface Page {
  /** where the map goes */
  map: HTMLElement
  /** where the second map and its legend go */
  second: SecondPlace
  /** the choices that belong to either view */
  render(context: Context): void
  describe(view: View, words: Words): void
  busy(on: boolean, words: Words): void
}

export function createPage(root: HTMLElement, parts: PageParts, actions: PageActions): Page {
  const map = h('div', { id: 'map', tabIndex: 0 })
  const skip = h('a', { className: 'skip', href: '#table-title' })
  const brand = h('div', { className: 'brand' })
  brand.innerHTML = LOGO
  const titles = h('div', null)
  brand.append(titles)
  const language = h('div', { className: 'language' })
  const banner = h('p', { className: 'banner', hidden: true, role: 'note' })
  const view = h('div', { className: 'view-choice' })
  const controls = h('div', { className: 'map-controls' })
  const progress = h('div', { className: 'progress', role: 'status', hidden: true })
  const choices = h('section', { className: 'choices', id: 'choices' }, view, ...parts.choices)
  const second: SecondPlace = {
    heads: [h('h2', { className: 'map-head', hidden: true }), h('h2', { className: 'map-head' })],
    map: h('div', { className: 'second-map' }),
    legend: h('div', { className: 'pair-legend', hidden: true }),
  }
  const frame = h('div', { className: 'map-frame', hidden: true }, second.heads[1], second.map)
  const maps = h('div', { className: 'maps' }, h('div', { className: 'map-frame' }, second.heads[0], map), frame)
  const mapBox = h('section', { className: 'map-box' }, maps, controls, progress, ...parts.legends, second.legend)
  root.append(
    skip,
    h('header', null, h('div', { className: 'top' }, brand, parts.search, language), banner, parts.notices),
    h('main', null, choices, mapBox, parts.side),
  )

  return {
    map,
    second,
    render(context) {
      const { state, words, catalogue } = context
      const { t } = words
      document.documentElement.lang = state.lang
      skip.textContent = t('skipToTable')
      skip.href = state.side === 'table' ? '#table-title' : `#side-${state.side}`
      titles.replaceChildren(h('h1', null, t('title')), h('p', null, t('tagline')))
      refill(language, importLink(context), themeSwitch(actions.themes, words), languageButton(context))
      refill(banner, ...bannerOf(catalogue.atlas, words))
      banner.hidden = !catalogue.atlas.demonstration
      refill(view, viewChoice(context))
      choices.setAttribute('aria-label', t('choices'))
      mapBox.setAttribute('aria-label', t('map'))
      const two = state.compare !== null
      mapBox.classList.toggle('comparing', two)
      frame.hidden = second.heads[0].hidden = second.legend.hidden = !two
      refill(controls, ...controlsOf(words, actions))
    },
    describe({ title, scene, units }, words) {
      document.title = words.t('documentTitle', { what: title, year: scene.state.year })
      map.setAttribute('role', 'application')
      map.setAttribute('aria-label', words.t('mapHelp', { what: `${title}, ${scene.state.year}, ${units.size}` }))
    },
    busy(on, words) {
      mapBox.setAttribute('aria-busy', String(on))
      progress.hidden = !on
      progress.textContent = on ? words.t('loading') : ''
    },
  }
}

function importLink({ state, words }: Context): HTMLElement {
  const query = state.lang === 'vi' ? '' : `?lang=${state.lang}`
  return h('a', { className: 'button quiet', id: 'to-imports', href: `/import${query}` }, words.t('importData'))
}

function languageButton({ state, words, change }: Context): HTMLElement {
  const other: Language = state.lang === 'vi' ? 'en' : 'vi'
  const it = button(words.t('otherLanguage'), () => change({ lang: other }, 'refinement'), 'button quiet')
  it.id = 'language'
  it.lang = other
  it.setAttribute('aria-label', words.t('otherLanguageLabel'))
  return it
}

function bannerOf(atlas: AtlasInfo, { t, language }: Words): (HTMLElement | string)[] {
  const notice = atlas.demonstration_notice?.[language]
  // the server's own words begin with what they are
  return notice ? [notice] : [h('strong', null, t('demonstration')), ' ', t('demonstrationNotice')]
}

function viewChoice({ state, words, change }: Context): HTMLElement {
  const options = [
    { value: 'indicator', label: words.t('viewIndicator') },
    { value: 'target', label: words.t('viewTarget') },
  ]
  return segments('view', words.t('viewLabel'), options, state.view, (view) =>
    change({ view: view === 'target' ? 'target' : 'indicator' }),
  )
}

function controlsOf({ t }: Words, actions: PageActions): HTMLElement[] {
  const control = (sign: string, label: string, run: () => void) => {
    const it = button(sign, run, 'control')
    it.setAttribute('aria-label', label)
    it.title = label
    return it
  }
  return [
    control('+', t('zoomIn'), actions.zoomIn),
    control('−', t('zoomOut'), actions.zoomOut),
    control('⤢', t('fitAll'), actions.fitAll),
  ]
}
