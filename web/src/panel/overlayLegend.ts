/** Rows of the legend for what lies over the map. */
import { HAZARD_LEVELS } from '../model/overlay'
import { overlayRows } from '../model/overlayWords'
import type { OverlayRow } from '../model/overlayWords'
import { hazardLook, hazardStrength, house } from '../model/palette'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { h } from './dom'

/** The rows, and the levels of hazard below. */
export function overlayLegend({ overlay, scene }: View, words: Words): (HTMLElement | false)[] {
  if (!overlay) return []
  const rows = overlayRows(overlay, scene.state.year, words).map((row) => rowOf(row, words))
  return [rows.length > 0 && h('ul', { className: 'legend-rows overlays' }, ...rows), overlay.zones !== null && levels(words)]
}

function rowOf({ look, label, count }: OverlayRow, { format }: Words): HTMLElement {
  return h('li', { className: count === 0 ? 'none' : '' }, swatchOf(look), h('span', { className: 'label' }, label), h('span', { className: 'count' }, format.number(count)))
}

function swatchOf(look: OverlayRow['look']): HTMLElement {
  if (look.kind === 'zone') return zoneSwatch(look.hazard, 3)
  return look.kind === 'site' ? houseSwatch(look.done) : h('span', { className: 'swatch outline', aria: { hidden: true } })
}

export function zoneSwatch(hazard: string, level: number): HTMLElement {
  const { colour, dash } = hazardLook(hazard)
  const swatch = h('span', { className: 'swatch zone', aria: { hidden: true } })
  swatch.style.setProperty('--zone', colour)
  const alpha = Math.round(255 * hazardStrength(level)).toString(16).padStart(2, '0')
  swatch.style.setProperty('--fill', colour + alpha)
  swatch.style.borderStyle = dash === '' ? 'solid' : dash.startsWith('6') ? 'dashed' : 'dotted'
  return swatch
}

/** From the weakest to the strongest: the fill says the level. */
function levels({ t }: Words): HTMLElement {
  const steps = HAZARD_LEVELS.map((level) => zoneSwatch('debris_flow', level))
  return h('p', { className: 'hazard-levels' }, `${t('hazardLevels')} 1`, ...steps, '5')
}

export function houseSwatch(done: boolean): HTMLElement {
  const swatch = h('span', { className: 'swatch house', aria: { hidden: true } })
  swatch.innerHTML = `<svg viewBox="-1 -1 18 18" width="18" height="18">${house(done)}</svg>`
  return swatch
}
