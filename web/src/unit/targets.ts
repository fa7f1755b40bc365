/** All targets of the unit at a glance, the worst first; each can be explained and put on the map. */
import { STANDING_COLOURS, STANDING_SIGNS } from '../model/palette'
import type { JudgedStanding } from '../model/bins'
import { indicatorOf } from '../state/state'
import { button, h } from '../panel/dom'
import type { UnitContext } from './context'
import { explainer } from './explanation'
import { judged, standingGroups } from './standings'
import type { StandingGroup, Stood } from './standings'

export function targetsOf(context: UnitContext, failed: (error: unknown) => void): HTMLElement {
  const { dossier, catalogue, say } = context
  const groups = standingGroups(dossier.profile.assessments, catalogue)
  return h(
    'section',
    { className: 'unit-part' },
    h('h3', null, say('targets', { year: dossier.profile.year })),
    groups.length === 0 ? h('p', { className: 'hint' }, say('targetsNone')) : tally(context, groups),
    ...groups.map((group) => groupOf(context, group, failed)),
  )
}

/** One bar for all targets that can be judged. */
function tally({ words }: UnitContext, groups: StandingGroup[]): HTMLElement {
  const shown = groups.filter((group) => judged(group.standing))
  const total = shown.reduce((sum, group) => sum + group.items.length, 0)
  const parts = shown.map(({ standing, items }) => {
    const n = words.format.number(items.length)
    const part = h('span', { className: `tally-part sign-${standing}`, title: `${words.t(`standing_${standing}`)}: ${n}` }, n)
    part.style.flexGrow = String(items.length)
    part.style.backgroundColor = STANDING_COLOURS[standing as JudgedStanding]
    return part
  })
  return h('div', { className: 'tally', aria: { hidden: true }, hidden: total === 0 }, ...parts)
}

function groupOf(context: UnitContext, { standing, items }: StandingGroup, failed: (error: unknown) => void): HTMLElement {
  const { say, words } = context
  const name =
    standing === 'not_assessable' ? say('notBinding') : standing === 'no_data' ? say('noDataGroup') : words.t(`standing_${standing}`)
  return h(
    'details',
    { className: 'standing-group', open: standing === 'missed' || standing === 'behind', data: { standing } },
    h('summary', null, signOf(standing), `${name} (${words.format.number(items.length)})`),
    h('ul', null, ...items.map((item) => itemOf(context, item, 'all', failed))),
  )
}

function itemOf(context: UnitContext, { target, assessment }: Stood, where: string, failed: (error: unknown) => void): HTMLElement {
  const { say, words, change } = context
  const name = button(words.name(target), () => change({ view: 'target', targets: [target.id] }), 'link target-link')
  name.title = say('onMap', { name: words.name(target) })
  const about = factsOf(context, { target, assessment })
  const { toggle, place } = explainer(context, target, where, failed)
  return h(
    'li',
    { className: 'stood' },
    name,
    h('span', { className: 'stood-facts' }, about.join(' · '), ' ', toggle),
    progressBar(context, assessment.progress),
    place,
  )
}

/** The targets that bind one indicator, with how the unit stands against each. */
export function targetsOfIndicator(context: UnitContext, indicator: string, failed: (error: unknown) => void): HTMLElement | null {
  const { dossier, catalogue, words } = context
  const groups = standingGroups(dossier.profile.assessments, catalogue)
    .map((group) => ({ ...group, items: group.items.filter((item) => item.target.indicator === indicator) }))
    .filter((group) => judged(group.standing) && group.items.length > 0)
  if (groups.length === 0) return null
  const items = groups.flatMap(({ standing, items }) =>
    items.map((item) => {
      const element = itemOf(context, item, 'own', failed)
      element.prepend(h('span', { className: 'stood-standing' }, signOf(standing), words.t(`standing_${standing}`)))
      return element
    }),
  )
  return h('ul', { className: 'own-targets' }, ...items)
}

function signOf(standing: StandingGroup['standing']): HTMLElement {
  const sign = h('span', { className: `swatch sign sign-${standing}`, aria: { hidden: true } }, STANDING_SIGNS[standing])
  if (standing !== 'no_data') sign.style.backgroundColor = STANDING_COLOURS[standing]
  return sign
}

function factsOf({ say, words, catalogue }: UnitContext, { target, assessment }: Stood): string[] {
  const indicator = indicatorOf(catalogue, target.indicator)
  const decimals = indicator?.decimals ?? 1
  if (assessment.reason) return [assessment.reason[words.language]]
  const { value, gap_count: count, gap, projected_year: projected, assessment: standing } = assessment
  const denominator = (words.language === 'vi' ? indicator?.denominator_vi : indicator?.denominator_en) ?? ''
  const lags = standing === 'behind' || standing === 'missed' || standing === 'not_met'
  const facts = [
    value === null ? words.t(`status_${assessment.status}`) : words.format.value(value, decimals, indicator?.unit ?? target.unit),
    say('goal', { goal: words.goal(target, decimals), year: target.horizon_year }),
  ]
  if (!lags) return facts
  if (count) facts.push(say('missing', { count: `${words.format.number(count)} ${denominator}`.trim() }))
  else if (gap) facts.push(say('gapLeft', { gap: `${words.format.number(gap, decimals)} ${words.gapMeasure(target.unit)}`.trim() }))
  if (standing === 'behind' && assessment.pace !== null) {
    facts.push(projected === null ? say('neverProjected') : say('projected', { year: projected }))
  }
  if (assessment.certain === false) facts.push(say('uncertain'))
  return facts
}

function progressBar({ say, words }: UnitContext, progress: number | null): HTMLElement | null {
  if (progress === null) return null
  const bar = h('span', { className: 'progress-bar', role: 'img' })
  bar.setAttribute('aria-label', say('progress', { share: words.format.share(progress) }))
  bar.title = say('progress', { share: words.format.share(progress) })
  bar.style.setProperty('--progress', String(progress))
  return bar
}
