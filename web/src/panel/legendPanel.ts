/** The legend beside the map: what each look means and how many units have it. */
import { classIndex, isAbsent } from '../model/bins'
import type { Bin, JudgedStanding } from '../model/bins'
import { bubbleRadius, OUTSIDE, STANDING_COLOURS, STANDING_SIGNS, UNCHANGED } from '../model/palette'
import type { LegendMark, LegendRow } from '../model/legend'
import { measureOf } from '../model/view'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { yearsOf } from '../state/state'
import { h, refill } from './dom'
import { overlayLegend } from './overlayLegend'

export interface LegendPanel {
  element: HTMLElement
  /** of what lies over the map, at a place of its own; hidden when nothing does */
  over: HTMLElement
  render(view: View, words: Words): void
}

export function createLegendPanel(): LegendPanel {
  const element = h('section', { className: 'legend' })
  const over = h('section', { className: 'legend over', hidden: true })
  return {
    element,
    over,
    render(view, words) {
      element.setAttribute('aria-label', words.t('legend'))
      refill(element, ...legendOfView(view, words))
      over.setAttribute('aria-label', words.t('layersLegend'))
      over.hidden = view.overlay === null
      refill(over, ...overlayLegend(view, words))
    },
  }
}

export function legendOfView(view: View, words: Words): (HTMLElement | false)[] {
  const { t, format } = words
  const total = view.legend.rows.reduce((sum, row) => sum + row.count, 0)
  const unit = measureOf(view, words)
  return [
    h('h2', null, view.title, unit && h('span', { className: 'unit' }, ` (${unit})`)),
    h('p', { className: 'when' }, whenOf(view, words)),
    h('ul', { className: 'legend-rows' }, ...view.legend.rows.map((row) => rowOf(row, view, words))),
    view.legend.marks.length > 0 && h('ul', { className: 'legend-rows marks' }, ...view.legend.marks.map((mark) => markOf(mark, words))),
    h('p', { className: 'total' }, t('unitsCount', { n: format.number(total) })),
    reducedFit(view, words),
    howToRead(view, words),
  ]
}

function markOf(mark: LegendMark, { format }: Words): HTMLElement {
  return h(
    'li',
    null,
    h('span', { className: `swatch mark mark-${mark.quality}`, aria: { hidden: true } }),
    h('span', { className: 'label' }, mark.label),
    h('span', { className: 'count' }, format.number(mark.count)),
  )
}

export function howToRead(view: View, words: Words): HTMLElement {
  return h('details', null, h('summary', null, reading(view, words)), ...notes(view, words))
}

/** Says so when the polygons overlap or leave gaps. */
export function reducedFit(view: View, { t, format }: Words): HTMLElement | false {
  const { fit } = view.scene.drawing
  if (fit === null || fit.exact) return false
  const values = {
    overlaps: format.number(fit.overlaps),
    overlapArea: format.number(fit.overlap_km2, 2),
    gaps: format.number(fit.gaps),
    gapArea: format.number(fit.gap_km2, 2),
  }
  return h('p', { className: 'fit' }, t('reducedFit', values))
}

function whenOf(view: View, { t }: Words): string {
  const { level, boundaries } = view.scene.state
  return `${yearsOf(view.scene.state)} · ${t(`level_${level}`)} · ${t('boundaries')} ${boundaries}`
}

function reading(view: View, { t }: Words): string {
  if (view.drawn === 'bubbles') return t('larger')
  if (view.drawn === 'changes') return t('changeReading')
  if (view.drawn !== 'choropleth') return t('quality')
  return t(view.indicator.direction === 'lower_is_better' ? 'darkerIsWorseHigh' : 'darkerIsWorseLow')
}

function notes(view: View, words: Words): HTMLElement[] {
  const { t } = words
  const texts: string[] = view.drawn === 'changes' ? [t('changeClasses'), t('classRule')] : []
  if (view.scene.kind === 'indicator' && view.scene.classes) {
    const { state, classes } = view.scene
    const got = Math.max(0, view.breaks.length - 1)
    texts.push(t(`method_${classes.method}`) + '. ' + t('classRule'))
    if (state.method !== 'manual') texts.push(classes.pooled ? t('pooledNote') : t('notPooledNote', { year: state.year }))
    const asked = state.method !== 'manual' && state.method !== 'target_bands' && state.method !== 'pretty'
    if (asked && got < state.classes) texts.push(t('fewerClasses', { n: got }))
  }
  texts.push(...(['A', 'B', 'C', 'D'] as const).map((quality) => `${t('quality')} ${t(`quality_${quality}`)}`))
  return texts.map((text) => h('p', null, text))
}

function rowOf(row: LegendRow, view: View, { format }: Words): HTMLElement {
  return h(
    'li',
    { className: row.count === 0 ? 'none' : '', data: { bin: row.bin } },
    swatch(row.bin, view),
    h('span', { className: 'label' }, row.label),
    h('span', { className: 'count' }, format.number(row.count)),
  )
}

/** The look of a bin, as on the map; a standing has its sign as well. */
export function swatch(bin: Bin, view: View): HTMLElement {
  const element = h('span', { className: 'swatch', aria: { hidden: true } })
  if (isAbsent(bin) || bin === 'unasked') element.classList.add(`hatch-${bin}`)
  else if (bin === 'outside') element.style.backgroundColor = OUTSIDE
  else if (bin.startsWith('standing-')) {
    const standing = bin.slice('standing-'.length) as JudgedStanding
    element.style.backgroundColor = STANDING_COLOURS[standing]
    element.classList.add('sign', `sign-${standing}`)
    element.textContent = STANDING_SIGNS[standing]
  } else if (view.drawn === 'bubbles') bubble(element, bin, view)
  else if (bin === 'zero') element.style.backgroundColor = UNCHANGED
  else element.style.backgroundColor = view.colours[classIndex(bin)] ?? OUTSIDE
  return element
}

function bubble(element: HTMLElement, bin: Bin, view: View): void {
  element.classList.add('bubble')
  const size = bin === 'zero' ? 6 : 2 * bubbleRadius(classIndex(bin), view.breaks)
  const circle = h('span', { className: bin === 'zero' ? 'circle hollow' : 'circle' })
  circle.style.width = circle.style.height = `${size}px`
  element.append(circle)
}
