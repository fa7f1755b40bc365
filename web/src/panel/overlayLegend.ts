/** Rows of the legend for what lies over the map. */
import { HAZARD_LEVELS, hazardsOf, householdsOf, zonesOf } from '../model/overlay'
import type { Overlay, Site } from '../model/overlay'
import { hazardLook, hazardStrength, house } from '../model/palette'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { h } from './dom'
import { hazardText } from './overlayWords'

/** One row for each look, with its number; the levels of hazard below. */
export function overlayLegend({ overlay, scene }: View, words: Words): (HTMLElement | false)[] {
  if (!overlay) return []
  const rows = [...difficultyRow(overlay, words), ...siteRows(overlay, scene.state.year, words), ...zoneRows(overlay, words)]
  return [rows.length > 0 && h('ul', { className: 'legend-rows overlays' }, ...rows), overlay.zones !== null && levels(words)]
}

function row(swatch: HTMLElement, label: string, count: number, { format }: Words): HTMLElement {
  return h('li', { className: count === 0 ? 'none' : '' }, swatch, h('span', { className: 'label' }, label), h('span', { className: 'count' }, format.number(count)))
}

function difficultyRow({ difficult }: Overlay, words: Words): HTMLElement[] {
  if (!difficult) return []
  return [row(h('span', { className: 'swatch outline', aria: { hidden: true } }), words.t('layerDifficult'), difficult.size, words)]
}

function siteRows({ sites }: Overlay, year: number, words: Words): HTMLElement[] {
  if (!sites) return []
  const of = (done: boolean, key: 'sitesDone' | 'sitesPlanned') => {
    const all = sites.filter((site: Site) => site.done === done)
    return row(houseSwatch(done), words.t(key, { year, n: words.format.number(householdsOf(all)) }), all.length, words)
  }
  return [of(true, 'sitesDone'), of(false, 'sitesPlanned')]
}

function zoneRows(overlay: Overlay, words: Words): HTMLElement[] {
  if (!overlay.zones) return []
  return hazardsOf(overlay).map((hazard) =>
    row(zoneSwatch(hazard, 3), words.t('zonesOf', { hazard: hazardText(hazard, words) }), zonesOf(overlay, hazard).length, words),
  )
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
