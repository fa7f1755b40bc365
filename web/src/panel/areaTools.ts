/** Buttons that draw an area on the map, and the words on what is drawn. */
import type { DrawingMode } from '../map/drawArea'
import { button, h, refill } from './dom'
import type { Area } from '../model/area'
import type { Key } from '../i18n'
import type { Words } from '../model/words'
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
  /** the radius that the keyboard has given the circle that is being drawn */
  measured(metres: number): void
}

const HINTS: Record<DrawingMode, Key> = { rectangle: 'drawRectangleHint', circle: 'drawCircleHint', polygon: 'drawPolygonHint' }
const SAID: Record<Area['kind'], Key> = { rectangle: 'areaRectangle', circle: 'areaCircle', polygon: 'areaPolygon' }

export function kilometres(metres: number, { format }: Words): string {
  const km = metres / 1000
  return `${format.number(km, Number.isInteger(km) ? 0 : km < 10 ? 2 : 1)} km`
}

export function createAreaTools(actions: AreaActions): AreaTools {
  const element = h('section', { className: 'choice area' })
  const status = h('p', { className: 'hint', role: 'status' })
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
    const { area } = state
    const km = area?.kind === 'circle' ? kilometres(area.metres, words) : ''
    const said = mode ? t(HINTS[mode]) : area && t(SAID[area.kind], { km })
    status.textContent = said ?? ''
    refill(
      element,
      h('h2', null, t('area')),
      h(
        'div',
        { className: 'buttons' },
        tool('rectangle', t('drawRectangle')),
        tool('circle', t('drawCircle')),
        tool('polygon', t('drawPolygon')),
        fromView,
        state.area && clear,
      ),
      status,
    )
  }
  return {
    element,
    render,
    drawing(next) {
      mode = next
      if (latest) render(latest)
    },
    measured(metres) {
      if (latest) status.textContent = latest.words.t('drawRadius', { km: kilometres(metres, latest.words) })
    },
  }
}
