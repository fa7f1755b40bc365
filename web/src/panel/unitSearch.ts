/** Search for a unit by name without marks, by an old name or by code; arrow keys go through what is found. */
import { isAbort } from '../api/client'
import type { FoundUnit } from '../api/types'
import type { Words } from '../model/words'
import { h } from './dom'

export interface UnitSearchEvents {
  find(words: string, signal: AbortSignal): Promise<FoundUnit[]>
  /** names of the units that an abolished one became */
  became(unit: FoundUnit): Promise<string[]>
  choose(unit: FoundUnit): void
  failed(error: unknown): void
}

export interface UnitSearch {
  element: HTMLElement
  render(words: Words): void
}

/** Milliseconds of rest after which typing counts as a question. */
const REST = 180

export function createUnitSearch(events: UnitSearchEvents): UnitSearch {
  const input = h('input', { type: 'text', id: 'unit-search', autocomplete: 'off', spellcheck: false, role: 'combobox' })
  const label = h('label', { htmlFor: input.id, className: 'visually-hidden' })
  const list = h('ul', { id: 'unit-found', role: 'listbox', hidden: true })
  const said = h('p', { className: 'search-said', role: 'status', hidden: true })
  const element = h('div', { className: 'search', role: 'search' }, label, input, list, said)
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  let words: Words
  let found: FoundUnit[] = []
  let active = -1
  let asked: AbortController | null = null
  let timer = 0

  const close = () => {
    asked?.abort()
    clearTimeout(timer)
    found = []
    active = -1
    list.replaceChildren()
    list.hidden = said.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (unit: FoundUnit) => {
    input.value = ''
    close()
    events.choose(unit)
  }
  const activate = (index: number) => {
    active = found.length === 0 ? -1 : (index + found.length) % found.length
    list.querySelectorAll('[role=option]').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active))
      if (i === active) option.scrollIntoView({ block: 'nearest' })
    })
    if (active >= 0) input.setAttribute('aria-activedescendant', `found-${active}`)
  }
  const show = (units: FoundUnit[], query: string) => {
    found = units
    active = -1
    list.replaceChildren(...units.map((unit, i) => optionOf(unit, i)))
    list.hidden = units.length === 0
    said.hidden = false
    said.textContent = units.length === 0 ? words.t('searchNone', { words: query }) : words.t('searchFound', { n: words.format.number(units.length) })
    input.setAttribute('aria-expanded', String(units.length > 0))
  }
  const optionOf = (unit: FoundUnit, i: number): HTMLElement => {
    const about = h('small', null, aboutOf(unit, words))
    const option = h('li', { id: `found-${i}`, role: 'option', aria: { selected: false } }, h('span', null, unit.name), about)
    // before the field loses the focus
    option.onmousedown = (event) => {
      event.preventDefault()
      choose(unit)
    }
    if (unit.valid_to && unit.became?.length) {
      events.became(unit).then(
        (names) => about.append(` · ${words.t('searchBecame', { names: words.format.list(names) })}`),
        (error: unknown) => events.failed(error),
      )
    }
    return option
  }
  const ask = () => {
    const query = input.value.trim()
    asked?.abort()
    if (query.length < 2) return close()
    const mine = (asked = new AbortController())
    events.find(query, mine.signal).then(
      (units) => mine === asked && !mine.signal.aborted && show(units, query),
      (error: unknown) => {
        if (!isAbort(error)) events.failed(error)
      },
    )
  }
  input.oninput = () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, REST)
  }
  input.onkeydown = (event) => {
    if (event.key === 'ArrowDown') activate(active + 1)
    else if (event.key === 'ArrowUp') activate(active - 1)
    else if (event.key === 'Enter' && found.length > 0) choose(found[Math.max(0, active)]!)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  input.onblur = close

  return {
    element,
    render(next) {
      words = next
      label.textContent = next.t('search')
      input.placeholder = next.t('searchPlaceholder')
      input.title = next.t('search')
    },
  }
}

function aboutOf(unit: FoundUnit, { t, format }: Words): string {
  const parent = typeof unit.parent === 'object' && unit.parent ? unit.parent.name : ''
  const until = unit.valid_to ? t('searchUntil', { date: format.date(unit.valid_to) }) : ''
  return [t(`level_${unit.level}`), parent, unit.code, `${t('boundaries')} ${unit.vintage}`, until].filter(Boolean).join(' · ')
}
