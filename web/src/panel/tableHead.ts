/** The lines over the ranked table: what is ranked, how whole the data are and what is selected. */
import type { DataCoverage } from '../api/types'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { button, h, refill } from './dom'

export interface TableHead {
  element: HTMLElement
  render(view: View, words: Words): void
}

export interface TableHeadActions {
  openProfile(): void
  clearSelection(): void
  fitSelection(): void
}

export function createTableHead(actions: TableHeadActions): TableHead {
  const element = h('div', { className: 'table-head' })
  return {
    element,
    render(view, words) {
      const { t } = words
      const { state } = view.scene
      refill(
        element,
        h('h2', { id: 'table-title', className: 'what', tabIndex: -1 }, `${view.title} · ${state.year}`),
        ...factsOf(view, words).map((fact) => h('p', { className: 'fact' }, fact)),
        selection(view, words, actions),
        h('p', { className: 'visually-hidden', id: 'table-help' }, t('tableHelp')),
      )
    },
  }
}

function factsOf(view: View, words: Words): string[] {
  const { t, format } = words
  const { scene, indicator } = view
  const facts: string[] = []
  const coverage = scene.kind === 'target' ? scene.assessment.data_coverage : scene.values.data_coverage
  if (coverage) facts.push(coverageOf(coverage, words))
  if (scene.kind === 'target') {
    const { province } = scene.assessment
    if (province && province.value !== null) {
      const value = format.value(province.value, indicator.decimals, indicator.unit)
      facts.push(t('provinceStands', { value, standing: t(`standing_${province.assessment}`) }))
    }
    const fewest = scene.lagging.fewest
    if (fewest && fewest.codes.length > 0) {
      facts.push(t('fewest', { n: format.number(fewest.codes.length), share: `${format.number(fewest.share)}%` }))
    }
    const denominator = words.language === 'vi' ? indicator.denominator_vi : indicator.denominator_en
    if (denominator) facts.push(t('gapCountOf', { denominator }))
  }
  const units = [...view.units.values()]
  const asked = units.filter((unit) => unit.bin !== 'unasked')
  if (scene.state.area && asked.length === 0) facts.push(t('nothingInArea'))
  else if (scene.kind === 'indicator' && asked.every((unit) => unit.value === null)) {
    facts.push(t('noValuesHere', { level: t(`level_${scene.state.level}`), year: scene.state.year }))
  }
  return facts
}

function coverageOf(coverage: DataCoverage, { t, format }: Words): string {
  const units = t('coverage', { units: format.number(coverage.units), of: format.number(coverage.of) })
  const share = coverage.households_share
  return share === null || share === undefined ? units : `${units} ${t('coverageHouseholds', { share: format.share(share) })}`
}

function selection(view: View, { t, format }: Words, actions: TableHeadActions): HTMLElement | null {
  const n = view.scene.state.selection.length
  if (n === 0) return h('p', { className: 'hint selected' }, t('selectHint'))
  const fit = button(t('fitSelection'), actions.fitSelection, 'button quiet')
  const profile = button(t('openProfile'), actions.openProfile)
  profile.id = 'open-profile'
  const clear = button(t('clearSelection'), actions.clearSelection, 'button quiet')
  fit.id = 'fit-selection'
  clear.id = 'clear-selection'
  const last = view.units.get(view.scene.state.selection.at(-1)!)
  const what = n === 1 && last ? last.name : t('selected', { n: format.number(n) })
  return h('p', { className: 'selected' }, h('span', null, what), profile, fit, clear)
}
