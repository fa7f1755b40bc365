/** Which units are asked about: conditions as chips, hazard zones near by, and the whole filter as CQL2 text. */
import { conditionsOf, designationCondition, DESIGNATIONS, formatZone, HAZARDS, joined, OPERATORS, parentsOf, readCondition, withParent, zoneOf } from '../model/filter'
import type { Hazard, Operator } from '../model/filter'
import type { View } from '../model/view'
import type { Indicator, Standing } from '../api/types'
import { byName } from '../model/ranking'
import { indicatorOf, targetOf } from '../state/state'
import type { Key } from '../i18n'
import type { Context } from './context'
import { kilometres } from './areaTools'
import { button, h, refill, select } from './dom'

export interface FilterChoice {
  element: HTMLElement
  render(context: Context): void
  /** names of the units above those of the map, which can be chosen */
  show(view: View): void
}

const DISTANCES = [0, 1000, 2000, 5000, 10_000, 20_000]
const JUDGEMENTS: readonly Standing[] = ['behind', 'missed', 'not_met', 'on_track', 'met', 'no_data']

export function createFilterChoice(): FilterChoice {
  const element = h('section', { className: 'choice filter', id: 'filter' })
  const open = { add: false, text: false }
  let parents: Names = new Map()
  let latest: Context | null = null
  const render = (context: Context) => {
    latest = context
    const { state, words } = context
    const { t } = words
    const conditions = conditionsOf(state.filter)
    const part = (which: keyof typeof open, title: string, ...children: Node[]) => {
      const details = h('details', { open: open[which], ontoggle: () => (open[which] = details.open) }, h('summary', null, title), ...children)
      return details
    }
    refill(
      element,
      h('h2', null, t('filter')),
      conditions.length === 0 && !state.zone && !state.area && h('p', { className: 'hint' }, t('filterNone')),
      chips(context, conditions, parents),
      part('add', t('filterAdd'), ...adders(context, conditions, parents)),
      part('text', t('filterText'), textOf(context)),
    )
  }
  return {
    element,
    render,
    show({ scene }) {
      const next = scene.drawing.parents
      if (next === parents || next.size + parents.size === 0) return
      parents = next
      if (latest) render(latest)
    },
  }
}

/** Of units, by code. */
type Names = ReadonlyMap<string, string>

function chips(context: Context, conditions: string[], parents: Names): HTMLElement | null {
  const { state, words, change } = context
  const { t } = words
  const chip = (label: string, remove: () => void, i: string) => {
    const away = button('×', remove, 'chip-away')
    away.id = `filter-remove-${i}`
    away.setAttribute('aria-label', t('filterRemove', { what: label }))
    return h('li', { className: 'chip' }, h('span', null, label), away)
  }
  const all = conditions.map((text, i) =>
    chip(labelOf(text, context, parents), () => change({ filter: joined(conditions.filter((_, k) => k !== i)) }), String(i)),
  )
  const zone = zoneOf(state.zone)
  if (zone) {
    const hazard = t(`hazard_${zone.hazard}`)
    const label = t('filterNear', { hazard, least: zone.least, km: words.format.number(zone.metres / 1000) })
    all.push(chip(label, () => change({ zone: '' }), 'zone'))
  }
  const { area } = state
  if (area) {
    const what = { rectangle: 'chipRectangle', circle: 'chipCircle', polygon: 'chipPolygon' } as const
    const km = area.kind === 'circle' ? kilometres(area.metres, words) : ''
    all.push(chip(t(what[area.kind], { km }), () => change({ area: null }), 'area'))
  }
  return all.length > 0 ? h('ul', { className: 'chips', aria: { label: t('filter') } }, ...all) : null
}

/** A condition in words where the page has some, else as it is. */
function labelOf(text: string, { catalogue, words }: Context, parents: Names): string {
  const { t } = words
  const condition = readCondition(text)
  if (condition.kind === 'designation') {
    const known = DESIGNATIONS.find((one) => one === condition.designation)
    return known ? t(`designated_${known}`) : text
  }
  if (condition.kind === 'parents') return words.format.list(condition.codes.map((code) => parents.get(code) ?? code))
  if (condition.kind === 'value') {
    const indicator = indicatorOf(catalogue, condition.indicator)
    if (!indicator) return text
    const decimals = Number.isInteger(condition.value) ? 0 : indicator.decimals
    return `${words.name(indicator)} ${signOf(condition.operator)} ${words.format.value(condition.value, decimals, indicator.unit)}`
  }
  if (condition.kind === 'standing') {
    const target = targetOf(catalogue, condition.target)
    const standing = JUDGEMENTS.find((one) => one === condition.standing)
    return target && standing ? `${words.name(target)} (${condition.year}): ${t(`standing_${standing}` as Key)}` : text
  }
  return text
}

