/** What is said of a unit under the pointer: name, value, what it is made of, status and quality in words. */
import { NOTHING_UNDER } from '../model/overlay'
import type { Under } from '../model/overlay'
import { siteText, zoneText } from '../model/overlayWords'
import { headOf } from '../model/view'
import type { View } from '../model/view'
import type { UnitView } from '../model/units'
import type { Words } from '../model/words'
import { h } from './dom'

export function unitTip(code: string, view: View | null, words: Words, under: Under = NOTHING_UNDER): HTMLElement {
  const unit = view?.units.get(code)
  if (!view || !unit) return h('div', null, code)
  return h(
    'div',
    null,
    h('strong', null, unit.name),
    unit.parent && h('span', { className: 'tip-parent' }, unit.parent),
    ...(view.beside ? [view, view.beside.view].flatMap((one) => saidBy(one, code, words)) : spans(linesOf(unit, view, words))),
    ...spans(overLines(code, view, under, words), 'tip-line tip-over'),
  )
}

/** Of two maps each says what it shows, under its name. */
function saidBy(view: View, code: string, words: Words): HTMLElement[] {
  const unit = view.units.get(code)
  const lines = unit ? linesOf(unit, view, words) : [words.t('unasked')]
  return [h('span', { className: 'tip-map' }, headOf(view)), ...spans(lines)]
}

function spans(lines: string[], className = 'tip-line'): HTMLElement[] {
  return lines.map((line) => h('span', { className }, line))
}

function overLines(code: string, { overlay }: View, { zones, sites }: Under, words: Words): string[] {
  const difficult = overlay?.difficult?.has(code) ? [words.t('layerDifficult')] : []
  return [...difficult, ...zones.map((zone) => zoneText(zone, words)), ...sites.flatMap((site) => [site.name, siteText(site, words)])]
}

export function linesOf(unit: UnitView, view: View, words: Words): string[] {
  const { t } = words
  if (unit.bin === 'unasked') return [t('unasked')]
  const { value, judged } = unit
  const lines: string[] = []
  if (judged) lines.push(t(`standing_${judged.standing}`))
  if (judged?.reason) lines.push(judged.reason[words.language])
  if (value === null) {
    if (judged?.standing !== 'no_data' || unit.status !== 'missing') lines.push(t(`status_${unit.status}`))
    return lines
  }
  lines.push(...(unit.change ? changeOf(unit, view, words) : [valueOf(value, view, words)]), ...fractionOf(unit, view, words), ...gapOf(unit, view, words))
  if (unit.status !== 'measured') lines.push(`${t('status')}: ${t(`status_${unit.status}`)}`)
  if (unit.quality && unit.quality !== 'A') lines.push(`${t('quality')} ${t(`quality_${unit.quality}`)}`)
  if (unit.provisional) lines.push(t('provisional'))
  if (unit.low !== null && unit.high !== null && unit.low !== unit.high) {
    const show = (bound: number) => words.format.number(bound, view.indicator.decimals)
    lines.push(t('range', { low: show(unit.low), high: show(unit.high) }))
  }
  return lines
}

function valueOf(value: number, { indicator, drawn }: View, { format, category }: Words): string {
  return drawn === 'categories' ? category(indicator, value) : format.value(value, indicator.decimals, indicator.unit)
}

function changeOf({ value, change }: UnitView, { scene, indicator }: View, { t, format, gapMeasure }: Words): string[] {
  const show = (of: number | null | undefined) => (of == null ? '' : format.value(of, indicator.decimals, indicator.unit))
  const { since, year } = scene.state
  return [
    `${t('change')}: ${format.signed(value!, indicator.decimals)} ${gapMeasure(indicator.unit)}`.trim(),
    `${since}: ${show(change?.before)} → ${year}: ${show(change?.after)}`,
  ]
}

function fractionOf(unit: UnitView, { indicator }: View, { format, language }: Words): string[] {
  if (unit.numerator === null || unit.denominator === null) return []
  const what = (language === 'vi' ? indicator.denominator_vi : indicator.denominator_en) ?? ''
  return [`${format.number(unit.numerator)} / ${format.number(unit.denominator)} ${what}`.trim()]
}

function gapOf({ judged }: UnitView, { indicator }: View, { t, format, language }: Words): string[] {
  const lines: string[] = []
  if (judged?.gap) lines.push(`${t('gap')}: ${format.number(judged.gap, indicator.decimals)}`)
  if (judged?.gapCount) {
    const what = (language === 'vi' ? indicator.denominator_vi : indicator.denominator_en) ?? ''
    lines.push(`${t('gapCount')}: ${format.number(judged.gapCount)} ${what}`.trim())
  }
  return lines
}
