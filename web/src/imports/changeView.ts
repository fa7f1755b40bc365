/** What would change: the map with its legend, and the table behind it. */
import { getJson } from '../api/client'
import type { BoundaryCollection, BoundaryFeature } from '../api/geometry'
import type { Level } from '../api/types'
import { svg } from '../chart/svg'
import { h, refill, segments, select } from '../panel/dom'
import { boundsOf, fitted } from '../sheet/projection'
import type { Projection } from '../sheet/projection'
import { changeMap, differenceOf, quietDifferences, EFFECT_COLOURS, EFFECT_SIGNS, firstPart, legendOf, NOT_NAMED, recordsShown } from './changes'
import type { ChangeMap } from './changes'
import { MOST_SHOWN } from './report'
import { table } from '../panel/tableBox'
import type { Desk } from './state'
import { named } from './terms'
import { EFFECTS } from './types'
import type { ChangedRecord, ChangePart, Changes, Effect, Job } from './types'

const SIZE = { width: 560, height: 520 }

/** A job or a draft, by its id. */
type Changing = Pick<Job, 'id' | 'changes'>

export interface ChangeView {
  element: HTMLElement
  render(desk: Desk, job: Changing | null): void
}

/** The boundaries of a level, asked once each. */
type Shapes = Map<string, BoundaryFeature[] | 'failed' | 'asked'>

export function createChangeView(): ChangeView {
  const element = h('section', { className: 'changes' })
  element.setAttribute('aria-labelledby', 'changes-title')
  const shapes: Shapes = new Map()
  let of: Changing | null = null
  let index = 0
  let effect: Effect | null = null
  let words = ''
  const render = (desk: Desk, job: Changing | null) => {
    const changes = job?.changes
    if (job?.id !== of?.id) {
      index = changes && changes.parts.length > 0 ? firstPart(changes) : 0
      effect = null
      words = ''
    }
    of = job
    element.hidden = !changes
    if (!changes) return refill(element)
    const part = changes.parts[index]
    const again = () => render(desk, job)
    const choose = (next: number) => {
      index = next
      effect = null
      words = ''
      again()
    }
    refill(
      element,
      h('h3', { id: 'changes-title' }, desk.say('changes')),
      ...(part ? whole(desk, changes, part, choose) : [h('p', { className: 'hint' }, desk.say('changesNone'))]),
      part && mapBox(desk, part, shapes, again),
      part &&
        records(desk, part, {
          effect,
          words,
          choose: (next) => {
            effect = next
            again()
          },
          search: (text) => {
            words = text
            again()
          },
        }),
    )
  }
  return { element, render }
}

export function partName({ say, words, state }: Desk, part: ChangePart): string {
  const indicator = state.catalogue?.indicators.find(({ code }) => code === part.indicator)
  const what = say(`content_${part.content}` as 'content_zones', {
    indicator: indicator ? words.name(indicator) : (part.indicator ?? ''),
    year: part.year ?? '',
  })
  const place = part.level ? say('partPlace', { level: words.t(`level_${part.level}`), vintage: part.vintage ?? '' }) : ''
  return place === '' ? what : `${what} · ${place}`
}

function whole(desk: Desk, changes: Changes, part: ChangePart, choose: (index: number) => void): (HTMLElement | false)[] {
  const { say, words } = desk
  const sum = (counts: Record<Effect, number>) => EFFECTS.filter((e) => counts[e] > 0).map((e) => `${words.format.number(counts[e])} ${EFFECT_SIGNS[e]}`).join('  ')
  const options = changes.parts.map((each, i) => ({ value: String(i), label: `${partName(desk, each)} (${sum(each.counts)})` }))
  return [
    changes.counts.changed + changes.counts.new + changes.counts.removed === 0 && h('p', { className: 'callout plain' }, say('changesNone')),
    options.length > 1
      ? select('changes-part', say('changesPart'), options, String(changes.parts.indexOf(part)), (value) => choose(Number(value)))
      : h('p', { className: 'part-name' }, partName(desk, part)),
    changes.parts_left_out > 0 && h('p', { className: 'hint' }, say('partsLeftOut', { n: words.format.number(changes.parts_left_out) })),
  ]
}

function hasShapes({ records }: ChangePart): boolean {
  return records.some(({ shape }) => shape !== undefined)
}