function signOf(operator: Operator): string {
  return { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' }[operator]
}

function adders(context: Context, conditions: string[], parents: Names): Node[] {
  const { state, catalogue, words, change } = context
  const { t } = words
  const add = (condition: string) => change({ filter: joined([...conditions.filter((one) => one !== condition), condition]) })
  const nothing = { value: '', label: t('filterChoose') }
  const designations = [nothing, ...DESIGNATIONS.map((one) => ({ value: one as string, label: t(`designated_${one}`) }))]
  const target = targetOf(catalogue, state.targets[0])
  const indicator = indicatorOf(catalogue, (state.view === 'target' ? target?.indicator : undefined) ?? state.indicator)
  const standings = [nothing, ...JUDGEMENTS.map((one) => ({ value: one as string, label: t(`standing_${one}` as Key) }))]
  return [
    ...(parents.size > 0 ? [byParent(context, conditions, parents)] : []),
    select('filter-designation', t('filterDesignation'), designations, '', (one) => one && add(designationCondition(one))),
    ...(indicator ? [byValue(context, indicator, add)] : []),
    ...(state.view === 'target' && target
      ? [
          select('filter-standing', t('filterStanding', { name: words.name(target) }), standings, '', (one) =>
            one ? add(`assessment('${target.id}', ${state.year}) = '${one}'`) : undefined,
          ),
        ]
      : []),
    nearZone(context),
  ]
}

/** By the unit above: communes by district, on boundaries that have districts, and villages by commune. */
function byParent({ state, words, change }: Context, conditions: string[], parents: Names): HTMLElement {
  const { t } = words
  const chosen = conditions.flatMap((one) => parentsOf(one) ?? [])
  const options = [...parents]
    .filter(([code]) => !chosen.includes(code))
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => byName.compare(a.label, b.label))
  return select('filter-parent', t(state.level === 'village' ? 'filterCommune' : 'filterDistrict'), [{ value: '', label: t('filterChoose') }, ...options], '', (code) =>
    code ? change({ filter: joined(withParent(conditions, code)) }) : undefined,
  )
}

function byValue({ words }: Context, indicator: Indicator, add: (condition: string) => void): HTMLElement {
  const { t } = words
  let operator: Operator = '>='
  const input = h('input', { type: 'text', id: 'filter-value', inputMode: 'decimal', autocomplete: 'off' })
  input.setAttribute('aria-label', t('filterValue'))
  const operators = h('select', { id: 'filter-operator', onchange: () => (operator = operators.value as Operator) })
  operators.setAttribute('aria-label', t('filterOperator'))
  operators.append(...OPERATORS.map((one) => h('option', { value: one }, signOf(one))))
  const apply = () => {
    const value = Number(input.value.trim().replace(',', '.').replace('−', '-'))
    const sound = input.value.trim() !== '' && Number.isFinite(value)
    input.setAttribute('aria-invalid', String(!sound))
    if (sound) add(`${indicator.code} ${operator} ${value}`)
  }
  input.onkeydown = (event) => {
    if (event.key === 'Enter') apply()
  }
  const go = button(t('filterAddValue'), apply)
  go.id = 'filter-add-value'
  const name = h('span', { className: 'filter-name' }, words.name(indicator))
  return h('div', { className: 'field' }, name, h('div', { className: 'filter-value' }, operators, input, go))
}

function nearZone({ state, words, change }: Context): HTMLElement {
  const { t } = words
  const now = zoneOf(state.zone)
  const put = (patch: Partial<{ hazard: Hazard; least: number; metres: number }>) =>
    change({ zone: formatZone({ hazard: 'any', least: 3, metres: 10_000, ...now, ...patch }) })
  const hazards = [{ value: '', label: t('hazardNone') }, ...HAZARDS.map((one) => ({ value: one as string, label: t(`hazard_${one}`) }))]
  const classes = ['1', '2', '3', '4', '5'].map((n) => ({ value: n, label: `≥ ${n}` }))
  const distances = [...new Set([...DISTANCES, ...(now ? [now.metres] : [])])].map((metres) => ({
    value: String(metres),
    label: metres === 0 ? t('hazardTouches') : `${words.format.number(metres / 1000)} km`,
  }))
  return h(
    'div',
    { className: 'filter-zone' },
    select('filter-hazard', t('filterHazard'), hazards, now?.hazard ?? '', (one) => (one ? put({ hazard: one as Hazard }) : change({ zone: '' }))),
    now && select('filter-least', t('filterLeast'), classes, String(now.least), (n) => put({ least: Number(n) })),
    now && select('filter-metres', t('filterMetres'), distances, String(now.metres), (n) => put({ metres: Number(n) })),
  )
}

function textOf({ state, words, change }: Context): HTMLElement {
  const { t } = words
  const text = h('textarea', { id: 'filter-text', value: state.filter, rows: 3, spellcheck: false })
  const apply = button(t('filterApply'), () => change({ filter: text.value.trim() }))
  apply.id = 'filter-apply'
  text.onkeydown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply.click()
  }
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: text.id }, t('filterTextLabel')),
    text,
    h('div', { className: 'buttons' }, apply),
    h('p', { className: 'hint' }, t('filterTextHelp')),
  )
}
