/** What stands beside the map: two tabs, the ranked table and the profile of the selected unit. */
import type { View } from '../model/view'
import { SIDES } from '../state/state'
import type { Side } from '../state/state'
import type { UnitRoom, UnitRoomEvents } from '../unit/room'
import type { Context } from './context'
import { h } from './dom'
import { lazy } from './lazy'

export interface SidePanel {
  element: HTMLElement
  render(context: Context): void
  show(view: View): void
}

const room = lazy(() => import('../unit/room'))

export function createSide(table: HTMLElement[], events: UnitRoomEvents): SidePanel {
  const unitHost = h('div', { className: 'unit-host' })
  const panes: Record<Side, HTMLElement> = {
    table: h('div', { className: 'side-pane table-pane', id: 'side-table', role: 'tabpanel' }, ...table),
    unit: h('div', { className: 'side-pane', id: 'side-unit', role: 'tabpanel', tabIndex: 0 }, unitHost),
  }
  const tabs = Object.fromEntries(SIDES.map((side) => [side, tab(side)])) as Record<Side, HTMLButtonElement>
  const list = h('div', { className: 'tabs', role: 'tablist' }, ...SIDES.map((side) => tabs[side]))
  const element = h('section', { className: 'ranked' }, list, ...SIDES.map((side) => panes[side]))
  let context: Context | null = null
  let view: View | null = null
  let unit: UnitRoom | null = null

  function tab(side: Side): HTMLButtonElement {
    const it = h('button', { type: 'button', id: `tab-${side}`, role: 'tab', onclick: () => context?.change({ side }) })
    it.setAttribute('aria-controls', `side-${side}`)
    return it
  }
  list.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || !context) return
    event.preventDefault()
    const next = SIDES[(SIDES.indexOf(context.state.side) + step + SIDES.length) % SIDES.length]!
    context.change({ side: next })
    tabs[next].focus()
  }
  const showUnit = () => {
    if (context?.state.side !== 'unit') return
    if (unit) return unit.show(context, view)
    room().then(
      ({ createUnitRoom }) => {
        unit ??= createUnitRoom(unitHost, events)
        if (context) unit.show(context, view)
      },
      (error: unknown) => events.failed(error),
    )
  }
  return {
    element,
    render(next) {
      context = next
      const { state, words } = next
      element.setAttribute('aria-label', words.t('table'))
      list.setAttribute('aria-label', words.t('side'))
      for (const side of SIDES) {
        const on = state.side === side
        tabs[side].textContent = words.t(`side_${side}`)
        tabs[side].setAttribute('aria-selected', String(on))
        tabs[side].tabIndex = on ? 0 : -1
        panes[side].hidden = !on
        panes[side].setAttribute('aria-label', words.t(`side_${side}`))
      }
      showUnit()
    },
    show(next) {
      view = next
      showUnit()
    },
  }
}
