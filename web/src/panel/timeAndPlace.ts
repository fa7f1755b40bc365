/** Chooses the year, the level and the boundaries. */
import type { Level, Vintage } from '../api/types'
import { indicatorOf, LEVELS, vintageOf } from '../state/state'
import { baseYears, canChange, playableYears, standardBetween } from '../model/change'
import { h, refill, segments, select } from './dom'
import type { Segment } from './dom'
import type { Context } from './context'
import type { Panel } from './indicatorChoice'

export interface TimeAndPlace extends Panel {
  /** says the year that is played */
  played(text: string): void
}

export function createTimeAndPlace(): TimeAndPlace {
  const parts = h('div', { className: 'choice-parts' })
  // stays where it is while the rest is made anew, or nothing would be read aloud
  const said = h('p', { className: 'visually-hidden', id: 'played', role: 'status' })
  const element = h('section', { className: 'choice' }, parts, said)
  return {
    element,
    played: (text) => (said.textContent = text),
    render(context) {
      const { state, words, change } = context
      refill(
        parts,
        h(
          'div',
          { className: 'years-line' },
          segments('year', words.t('year'), yearsOf(context), String(state.year), (year) => change({ year: Number(year) })),
          player(context),
        ),
        ...compare(context),
        segments('level', words.t('level'), levelsOf(context), state.level, (level) => change({ level: level as Level })),
        segments('boundaries', words.t('boundaries'), boundariesOf(context), state.boundaries, (boundaries) =>
          change({ boundaries }),
        ),
      )
    },
  }
}

/** Begins to play the years, or ends it; absent where there is only one. */
function player({ state, catalogue, words, playing, play }: Context): HTMLElement | null {
  if (playableYears(indicatorOf(catalogue, state.indicator), state.since).length < 2) return null
  const sign = h('span', { aria: { hidden: true } }, playing ? '■ ' : '▶ ')
  return h('button', { type: 'button', id: 'play-years', className: 'button play', onclick: play }, sign, words.t(playing ? 'playStop' : 'play'))
}

/** Every year from the first to the last, so that gaps are seen; a bar shows how many communes have a value. */
function yearsOf({ state, catalogue, words }: Context): Segment[] {
  const indicator = indicatorOf(catalogue, state.indicator)
  const all = [...catalogue.atlas.years, ...(indicator?.years ?? [])]
  if (all.length === 0) return []
  const first = Math.min(...all)
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i)
  return years.map((year) => {
    const has = indicator?.years.includes(year) ?? false
    const coverage = indicator?.data_coverage?.[String(year)]
    const title = !has
      ? words.t('yearWithout', { year })
      : coverage
        ? words.t('yearWith', { year, units: coverage.units, of: coverage.of })
        : ''
    const fill = !has ? 0 : coverage && coverage.of > 0 ? coverage.units / coverage.of : 1
    return { value: String(year), label: String(year), title, disabled: !has, fill }
  })
}

/** The earlier year with which the values are compared; years of another standard are left out and named. */
function compare({ state, catalogue, words, change }: Context): (HTMLElement | false)[] {
  const indicator = indicatorOf(catalogue, state.indicator)
  if (state.view === 'target' || !canChange(indicator)) return []
  const years = baseYears(indicator, state.year)
  const other = indicator.years.filter((year) => year < state.year && !years.includes(year)).at(-1)
  const options = [{ value: '', label: words.t('sinceNone') }, ...years.map((year) => ({ value: String(year), label: String(year) }))]
  return [
    years.length > 0 &&
      select('since', words.t('since'), options, String(state.since ?? ''), (since) =>
        change({ since: since === '' ? null : Number(since) }),
      ),
    other !== undefined &&
      h('p', { className: 'hint' }, words.t('sinceBroken', { year: other, start: standardBetween(indicator, other, state.year)! })),
  ]
}

function levelsOf({ state, catalogue, words }: Context): Segment[] {
  const vintage = vintageOf(catalogue, state.boundaries)
  return LEVELS.map((level) => {
    const there = (vintage?.levels.find((l) => l.level === level)?.with_geometry ?? 0) > 0
    return {
      value: level,
      label: words.t(`level_${level}`),
      disabled: !there,
      title: there ? '' : words.t('levelWithout'),
    }
  })
}

function boundariesOf({ catalogue, words }: Context): Segment[] {
  return catalogue.atlas.vintages.map((vintage) => ({
    value: vintage.id,
    label: vintage.id,
    title: whenOf(vintage, words),
  }))
}

function whenOf(vintage: Vintage, { t, format }: Context['words']): string {
  const since = t('boundariesSince', { date: format.date(vintage.valid_from) })
  return vintage.valid_to ? `${since}, ${t('boundariesUntil', { date: format.date(vintage.valid_to) })}` : since
}
