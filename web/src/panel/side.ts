/** What stands beside the map: tabs for the ranked table, the profile of the selected unit and what can be taken away. */
import type { Bounds } from '../api/types'
import type { View } from '../model/view'
import { SIDES } from '../state/state'
import type { Side } from '../state/state'
import type { Context } from './context'
import { h } from './dom'
import { lazy } from './lazy'

export interface SidePanel {
  element: HTMLElement
  render(context: Context): void
  show(view: View): void
}

/** What a tab shows that is loaded when it is first opened. */
export interface Room {
  show(context: Context, view: View | null): void
}

export interface SideEvents {
  hover(code: string | null): void
  /** to the unit whose profile is shown */
  fit(): void
  /** west, south, east, north of what the map shows now */
  visible(): Bounds
  failed(error: unknown): void
}

type LateSide = Exclude<Side, 'table'>
const rooms: Record<LateSide, () => Promise<(host: HTMLElement, events: SideEvents) => Room>> = {
  unit: lazy(async () => (await import('../unit/room')).createUnitRoom),
  take: lazy(async () => (await import('../take/room')).createTakeRoom),
}

export function createSide(table: HTMLElement[], events: SideEvents): SidePanel {
  const hosts: Record<LateSide, HTMLElement> = {
    unit: h('div', { className: 'unit-host' }),
    take: h('div', { className: 'unit-host unit-body' }),
  }
  const panes: Record<Side, HTMLElement> = {
    table: h('div', { className: 'side-pane table-pane', id: 'side-table', role: 'tabpanel' }, ...table),
    unit: h('div', { className: 'side-pane late', id: 'side-unit', role: 'tabpanel', tabIndex: 0 }, hosts.unit),
    take: h('div', { className: 'side-pane late', id: 'side-take', role: 'tabpanel', tabIndex: 0 }, hosts.take),
  }
  const tabs = Object.fromEntries(SIDES.map((side) => [side, tab(side)])) as Record<Side, HTMLButtonElement>
  const list = h('div', { className: 'tabs', role: 'tablist' }, ...SIDES.map((side) => tabs[side]))
  const element = h('section', { className: 'ranked' }, list, ...SIDES.map((side) => panes[side]))
  let context: Context | null = null
  let view: View | null = null
  const made: Partial<Record<LateSide, Room>> = {}

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
  const showLate = () => {
    const side = context?.state.side ?? 'table'
    if (!context || side === 'table') return
    const room = made[side]
    if (room) return room.show(context, view)
    rooms[side]().then(
      (create) => {
        made[side] ??= create(hosts[side], events)
        showLate()
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
      showLate()
    },
    show(next) {
      view = next
      showLate()
    },
  }
}
