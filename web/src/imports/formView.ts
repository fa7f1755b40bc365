/** The form: the file, what it is, and what the file does not say of itself. */
import { button, h, refill } from '../panel/dom'
import type { View } from './accessView'
import { lacksOf } from './form'
import { kindOf, KINDS } from './kinds'
import type { Field } from './kinds'
import type { ImportKey } from './phrases'
import type { Desk } from './state'
import { named, size } from './terms'

export function createFormView(): View {
  const element = h('section', { className: 'card form', id: 'form', tabIndex: -1 })
  element.setAttribute('aria-labelledby', 'form-title')
  const input = h('input', { type: 'file', id: 'file', className: 'visually-hidden' })
  let desk: Desk | null = null
  let shown = ''
  input.onchange = () => {
    desk?.act.takeFiles([...(input.files ?? [])])
    // choosing the same file again is a choice too
    input.value = ''
  }
  const drop = dropZone((files) => desk?.act.takeFiles(files))
  return {
    element,
    render(next) {
      desk = next
      element.hidden = next.state.access !== 'granted'
      if (element.hidden || keyOf(next) === shown) return
      shown = keyOf(next)
      const { say } = next
      input.accept = kindOf(next.state.form.kind).endings.join(',')
      refill(drop, ...dropContent(next, input))
      refill(
        element,
        h('h2', { id: 'form-title' }, say('step_file')),
        drop,
        kindChoice(next),
        ...fields(next),
        who(next),
        ...submit(next),
      )
    },
  }
}

/** What decides how the form looks; what is typed into it stands there already, and is left alone while other things happen. */
function keyOf({ state, words }: Desk): string {
  const { form, file, run } = state
  const checked = run.phase === 'ended' && run.job.dry_run
  return JSON.stringify([words.language, form.kind, file?.name, file?.size, state.fileComplaint, state.maxBytes, state.catalogue !== null, run.phase, checked])
}

function dropZone(take: (files: File[]) => void): HTMLElement {
  const zone = h('div', { className: 'drop' })
  const over = (on: boolean) => zone.classList.toggle('over', on)
  zone.ondragover = (event) => {
    event.preventDefault()
    over(true)
  }
  zone.ondragleave = () => over(false)
  zone.ondrop = (event) => {
    event.preventDefault()
    over(false)
    take([...(event.dataTransfer?.files ?? [])])
  }
  return zone
}

function dropContent({ state, words, say }: Desk, input: HTMLInputElement): (HTMLElement | false)[] {
  const { file } = state
  const label = h('label', { htmlFor: 'file', className: 'button file-button' }, say(file ? 'chooseOther' : 'chooseFile'))
  input.setAttribute('aria-describedby', 'file-said')
  const chosen = file && h('p', { className: 'file-name' }, say('fileChosen', { name: file.name, size: size(file.size, words) }))
  const most = state.maxBytes === null ? '' : say('fileMost', { size: size(state.maxBytes, words) })
  return [
    chosen || h('p', null, say('drop')),
    h('div', { className: 'file-choice' }, input, label),
    h('p', { className: 'hint', id: 'file-said' }, most),
    state.fileComplaint !== '' && h('p', { className: 'hint wrong', role: 'alert' }, state.fileComplaint),
  ]
}

function kindChoice({ state, say, act }: Desk): HTMLElement {
  const field = h('select', { id: 'kind', onchange: () => act.setForm({ kind: field.value }, true) })
  for (const { id } of KINDS) {
    field.append(h('option', { value: id, selected: id === state.form.kind }, say(`kind_${id}` as ImportKey)))
  }
  field.setAttribute('aria-describedby', 'kind-about')
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: 'kind' }, say('kind')),
    field,
    h('p', { className: 'hint', id: 'kind-about' }, say(`about_${kindOf(state.form.kind).id}` as ImportKey)),
  )
}

function fields(desk: Desk): (HTMLElement | false)[] {
  const { state, say } = desk
  const all = kindOf(state.form.kind).fields
  const main = all.filter((field) => field.main)
  const more = all.filter((field) => !field.main)
  const filled = more.some((field) => (state.form.values[field.name] ?? '') !== '')
  const wasOpen = document.querySelector<HTMLDetailsElement>('#more-fields')?.open ?? false
  return [
    ...main.map((field) => control(field, desk)),
    more.length > 0 &&
      h(
        'details',
        { id: 'more-fields', open: wasOpen || filled },
        h('summary', null, say('moreFields', { n: more.length })),
        ...more.map((field) => control(field, desk)),
      ),
  ]
}

