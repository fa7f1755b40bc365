/** Opens a second map beside the first and chooses what it shows. */
import { indicatorOf } from '../state/state'
import type { Compared } from '../state/state'
import type { Context } from './context'
import { button, h, refill, select } from './dom'
import type { Panel } from './indicatorChoice'

export function createCompareChoice(): Panel {
  const element = h('section', { className: 'choice', id: 'compare' })
  return {
    element,
    render(context) {
      const { state, words } = context
      refill(element, h('h2', null, words.t('compare')), ...(state.compare ? chosen(context, state.compare) : [opener(context)]))
    },
  }
}

/** Opens with the year before, or with the same year where a standing is compared with its values. */
function opener({ state, catalogue, words, change }: Context): HTMLElement {
  const years = indicatorOf(catalogue, state.indicator)?.years ?? []
  const before = years.filter((year) => year < state.year).at(-1) ?? years.find((year) => year > state.year) ?? state.year
  const year = state.view === 'target' ? state.year : before
  const open = button(words.t('compareOpen'), () => {
    change({ compare: { indicator: null, year } })
    document.getElementById('compare-indicator')?.focus()
  })
  open.id = 'compare-open'
  return h('div', { className: 'buttons' }, open)
}

function chosen(context: Context, compare: Compared): HTMLElement[] {
  const { state, catalogue, words, change } = context
  const { t } = words
  const others = catalogue.indicators.filter((one) => one.years.length > 0 && one.code !== state.indicator)
  const named = others.map((one) => ({ value: one.code, label: words.name(one) })).sort((a, b) => a.label.localeCompare(b.label, state.lang))
  const own = compare.indicator === state.indicator ? '' : (compare.indicator ?? '')
  const years = indicatorOf(catalogue, compare.indicator ?? state.indicator)?.years ?? []
  const close = button(t('compareClose'), () => {
    change({ compare: null })
    document.getElementById('compare-open')?.focus()
  })
  close.id = 'compare-close'
  const swap = button(t('compareSwap'), () =>
    change({
      indicator: compare.indicator ?? state.indicator,
      year: compare.year,
      compare: { indicator: own === '' ? null : state.indicator, year: state.year },
    }),
  )
  swap.id = 'compare-swap'
  const swappable = state.view === 'indicator' && state.since === null
  return [
    select('compare-indicator', t('compareIndicator'), [{ value: '', label: t('compareSame') }, ...named], own, (code) =>
      change({ compare: { ...compare, indicator: code || null } }),
    ),
    select('compare-year', t('compareYear'), years.map((year) => ({ value: String(year), label: String(year) })), String(compare.year), (year) =>
      change({ compare: { ...compare, year: Number(year) } }),
    ),
    h('div', { className: 'buttons' }, swappable && swap, close),
  ]
}