/** The vintage and level whose units are drawn: the part's own, or the communes in force below what has shapes of its own. */
function groundOf({ state }: Desk, part: ChangePart): { vintage: string; level: Level } | null {
  if (part.vintage && part.level) return { vintage: part.vintage, level: part.level }
  const shaped = hasShapes(part)
  const last = state.catalogue?.vintages.at(-1)
  return shaped && last ? { vintage: last.id, level: 'commune' } : null
}

function mapBox(desk: Desk, part: ChangePart, shapes: Shapes, again: () => void): HTMLElement {
  const { say } = desk
  const ground = groundOf(desk, part)
  const links = desk.state.catalogue?.vintages.find(({ id }) => id === ground?.vintage)?.levels.find(({ level }) => level === ground?.level)?.geometry
  const shaped = hasShapes(part)
  const href = links && [...links].sort((a, b) => b.tolerance_m - a.tolerance_m).find(({ tolerance_m: metres }) => metres <= 500)?.href
  if (!href && !shaped) return h('p', { className: 'hint' }, say('noMap'))
  const known = href ? shapes.get(href) : []
  if (href && known === undefined) {
    shapes.set(href, 'asked')
    getJson<BoundaryCollection>(href).then(
      ({ features }) => shapes.set(href, features),
      () => shapes.set(href, 'failed'),
    ).then(again)
  }
  if (known === undefined || known === 'asked') return h('p', { className: 'hint', role: 'status' }, say('mapWaiting'))
  if (known === 'failed') return h('p', { className: 'hint wrong' }, say('mapFailed'))
  return h('div', { className: 'change-map' }, drawing(desk, part, changeMap(part, known)), legend(desk, part))
}

function drawing({ say, words }: Desk, part: ChangePart, { ground, units }: ChangeMap): HTMLElement {
  const all = [...ground, ...units.map(({ feature }) => feature)]
  const bounds = boundsOf(all) ?? [102, 21, 104, 23]
  const projection = fitted(bounds, { x: 6, y: 6, width: SIZE.width - 12, height: SIZE.height - 12 })
  const n = (count: number) => words.format.number(count)
  const label = say('changeMapLabel', { changed: n(part.counts.changed), fresh: n(part.counts.new), unchanged: n(part.counts.unchanged) })
  // what is loud lies above what is quiet
  const ordered = [...units].sort((a, b) => rank(b.effect) - rank(a.effect))
  const stroke = units.length > 400 ? 0.3 : 0.8
  const image = svg(
    'svg',
    { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: 'img', 'aria-label': label, class: 'change-svg' },
    svg('g', { fill: NOT_NAMED, stroke: '#8d8778', 'stroke-width': 0.6 }, ...ground.map((feature) => area(feature, projection, {}))),
    svg(
      'g',
      { stroke: '#55524a', 'stroke-width': stroke, 'stroke-linejoin': 'round' },
      ...ordered.map(({ feature, effect }) => unit(feature, effect, projection, say)),
    ),
  )
  return h('div', { className: 'change-drawing' }, image as unknown as HTMLElement)
}

function rank(effect: Effect | null): number {
  return effect === null ? EFFECTS.length : EFFECTS.indexOf(effect)
}

function unit(feature: BoundaryFeature, effect: Effect | null, projection: Projection, say: Desk['say']): SVGElement {
  const word = effect === null ? say('notNamed') : say(`effect_${effect}`)
  const title = svg('title', {}, `${feature.properties.name || feature.properties.code}: ${word}`)
  return area(feature, projection, { fill: effect === null ? NOT_NAMED : EFFECT_COLOURS[effect], 'data-code': feature.properties.code, 'data-effect': effect ?? '' }, title)
}

function area(feature: BoundaryFeature, projection: Projection, attributes: Record<string, string>, title?: SVGElement): SVGElement {
  const { geometry } = feature
  if (!geometry) return svg('g')
  if (geometry.type === 'Point') {
    const [cx, cy] = projection.point(geometry.coordinates[0]!, geometry.coordinates[1]!)
    return svg('circle', { cx: cx.toFixed(1), cy: cy.toFixed(1), r: 5, ...attributes }, title)
  }
  return svg('path', { d: projection.path(geometry), 'fill-rule': 'evenodd', ...attributes }, title)
}

