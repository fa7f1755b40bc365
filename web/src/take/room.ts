/** What can be taken away of what the map shows: files, styles, the link; loaded when it is first opened. */
import type { Say } from '../i18n/phrases'
import type { View } from '../model/view'
import type { Context } from '../panel/context'
import { button, h, refill } from '../panel/dom'
import type { Room, SideEvents } from '../panel/side'
import { fileName, sheetOf } from './sheet'
import { fileAddress, FORMATS, STYLES, styleAddress } from './addresses'
import type { FileFormat, StyleFormat } from './addresses'
import { SHEET } from '../sheet/mapSheet'
import { picture, print, save } from '../sheet/output'
import { takePhrases } from './phrases'
import type { TakeKey } from './phrases'

interface TakeContext extends Context {
  view: View
  say: Say<TakeKey>
}

const TABLES: readonly FileFormat[] = ['xlsx', 'csv']

export function createTakeRoom(host: HTMLElement, events: SideEvents): Room {
  let inView = false
  let selectedOnly = false
  const show = (context: Context, view: View | null) => {
    const say = takePhrases.say(context.words.language)
    if (!view) return refill(host, h('p', { className: 'hint' }, say('waiting')))
    const whole: TakeContext = { ...context, view, say }
    const only = (on: boolean) => {
      selectedOnly = on
      show(context, view)
    }
    if (view.scene.state.selection.length === 0) selectedOnly = false
    refill(
      host,
      h('header', { className: 'unit-head' }, h('h2', { id: 'take-title', tabIndex: -1 }, say('title')), ...whatOf(whole, selectedOnly, only)),
      sheet(whole, events, inView, (on) => (inView = on)),
      files(whole, 'tables', TABLES, selectedOnly),
      files(whole, 'layers', FORMATS.filter((format) => !TABLES.includes(format)), selectedOnly),
      styles(whole),
      link(whole),
    )
  }
  return { show }
}

function whatOf({ view, say, words }: TakeContext, on: boolean, only: (on: boolean) => void): (Node | false)[] {
  const { state } = view.scene
  const { t } = words
  // of a change the files hold the later year
  const name = words.name(view.target ?? view.indicator)
  const what = [name, state.year, t(`level_${state.level}`), `${t('boundaries')} ${state.boundaries}`].join(' · ')
  const narrowed = state.filter || state.zone ? 'filtered' : state.area ? 'area' : null
  const said = narrowed ? say(narrowed) : state.since === null ? say('whole') : ''
  const n = state.selection.length
  const box = h('input', { type: 'checkbox', id: 'take-selected', checked: on, onchange: () => only(box.checked) })
  return [
    h('p', { className: 'fact' }, what),
    state.compare !== null && h('p', { className: 'hint' }, say('first')),
    state.since !== null && h('p', { className: 'hint' }, say('change', { since: state.since, year: state.year })),
    said !== '' && h('p', { className: 'hint' }, said),
    n > 0 && h('label', { className: 'check' }, box, ` ${say('selectedOnly', { n: words.format.number(n) })}`),
  ]
}

function sheet(context: TakeContext, events: SideEvents, inView: boolean, choose: (on: boolean) => void): HTMLElement {
  const { say } = context
  const box = h('input', { type: 'checkbox', id: 'take-in-view', checked: inView, onchange: () => choose(box.checked) })
  const made = () => sheetOf(context, box.checked ? events.visible() : undefined)
  const png = button(say('png'), () => {
    picture(made(), SHEET.width, SHEET.height).then((blob) => save(blob, fileName(context.view)), events.failed)
  })
  png.id = 'take-png'
  const paper = button(say('print'), () => print(made(), true))
  paper.id = 'take-print'
  const row = (control: HTMLElement, about: string) => h('li', null, control, h('span', { className: 'hint' }, about))
  return h(
    'section',
    { className: 'unit-part' },
    h('h3', null, say('sheet')),
    h('p', { className: 'hint' }, say('sheetHelp')),
    h('label', { className: 'check' }, box, ` ${say('inView')}`),
    h('ul', { className: 'files' }, row(png, say('pngAbout')), row(paper, say('printAbout'))),
  )
}

function files({ view, say }: TakeContext, title: TakeKey, formats: readonly FileFormat[], selectedOnly: boolean): HTMLElement {
  const items = formats.map((format) => item(fileAddress(format, view, selectedOnly), format, say))
  return h('section', { className: 'unit-part' }, h('h3', null, say(title)), h('ul', { className: 'files' }, ...items))
}

function styles({ view, say }: TakeContext): HTMLElement | null {
  const items = STYLES.flatMap((format) => {
    const href = styleAddress(format, view)
    return href === undefined ? [] : [item(href, format, say)]
  })
  if (items.length === 0) return null
  const help = h('p', { className: 'hint' }, say('stylesHelp'))
  return h('section', { className: 'unit-part' }, h('h3', null, say('styles')), help, h('ul', { className: 'files' }, ...items))
}

function item(href: string, format: FileFormat | StyleFormat, say: Say<TakeKey>): HTMLElement {
  const name = h('a', { id: `take-${format}`, className: 'button', href, download: '' }, say(`name_${format}`))
  return h('li', null, name, h('span', { className: 'hint' }, say(`about_${format}`)))
}

function link({ say }: TakeContext): HTMLElement {
  const field = h('input', { type: 'text', id: 'take-link', readOnly: true, value: location.href, onfocus: () => field.select() })
  field.setAttribute('aria-label', say('link'))
  const said = h('p', { className: 'hint', role: 'status' }, say('linkHelp'))
  const copy = button(say('copy'), () => {
    const copied = navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject(new Error('no clipboard'))
    copied.then(
      () => (said.textContent = say('copied')),
      () => {
        field.select()
        said.textContent = say('notCopied')
      },
    )
  })
  copy.id = 'take-copy'
  return h(
    'section',
    { className: 'unit-part' },
    h('h3', null, say('link')),
    h('div', { className: 'take-link' }, field, copy),
    said,
  )
}
