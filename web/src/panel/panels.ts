/** All panels of the page, made once and rendered together. */
import type { Bounds, FoundUnit } from '../api/types'
import type { DrawingMode } from '../map/drawArea'
import type { Order, View } from '../model/view'
import type { Words } from '../model/words'
import { createAreaTools } from './areaTools'
import { createFilterChoice } from './filterChoice'
import { createClassChoice } from './classChoice'
import { createCompareChoice } from './compareChoice'
import type { Context } from './context'
import { createIndicatorChoice } from './indicatorChoice'
import { createLegendPanel } from './legendPanel'
import { createNotices } from './notices'
import { createMoreChoices } from './moreChoices'
import { createOverlayChoice } from './overlayChoice'
import type { OverlayEvents } from './overlayChoice'
import type { Notice } from './notices'
import { createPage } from './page'
import type { SecondPlace } from './page'
import { createRankedTable } from './rankedTable'
import { createSide } from './side'
import { createTableHead } from './tableHead'
import { createTargetChoice } from './targetChoice'
import type { Themes } from './themes'
import { createTimeAndPlace } from './timeAndPlace'
import { createUnitSearch } from './unitSearch'

export interface PanelEvents extends OverlayEvents {
  hover(code: string | null): void
  pick(code: string, several: boolean): void
  order(order: Order): void
  clearSelection(): void
  fitSelection(): void
  /** to the unit whose profile is shown */
  fitUnit(): void
  openProfile(): void
  visible(): Bounds
  fitAll(): void
  themes: Themes
  zoomIn(): void
  zoomOut(): void
  find(words: string, signal: AbortSignal): Promise<FoundUnit[]>
  became(unit: FoundUnit): Promise<string[]>
  choose(unit: FoundUnit): void
  failed(error: unknown): void
  draw(mode: DrawingMode): void
  cancelDrawing(): void
  areaFromView(): void
}

export interface Panels {
  /** where the map goes */
  map: HTMLElement
  second: SecondPlace
  /** the choices, as the state has them */
  choices(context: Context): void
  /** what was answered */
  show(view: View, order: Order, words: Words): void
  /** the selection of a view that is shown already */
  select(view: View, words: Words): void
  busy(on: boolean, words: Words): void
  say(notice: Notice | null, words: Words): void
  hover(code: string | null): void
  reveal(codes: string[]): void
  drawing(mode: DrawingMode | null): void
  measured(metres: number): void
  /** says the year that is played */
  played(text: string): void
}

export function createPanels(root: HTMLElement, events: PanelEvents): Panels {
  const notices = createNotices()
  const search = createUnitSearch(events)
  const indicator = createIndicatorChoice()
  const targets = createTargetChoice()
  const place = createTimeAndPlace()
  const compare = createCompareChoice()
  const filter = createFilterChoice()
  const area = createAreaTools({ draw: events.draw, cancel: events.cancelDrawing, fromView: events.areaFromView })
  const layers = createOverlayChoice(events)
  const classes = createClassChoice()
  const more = createMoreChoices([compare, layers, area, filter, classes].map((panel) => panel.element))
  const legend = createLegendPanel()
  const tableHead = createTableHead(events)
  const table = createRankedTable(events)
  const side = createSide([tableHead.element, table.element], { hover: events.hover, fit: events.fitUnit, visible: events.visible, failed: events.failed })
  const page = createPage(
    root,
    {
      search: search.element,
      notices: notices.element,
      choices: [indicator, targets, place, more].map((panel) => panel.element),
      legends: [legend.element, legend.over],
      side: side.element,
    },
    events,
  )
  return {
    map: page.map,
    second: page.second,
    choices(context) {
      const { state, words } = context
      page.render(context)
      search.render(words)
      indicator.element.hidden = classes.element.hidden = state.view === 'target'
      targets.element.hidden = state.view !== 'target'
      for (const panel of [indicator, targets, place, more, compare, layers, area, filter, classes]) panel.render(context)
      side.render(context)
    },
    show(view, order, words) {
      classes.current(view.breaks)
      legend.render(view, words)
      layers.show(view, words)
      filter.show(view)
      tableHead.render(view, words)
      table.render(view, order, words)
      page.describe(view, words)
      side.show(view)
    },
    select(view, words) {
      tableHead.render(view, words)
      table.select(view.scene.state.selection, false)
    },
    busy: page.busy,
    say: notices.show,
    hover: table.hover,
    reveal: (codes) => table.select(codes, true),
    drawing: area.drawing,
    measured: area.measured,
    played: place.played,
  }
}
