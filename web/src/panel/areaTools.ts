/** Buttons that draw an area on the map, and the words on what is drawn. */
import type { DrawingMode } from '../map/drawArea'
import { button, h, refill } from './dom'
import type { Context } from './context'

export interface AreaActions {
  draw(mode: DrawingMode): void
  cancel(): void
  fromView(): void
}

export interface AreaTools {
  element: HTMLElement
  render(context: Context): void
  drawing(mode: DrawingMode | null): void
}

export function createAreaTools(actions: AreaActions): AreaTools {
  const element = h('section', { className: 'choice area' })
  let mode: DrawingMode | null = null
  let latest: Context | null = null
  const tool = (which: DrawingMode, label: string) => {
    const on = mode === which
    const it = button(label, () => (on ? actions.cancel() : actions.draw(which)))
    it.id = `draw-${which}`
    it.setAttribute('aria-pressed', String(on))
    return it
  }
  const render = (context: Context) => {
    latest = context
    const { state, words, change } = context
    const { t } = words
    const fromView = button(t('areaFromView'), actions.fromView)
    fromView.id = 'area-from-view'
    const clear = button(t('areaClear'), () => change({ area: null }), 'button clear')
    clear.id = 'area-clear'
    const said = mode
      ? t(mode === 'rectangle' ? 'drawRectangleHint' : 'drawPolygonHint')
      : state.area && t(state.area.kind === 'rectangle' ? 'areaRectangle' : 'areaPolygon')
    refill(
      element,
      h('h2', null, t('area')),
      h(
        'div',
        { className: 'buttons' },
        tool('rectangle', t('drawRectangle')),
        tool('polygon', t('drawPolygon')),
        fromView,
        state.area && clear,
      ),
      h('p', { className: 'hint', role: 'status' }, said ?? ''),
    )
  }
  return {
    element,
    render,
    drawing(next) {
      mode = next
      if (latest) render(latest)
    },
  }
}
