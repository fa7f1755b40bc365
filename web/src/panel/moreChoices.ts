/** The choices that a narrow page keeps folded until they are wanted, so that the map is near: see `choices.css`. */
import type { State } from '../state/state'
import type { Context } from './context'
import { button, h } from './dom'

export interface MoreChoices {
  element: HTMLElement
  render(context: Context): void
}

export function createMoreChoices(panels: HTMLElement[]): MoreChoices {
  const folded = h('div', { className: 'folded', id: 'more-choices' }, ...panels)
  let open: boolean | null = null
  const fold = () => {
    open = !open
    show()
  }
  const unfold = button('', fold, 'button unfold')
  unfold.setAttribute('aria-controls', folded.id)
  const show = () => {
    unfold.setAttribute('aria-expanded', String(open))
    folded.classList.toggle('open', open === true)
  }
  return {
    element: h('div', { className: 'more' }, unfold, folded),
    render({ state, words }) {
      unfold.textContent = words.t('moreChoices')
      open ??= inUse(state)
      show()
    },
  }
}

/** What narrows the question or changes the map is not hidden from who opens it by a link. */
function inUse({ compare, layers, area, filter, zone }: State): boolean {
  return Boolean(compare ?? area) || layers.length > 0 || filter !== '' || zone !== ''
}
