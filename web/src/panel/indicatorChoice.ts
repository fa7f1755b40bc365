/** Chooses the indicator: its name, and a list that opens under it. */
import { h, refill } from './dom'
import type { Context } from './context'
import { pickList } from './pickList'

export interface Panel {
  element: HTMLElement
  render(context: Context): void
}

export function createIndicatorChoice(): Panel {
  const element = h('section', { className: 'choice' })
  let open = false
  const render = (context: Context) => {
    const { state, catalogue, words } = context
    const chosen = catalogue.indicators.find((indicator) => indicator.code === state.indicator)
    const toggle = h('button', {
      type: 'button',
      id: 'indicator-toggle',
      className: 'chosen',
      aria: { expanded: open, controls: 'indicator-list' },
      onclick: () => {
        open = !open
        render(context)
        if (open) document.getElementById('indicator-filter')?.focus()
      },
    })
    toggle.append(
      h('span', { className: 'chosen-name' }, chosen ? words.name(chosen) : ''),
      h('span', { className: 'chosen-change' }, words.t('indicatorChange')),
    )
    const list = h('div', { id: 'indicator-list', hidden: !open })
    list.onkeydown = (event) => {
      if (event.key !== 'Escape') return
      open = false
      render(context)
      document.getElementById('indicator-toggle')?.focus()
    }
    if (open) list.append(listOf(context, () => (open = false)))
    refill(element, h('h2', null, words.t('indicator')), toggle, list)
  }
  return { element, render }
}

function listOf({ state, catalogue, words, change }: Context, close: () => void): HTMLElement {
  const items = catalogue.indicators.map((indicator) => ({
    id: indicator.code,
    label: words.name(indicator),
    also: `${indicator.name_vi} ${indicator.name_en} ${indicator.code}`,
    group: indicator.group,
    chosen: indicator.code === state.indicator,
    muted: indicator.years.length === 0 ? words.t('status_missing') : words.measure(indicator.unit),
  }))
  const texts = { filter: words.t('indicatorFilter'), none: (w: string) => words.t('indicatorNone', { words: w }) }
  return pickList('indicator', items, false, texts, words, (code) => {
    close()
    change({ indicator: code })
    document.getElementById('indicator-toggle')?.focus()
  }).element
}
