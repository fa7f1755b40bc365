/** A list to choose from, grouped by the programme's clauses and searched without marks. */
import type { Words } from '../model/words'
import { topic } from '../i18n/terms'
import { matches } from '../model/fold'
import { h, refill } from './dom'

export interface PickItem {
  id: string
  label: string
  /** words that are searched as well as the label */
  also: string
  group: string
  chosen: boolean
  muted?: string | undefined
}

export interface PickListTexts {
  filter: string
  none: (words: string) => string
}

/** 2.1(2) before 2.1(10), and what belongs to no clause at the end. */
const byNumber = new Intl.Collator('vi', { numeric: true })

export interface PickList {
  element: HTMLElement
  focus(): void
}

/** One choice at a time (radio buttons) or several (check boxes). */
export function pickList(
  name: string,
  items: PickItem[],
  several: boolean,
  texts: PickListTexts,
  words: Words,
  choose: (id: string, on: boolean) => void,
): PickList {
  const list = h('div', { className: 'pick-items' })
  const filter = h('input', {
    type: 'text',
    id: `${name}-filter`,
    autocomplete: 'off',
    spellcheck: false,
    placeholder: texts.filter,
    oninput: () => fill(),
  })
  filter.setAttribute('aria-label', texts.filter)
  const fill = () => {
    const found = items.filter((item) => matches(`${item.label} ${item.also}`, filter.value))
    const groups = [...new Set(found.map((item) => item.group))].sort(byNumber.compare)
    refill(
      list,
      ...groups.map((group) => groupOf(name, group, found.filter((item) => item.group === group), several, words, choose)),
      found.length === 0 && h('p', { className: 'hint', role: 'status' }, texts.none(filter.value)),
    )
  }
  fill()
  return { element: h('div', { className: 'pick' }, filter, list), focus: () => filter.focus() }
}

function groupOf(
  name: string,
  group: string,
  items: PickItem[],
  several: boolean,
  words: Words,
  choose: (id: string, on: boolean) => void,
): HTMLElement {
  // a clause of the programme begins with its number
  const title = /^\d/.test(group) ? words.t('clause', { clause: group }) : words.t('otherClause')
  const about = topic(words.language, group)
  return h(
    'fieldset',
    { className: 'pick-group' },
    h('legend', null, title, about && h('span', { className: 'about' }, ` ${about}`)),
    ...items.map((item) => {
      const id = `${name}-${item.id}`
      const input = h('input', { type: several ? 'checkbox' : 'radio', id, name, checked: item.chosen })
      input.onchange = () => choose(item.id, input.checked)
      const label = h('label', { htmlFor: id }, item.label, item.muted && h('small', null, item.muted))
      return h('div', { className: 'pick-item' }, input, label)
    }),
  )
}
