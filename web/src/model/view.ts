/** The whole page's view model: pure, made anew from a scene and the catalogue. */
import type { Indicator, Target } from '../api/types'
import { indicatorOf, targetOf, yearsOf } from '../state/state'
import type { Catalogue } from '../state/state'
import { changeBreaks, changesOf } from './change'
import { changeLabels, classLabels, classRows, legendOf, standingRows } from './legend'
import { mapColours } from './ground'
import type { MapColours } from './ground'
import type { Legend } from './legend'
import { whyApart, widened, withBreaks } from './pair'
import type { Apart } from './pair'
import { overlayOf } from './overlay'
import type { Overlay } from './overlay'
import { diverging, qualitative, sequential } from './palette'
import type { Scene } from './scene'
import { changeTable, targetTable, valueTable } from './table'
import type { Table } from './table'
import type { Theme } from './theme'
import { unitsOf } from './units'
import type { ChangeClasses, UnitView } from './units'
import type { Words } from './words'

export type Drawn = 'choropleth' | 'bubbles' | 'categories' | 'standings' | 'changes'

export interface View {
  scene: Scene
  drawn: Drawn
  indicator: Indicator
  /** the target that colours the map; none in the view of an indicator */
  target: Target | null
  title: string
  units: Map<string, UnitView>
  breaks: number[]
  /** colours of the classes, from the lowest values to the highest */
  colours: string[]
  legend: Legend
  table: Table
  beside: Beside | null
  overlay: Overlay | null
  /** colours that go with the page's theme */
  ground: MapColours
}

/** The second map, and why it cannot share the first one's legend; null when both are of one legend. */
export interface Beside {
  view: View
  apart: Apart | null
}

/** Whether the table starts with the worst, which for a count is the most. */
export type Order = 'worst' | 'best'

/** A view of the scene, with that of the second map where there is one. */
export function viewOf(scene: Scene, catalogue: Catalogue, order: Order, words: Words, theme: Theme = 'light'): View | null {
  const view = pairOf(scene, catalogue, order, words)
  const overlay = overlayOf(scene.overlay, scene.state)
  const both = { overlay, ground: mapColours(theme) }
  return view && { ...view, ...both, beside: view.beside && { ...view.beside, view: { ...view.beside.view, ...both } } }
}

function pairOf(scene: Scene, catalogue: Catalogue, order: Order, words: Words): View | null {
  const first = oneView(scene, catalogue, order, words)
  const second = first && scene.beside ? oneView(scene.beside, catalogue, order, words) : null
  if (!first || !second) return first
  const apart = whyApart(first, second)
  if (apart) return { ...first, beside: { view: second, apart } }
  const breaks = widened(first.breaks, second)
  const again = (of: Scene) => oneView(withBreaks(of, breaks), catalogue, order, words)!
  return { ...again(scene), beside: { view: again(second.scene), apart: null } }
}

function oneView(scene: Scene, catalogue: Catalogue, order: Order, words: Words): View | null {
  const target = scene.kind === 'target' ? (targetOf(catalogue, scene.assessment.target) ?? null) : null
  const indicator = indicatorOf(catalogue, target?.indicator ?? scene.state.indicator)
  if (!indicator) return null
  const drawn = drawnAs(scene, indicator)
  const changes = changeClasses(scene)
  const units = unitsOf(scene, indicator, changes)
  const breaks = changes?.breaks ?? (scene.kind === 'indicator' ? (scene.classes?.breaks ?? []) : [])
  const colours = coloursOf(drawn, indicator, breaks, units)
  const table = tableOf(scene, units, indicator, highestFirst(indicator, order), words)
  const name = words.name(target ?? indicator)
  return {
    scene,
    drawn,
    indicator,
    target,
    title: drawn === 'changes' ? words.t('changeOf', { name }) : name,
    units,
    breaks,
    colours,
    legend: legendOf(units.values(), classesOf(drawn, indicator, breaks, colours, words), words.t, drawn === 'changes'),
    table,
    beside: null,
    overlay: null,
    ground: mapColours('light'),
  }
}

function drawnAs(scene: Scene, indicator: Indicator): Drawn {
  if (scene.kind === 'target') return 'standings'
  if (scene.before !== null) return 'changes'
  if (indicator.measure_type === 'count') return 'bubbles'
  return indicator.measure_type === 'category' ? 'categories' : 'choropleth'
}

/** For a count the first end is "most", whatever the direction: a circle does not say good or bad. */
export function highestFirst(indicator: Indicator, order: Order): boolean {
  const highIsWorst = indicator.measure_type === 'count' || indicator.direction === 'lower_is_better'
  return highIsWorst === (order === 'worst')
}

function changeClasses(scene: Scene): ChangeClasses | null {
  if (scene.kind !== 'indicator' || scene.before === null) return null
  const changes = changesOf(scene.before, scene.values)
  return { changes, breaks: changeBreaks(changes.flatMap(({ value }) => (value === null ? [] : [value])), scene.state.classes) }
}

function tableOf(scene: Scene, units: Map<string, UnitView>, indicator: Indicator, highest: boolean, words: Words): Table {
  if (scene.kind === 'target') return targetTable(scene, units, indicator, words)
  return scene.before === null
    ? valueTable(units, indicator, highest, words)
    : changeTable(units, indicator, [scene.before.year, scene.values.year], highest, words)
}

function coloursOf(drawn: Drawn, indicator: Indicator, breaks: number[], units: Map<string, UnitView>): string[] {
  if (drawn === 'categories') {
    const largest = Math.max(-1, ...[...units.values()].map((unit) => unit.value ?? -1))
    return qualitative(Math.max(indicator.categories?.length ?? 0, largest + 1))
  }
  const worse = indicator.direction === 'lower_is_better' ? 'high' : 'low'
  if (drawn === 'changes') return diverging(Math.max(0, breaks.length - 1), worse)
  return drawn === 'choropleth' ? sequential(Math.max(0, breaks.length - 1), worse) : []
}

function classesOf(drawn: Drawn, indicator: Indicator, breaks: number[], colours: string[], words: Words) {
  if (drawn === 'standings') return standingRows(words.t)
  if (drawn === 'categories') return classRows(colours.map((_, value) => words.category(indicator, value)))
  if (drawn === 'changes') return classRows(changeLabels(breaks, words.format))
  return classRows(classLabels(breaks, indicator.decimals, drawn === 'bubbles', words.format))
}

/** The unit of measure of the map's numbers, in words. */
export function measureOf({ drawn, indicator }: View, words: Words): string {
  if (drawn === 'standings') return ''
  return drawn === 'changes' ? words.gapMeasure(indicator.unit) : words.measure(indicator.unit)
}

/** What a map is of, in one line: its name and year. */
export function headOf(view: View): string {
  return `${view.title}, ${yearsOf(view.scene.state)}`
}