function control(field: Field, desk: Desk): HTMLElement {
  const { state, say, act } = desk
  const id = `field-${field.name}`
  const value = state.form.values[field.name] ?? ''
  const label = say(`field_${field.name}` as ImportKey)
  const option = h('code', { className: 'option', aria: { hidden: true } }, field.name)
  if (field.ask === 'flag') {
    const box = h('input', { type: 'checkbox', id, checked: value === 'true', onchange: () => act.setValue(field.name, box.checked ? 'true' : '') })
    return h('label', { className: 'check', htmlFor: id }, box, h('span', null, label), option)
  }
  const help = helpOf(field, desk)
  const input = inputOf(field, id, value, desk)
  if (help !== '') input.setAttribute('aria-describedby', `${id}-help`)
  if (field.required) input.setAttribute('aria-required', 'true')
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: id }, label, field.required && h('span', { className: 'needed', aria: { hidden: true } }, ' *'), option),
    input,
    help !== '' && h('p', { className: 'hint', id: `${id}-help` }, help),
  )
}

function helpOf(field: Field, { say }: Desk): string {
  if (field.ask === 'date') return say('help_date')
  const own = named(say, 'help', field.name)
  return own === field.name ? '' : own
}

function inputOf(field: Field, id: string, value: string, desk: Desk): HTMLElement {
  const { act, say } = desk
  const options = optionsOf(field, desk)
  if (options) {
    const it = h('select', { id, onchange: () => act.setValue(field.name, it.value) })
    const unset = say(field.required ? 'unsetRequired' : 'unset')
    for (const [text, label] of [['', unset] as const, ...options]) it.append(h('option', { value: text, selected: text === value }, label))
    return it
  }
  if (field.ask === 'pairs') {
    const it = h('textarea', { id, value, rows: 2, spellcheck: false, oninput: () => act.setValue(field.name, it.value) })
    return it
  }
  const it = h('input', {
    type: 'text',
    id,
    value,
    spellcheck: false,
    inputMode: field.ask === 'year' ? 'numeric' : 'text',
    oninput: () => act.setValue(field.name, it.value),
  })
  return it
}

function optionsOf(field: Field, { state, say, words }: Desk): (readonly [string, string])[] | null {
  if (field.ask === 'choice') return (field.choices ?? []).map((choice) => [choice, named(say, 'choice', choice)])
  if (!state.catalogue) return null
  if (field.ask === 'vintage' && field.required !== true) return state.catalogue.vintages.map(({ id }) => [id, id])
  if (field.ask === 'indicator') {
    return [...state.catalogue.indicators]
      .sort((a, b) => words.name(a).localeCompare(words.name(b), words.language))
      .map((indicator) => [indicator.code, `${words.name(indicator)} (${indicator.code})`])
  }
  return null
}

function who({ state, say, act }: Desk): HTMLElement {
  const it = h('input', {
    type: 'text',
    id: 'who',
    value: state.form.who,
    maxLength: 100,
    placeholder: 'editor',
    oninput: () => act.setForm({ who: it.value }),
  })
  it.setAttribute('aria-describedby', 'who-help')
  return h('div', { className: 'field' }, h('label', { htmlFor: 'who' }, say('who')), it, h('p', { className: 'hint', id: 'who-help' }, say('whoHelp')))
}

/** Placed last in the form, with what it lacks above. */
function submit({ state, say, act }: Desk): HTMLElement[] {
  const lacks = h('ul', { className: 'lacks', id: 'lacks', role: 'alert' })
  const running = state.run.phase === 'sending' || state.run.phase === 'busy' || state.run.phase === 'following'
  const again = state.run.phase === 'ended' && state.run.job.dry_run
  const go = button(
    say(again ? 'checkAgain' : 'check'),
    () => {
      const found = lacksOf(state.form)
      const texts = found.map(({ field, why }) => say(`lack_${why}`, { field: say(`field_${field}` as ImportKey) }))
      if (!state.file) texts.unshift(say('fileNone'))
      lacks.replaceChildren(...texts.map((text) => h('li', null, text)))
      if (texts.length === 0) return act.check()
      const first = state.file ? document.getElementById(`field-${found[0]!.field}`) : document.getElementById('file')
      first?.focus()
    },
    again ? 'button' : 'button primary',
  )
  go.id = 'check'
  go.disabled = running
  go.setAttribute('aria-describedby', 'check-help')
  return [lacks, go, h('p', { className: 'hint', id: 'check-help' }, say('checkHelp'))]
}
