/** What lies around the unit: households in danger, neighbours, special difficulty. */
import type { Criterion } from '../api/profile'
import { indicatorOf } from '../state/state'
import { button, h } from '../panel/dom'
import { swatch } from '../panel/legendPanel'
import type { UnitContext } from './context'
import { unitPhrases } from './phrases'
import type { UnitKey } from './phrases'

export function risk({ dossier, say, words }: UnitContext): HTMLElement {
  const { total, year } = dossier.resettlement
  const title = h('h3', null, say('risk', { year }))
  if (total.at_risk === null && total.resettled === null) {
    return h('section', { className: 'unit-part' }, title, h('p', { className: 'hint' }, say('riskNone')))
  }
  const shown = (value: number | null) => (value === null ? words.t('status_missing') : words.format.number(value))
  const row = (label: UnitKey, value: number | null) => [h('dt', null, say(label)), h('dd', null, shown(value))]
  const hazards = total.by_hazard.filter((one) => (one.at_risk ?? 0) > 0)
  return h(
    'section',
    { className: 'unit-part' },
    title,
    h(
      'dl',
      { className: 'figures' },
      ...row('riskAtRisk', total.at_risk),
      ...row('riskPlanned', total.planned),
      ...row('riskResettled', total.resettled),
      ...row('riskRemaining', total.remaining),
    ),
    hazards.length > 0 &&
      h('p', { className: 'fact' }, hazards.map((one) => `${words.name(one)}: ${shown(one.at_risk)}`).join(' · ')),
  )
}

/** Neighbours with what the map shows of them; pointing at one marks it on the map. */
export function neighbours({ dossier, view, say, words, change, hover }: UnitContext): HTMLElement | null {
  const all = dossier.profile.neighbours
  if (all.length === 0) return null
  const rows = all.map(({ code, name }) => {
    const seen = view?.units.get(code)
    const go = button(name, () => change({ selection: [code] }), 'link')
    go.onmouseenter = go.onfocus = () => hover(code)
    go.onmouseleave = go.onblur = () => hover(null)
    const value = seen?.value ?? null
    const indicator = view?.indicator
    const text =
      !seen || !indicator
        ? ''
        : value === null
          ? words.t(`status_${seen.status}`)
          : indicator.measure_type === 'category'
            ? words.category(indicator, value)
            : words.format.value(value, indicator.decimals, indicator.unit)
    return h('li', null, seen && view ? swatch(seen.bin, view) : null, go, h('span', { className: 'number' }, text))
  })
  return h('section', { className: 'unit-part' }, h('h3', null, say('neighbours')), h('ul', { className: 'neighbours' }, ...rows))
}

export function difficulty({ dossier, say, words, catalogue }: UnitContext): HTMLElement | null {
  const special = dossier.profile.special_difficulty
  if (!special) return null
  const key = `computed_${special.computed.status}`
  const computed = key in unitPhrases.texts.vi ? say(key as UnitKey) : special.computed.status
  const criterion = (one: Criterion) => {
    const decimals = indicatorOf(catalogue, one.id)?.decimals ?? 1
    const value = one.value === null ? '' : words.format.value(one.value, decimals, one.unit ?? '')
    return h(
      'li',
      { className: `criterion ${one.result}` },
      h('span', null, words.language === 'vi' ? one.text_vi : one.text_en),
      h('span', { className: 'number' }, [value, say(`criterion_${one.result}`)].filter(Boolean).join(' · ')),
    )
  }
  return h(
    'section',
    { className: 'unit-part' },
    h('h3', null, say('difficulty')),
    h(
      'dl',
      { className: 'figures words' },
      h('dt', null, say('difficultyLegal')),
      h('dd', null, say(special.legal.special_difficulty ? 'difficultyYes' : 'difficultyNo')),
      h('dt', null, say('difficultyComputed')),
      h('dd', null, computed),
    ),
    special.agrees === false && h('p', { className: 'fact' }, say('difficultyDiffer')),
    special.one_criterion_away === true && h('p', { className: 'fact' }, say('difficultyAway')),
    h(
      'details',
      { className: 'behind' },
      h('summary', null, words.language === 'vi' ? special.criteria.name_vi : special.criteria.name_en),
      h('ul', { className: 'criteria' }, ...special.computed.criteria.map(criterion)),
    ),
  )
}
