/** The lagging question: which targets, on how many of them, ranked by what. */
import type { Target } from '../api/types'
import { dictionaries } from '../i18n'
import type { Key } from '../i18n'
import { indicatorOf, RANKINGS, targetOf } from '../state/state'
import { button, h, refill, select } from './dom'
import type { Context } from './context'
import type { Panel } from './indicatorChoice'
import { pickList } from './pickList'

export function createTargetChoice(): Panel {
  const element = h('section', { className: 'choice' })
  let open = false
  const render = (context: Context) => {
    const { state, catalogue, words, change } = context
    const targets = state.targets.flatMap((id) => targetOf(catalogue, id) ?? [])
    const toggle = button(words.t('targetsChange'), () => {
      open = !open
      render(context)
      if (open) document.getElementById('target-filter')?.focus()
    })
    toggle.id = 'target-toggle'
    toggle.setAttribute('aria-expanded', String(open))
    toggle.setAttribute('aria-controls', 'target-list')
    const list = h('div', { id: 'target-list', hidden: !open })
    list.onkeydown = (event) => {
      if (event.key !== 'Escape') return
      open = false
      render(context)
      document.getElementById('target-toggle')?.focus()
    }
    if (open) list.append(listOf(context))
    const ranking = RANKINGS.map((by) => ({ value: by, label: words.t(`rankBy_${by}`) }))
    refill(
      element,
      h('h2', null, words.t('targets')),
      h('ul', { className: 'targets' }, ...targets.map((target, i) => chosenTarget(context, target, i === 0))),
      toggle,
      list,
      state.targets.length > 1 && atLeast(context),
      select('rank-by', words.t('rankBy'), ranking, state.by, (by) => change({ by })),
    )
  }
  return { element, render }
}

function chosenTarget({ state, catalogue, words, change }: Context, target: Target, focus: boolean): HTMLElement {
  const several = state.targets.length > 1
  const id = `on-map-${target.id}`
  const others = state.targets.filter((other) => other !== target.id)
  const goal = words.goal(target, indicatorOf(catalogue, target.indicator)?.decimals ?? 0)
  const onMap = h('input', { type: 'radio', name: 'on-map', id, checked: focus })
  onMap.onchange = () => change({ targets: [target.id, ...others] })
  const remove = button('×', () => change({ targets: others }), 'remove')
  remove.id = `remove-${target.id}`
  remove.setAttribute('aria-label', words.t('targetRemove', { name: words.name(target) }))
  const assessed = target.levels.length === 0 || target.levels.includes(state.level)
  const levels = words.format.list(target.levels.map((level) => words.t(`level_${level}`)))
  return h(
    'li',
    { className: focus ? 'target focus' : 'target' },
    h('span', { className: 'target-name' }, words.name(target)),
    several && remove,
    h('span', { className: 'target-goal' }, words.t('targetGoal', { year: target.horizon_year, goal })),
    ...remarks(target, words).map((text) => h('span', { className: 'target-goal' }, text)),
    several && h('span', { className: 'target-map' }, onMap, h('label', { htmlFor: id }, words.t('targetOnMap'))),
    !assessed &&
      h('span', { className: 'hint' }, words.t('targetNotAtLevel', { level: words.t(`level_${state.level}`), levels })),
  )
}

/** Whom the target binds, where not everyone, and why it cannot be judged, where it cannot. */
function remarks(target: Target, { t, language }: Context['words']): string[] {
  const scope = `scope_${target.scope ?? ''}`
  const known = scope in dictionaries[language] ? [t('scopeOf', { scope: t(scope as Key) })] : []
  return target.not_assessable ? [...known, target.not_assessable[language]] : known
}

function atLeast({ state, words, change }: Context): HTMLElement {
  const n = state.targets.length
  const options = Array.from({ length: n }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))
  const field = select('at-least', words.t('lagsOnAtLeast'), options, String(state.k), (k) => change({ k: Number(k) }))
  field.append(h('span', { className: 'after' }, words.t('ofTargets', { n })))
  field.classList.add('inline')
  return field
}

function listOf({ state, catalogue, words, change }: Context): HTMLElement {
  const items = catalogue.targets
    .filter((target) => indicatorOf(catalogue, target.indicator))
    .map((target) => ({ target, empty: indicatorOf(catalogue, target.indicator)?.years.length === 0 }))
    .map(({ target, empty }) => ({
      id: target.id,
      label: words.name(target),
      also: `${target.name_vi} ${target.name_en} ${target.id}`,
      group: target.clause,
      chosen: state.targets.includes(target.id),
      muted: empty ? words.t('status_missing') : String(target.horizon_year),
    }))
  const texts = { filter: words.t('targetFilter'), none: (w: string) => words.t('targetNone', { words: w }) }
  let chosen = state.targets
  return pickList('target', items, true, texts, words, (id, on) => {
    chosen = on ? [...chosen, id] : chosen.filter((other) => other !== id)
    if (chosen.length > 0) change({ targets: chosen })
  }).element
}
