/** The legend under two maps: one for both, or one for each with the reason. */
import type { Say } from '../i18n/phrases'
import { standardBetween } from '../model/change'
import { pairRows } from '../model/pair'
import { headOf, measureOf } from '../model/view'
import type { Beside, View } from '../model/view'
import type { Words } from '../model/words'
import { h } from '../panel/dom'
import { howToRead, legendOfView, reducedFit, swatch } from '../panel/legendPanel'
import { overlayLegend } from '../panel/overlayLegend'
import { comparePhrases } from './phrases'
import type { CompareKey } from './phrases'

export function legendsOf(first: View, { view: second, apart }: Beside, words: Words): HTMLElement[] {
  const say = comparePhrases.say(words.language)
  if (!apart) return [sharedLegend(first, second, words)]
  const one = (view: View) => h('section', { className: 'legend', aria: { label: `${words.t('legend')}: ${headOf(view)}` } }, ...legendOfView(view, words).map((part) => part || null))
  const over = [...overlayLegend(first, words), layersOf(first, second, words)].map((part) => part || null)
  return [h('p', { className: 'apart', role: 'note' }, say(`apart_${apart}`)), one(first), one(second), h('div', { className: 'legend over-both', hidden: over.length === 0 }, ...over)]
}

function sharedLegend(first: View, second: View, words: Words): HTMLElement {
  const say = comparePhrases.say(words.language)
  const { format } = words
  const rows = pairRows(first.legend.rows, second.legend.rows)
  const same = first.indicator.code === second.indicator.code
  const unit = measureOf(first, words)
  const year = (view: View) => String(view.scene.state.year)
  const head = (view: View, which: string) => h('th', { scope: 'col', className: 'count', title: headOf(view) }, same ? year(view) : which)
  const number = (n: number) => h('td', { className: n === 0 ? 'count none' : 'count' }, format.number(n))
  const totals = [0, 1].map((i) => rows.reduce((sum, row) => sum + row.counts[i as 0 | 1], 0))
  const table = h(
    'table',
    { className: 'pair-rows' },
    h('caption', { className: 'visually-hidden' }, say('shared')),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, `${say('class')}${unit ? ` (${unit})` : ''}`), head(first, say('left')), head(second, say('right')))),
    h(
      'tbody',
      null,
      ...rows.map((row) =>
        h('tr', { data: { bin: row.bin } }, h('th', { scope: 'row' }, swatch(row.bin, first), h('span', null, row.label)), ...row.counts.map(number)),
      ),
    ),
    h('tfoot', null, h('tr', null, h('th', { scope: 'row' }, say('total')), ...totals.map(number))),
  )
  return h(
    'section',
    { className: 'legend shared', aria: { label: words.t('legend') } },
    h('h2', null, say('shared')),
    table,
    h('div', { className: 'pair-notes' }, ...overlayLegend(first, words), layersOf(first, second, words), ...cautions(first, second, same, say).map((text) => h('p', null, text)), reducedFit(first, words), howToRead(first, words)),
  )
}

/** The layers of both maps are of one year, that of the first. */
function layersOf(first: View, second: View, { language }: Words): HTMLElement | false {
  const { year } = first.scene.state
  return first.overlay !== null && year !== second.scene.state.year && h('p', { className: 'hint' }, comparePhrases.say(language)('layersOf', { year }))
}

/** What to heed before the two maps are compared. */
function cautions(first: View, second: View, same: boolean, say: Say<CompareKey>): string[] {
  const [a, b] = [first.scene.state.year, second.scene.state.year].sort((x, y) => x - y) as [number, number]
  const start = same ? standardBetween(first.indicator, a, b) : undefined
  const own = !same || !first.scene.state.pooled
  return [...(start === undefined ? [] : [say('standard', { year: start })]), ...(own ? [say('pairNote')] : [])]
}