function legend({ say, words }: Desk, part: ChangePart): HTMLElement {
  const row = (colour: string, sign: string, label: string, count: string) => {
    const swatch = h('span', { className: 'swatch sign', aria: { hidden: true } }, sign)
    swatch.style.backgroundColor = colour
    return h('li', null, swatch, h('span', null, label), h('span', { className: 'count' }, count))
  }
  return h(
    'ul',
    { className: 'change-legend', id: 'change-legend' },
    ...legendOf(part).map(({ effect, count }) => row(EFFECT_COLOURS[effect], EFFECT_SIGNS[effect], say(`effect_${effect}`), words.format.number(count))),
    !hasShapes(part) && row(NOT_NAMED, '', say('notNamed'), ''),
  )
}

interface Choice {
  effect: Effect | null
  words: string
  choose(effect: Effect | null): void
  search(text: string): void
}

function records(desk: Desk, part: ChangePart, choice: Choice): HTMLElement {
  const { say, words } = desk
  const n = (count: number) => words.format.number(count)
  const found = recordsShown(part, choice.effect, choice.words)
  const options = [
    { value: 'all', label: say('all', { n: n(EFFECTS.reduce((sum, effect) => sum + part.counts[effect], 0)) }) },
    ...legendOf(part).map(({ effect, count }) => ({ value: effect, label: say(`effects_${effect}`, { n: n(count) }), disabled: count === 0 })),
  ]
  const choose = (value: string) => choice.choose(EFFECTS.find((effect) => effect === value) ?? null)
  const search = h('input', { type: 'text', id: 'changes-search', value: choice.words, placeholder: say('changesSearch'), oninput: () => choice.search(search.value) })
  search.setAttribute('aria-label', say('changesSearch'))
  const figures = part.content === 'observations'
  const heads = [say(part.level ? 'unit' : 'record'), say('effect'), ...(figures ? [say('before'), say('after'), say('difference')] : [])]
  const count = found.length > MOST_SHOWN ? say('shownFirst', { n: n(MOST_SHOWN), of: n(found.length) }) : say('recordsMatch', { n: n(found.length) })
  const rows = found.slice(0, MOST_SHOWN).map((record) => row(desk, part, record, figures))
  return h(
    'div',
    { className: 'change-records' },
    h('div', { className: 'tools' }, segments('change-effect', say('effect'), options, choice.effect ?? 'all', choose), search),
    h('p', { className: 'hint', role: 'status' }, count),
    part.records_left_out > 0 && h('p', { className: 'hint' }, say('leftOut', { n: n(part.records_left_out) })),
    rows.length > 0 && table(say('changes'), heads, rows, 'records', figures ? [2, 3, 4] : []),
  )
}

/** The server calls a zone by its hazard and class. */
function nameOf({ say }: Desk, { content }: ChangePart, { name }: ChangedRecord): string {
  const [, hazard, level] = (content === 'zones' && name.match(/^(\w+) (\d)$/)) || []
  return hazard && level ? say('zoneName', { hazard: named(say, 'hazard', hazard), level }) : name
}

function row(desk: Desk, part: ChangePart, record: ChangedRecord, figures: boolean): HTMLElement {
  const { say, words, state } = desk
  const indicator = state.catalogue?.indicators.find(({ code }) => code === part.indicator)
  const decimals = Math.max(indicator?.decimals ?? 2, 0)
  const figure = (value: number | null | undefined, status: string | undefined): string => {
    if (value === undefined) return say('absent')
    return value === null ? named(say, 'status', status ?? '') : words.format.value(value, decimals, indicator?.unit ?? '')
  }
  const difference = differenceOf(record)
  const quiet = quietDifferences(record, decimals)
  const mark = h('span', { className: 'effect-mark', aria: { hidden: true } }, EFFECT_SIGNS[record.effect])
  mark.style.setProperty('--effect', EFFECT_COLOURS[record.effect])
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, nameOf(desk, part, record) || record.key, record.name ? h('small', null, ` ${record.key}`) : ''),
    h('td', null, mark, say(`effect_${record.effect}`), quiet.length > 0 && h('small', { className: 'differs' }, say('differsOnly', { what: quiet.map((what) => named(say, 'differs', what)).join(', ') }))),
    figures && h('td', { className: 'number' }, figure(record.before, record.before_status)),
    figures && h('td', { className: 'number' }, figure(record.after, record.after_status)),
    figures && h('td', { className: 'number' }, difference === null ? '' : words.format.signed(difference, decimals)),
  )
}
