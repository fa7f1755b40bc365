/** The one loop: address → state → questions → view → map and panels; a choice changes the address again. */
import { askCatalogue, createAsker, linkOf } from './api/ask'
import { getJson, RequestFailure } from './api/client'
import { createLatest } from './api/latest'
import { createPatience } from './api/patience'
import { searchAddress } from './api/questions'
import type { FoundUnit } from './api/types'
import { createSecondMap } from './compare/secondMap'
import { createAtlasView } from './map/atlasView'
import { rectangle } from './model/area'
import type { Under } from './model/overlay'
import { atlasVersions } from './model/scene'
import type { Scene } from './model/scene'
import { viewOf } from './model/view'
import type { Order, View } from './model/view'
import { wordsOf } from './model/words'
import type { Words } from './model/words'
import { kilometres } from './panel/areaTools'
import { noticeOf } from './panel/notices'
import { createPanels } from './panel/panels'
import type { Themes } from './panel/themes'
import { unitTip } from './panel/unitTip'
import { sheetAtPrint } from './sheet/atPrint'
import { arrivalOf, toggled } from './state/actions'
import { playableYears } from './model/change'
import { createPlayer } from './state/player'
import { questionOf } from './state/question'
import { indicatorOf } from './state/state'
import type { Catalogue, State } from './state/state'
import { createStore } from './state/store'

export function runPage(root: HTMLElement, firstCatalogue: Catalogue, themes: Themes): void {
  let catalogue = firstCatalogue
  const store = createStore(catalogue)
  const asker = createAsker()
  let words: Words = wordsOf(store.get().lang)
  let scene: Scene | null = null
  let view: View | null = null
  let order: Order = 'worst'
  /** the question that is asked or shown */
  let asked = ''
  /** units to go to when the map has them */
  let arriving: string[] | null = null
  /** whether there is place for two maps */
  let two = store.get().compare !== null
  /** whether a failure is said at the top */
  let failed = false
  /** whether a change comes from the years that are played */
  let stepping = false

  const hover = (code: string | null) => {
    panels.hover(code)
    map.hover(code)
    second.hover(code)
  }
  // while another question is under way the map shows units that may not be there afterwards
  const pick = (code: string, several: boolean) => {
    if (!scene || questionOf(scene.state) !== asked) return
    store.change({ selection: toggled(store.get().selection, code, several) }, 'refinement')
  }
  const panels = createPanels(root, {
    hover,
    pick,
    order: (next) => {
      order = next
      compose()
    },
    clearSelection: () => store.change({ selection: [] }, 'refinement'),
    fitSelection: () => map.fit(store.get().selection),
    fitUnit: () => map.fit(store.get().selection.slice(-1).length > 0 ? store.get().selection.slice(-1) : undefined),
    visible: () => map.visible(),
    openProfile: () => store.change({ side: 'unit' }),
    fitAll: () => map.fit(),
    themes,
    zoomIn: () => map.zoomIn(),
    zoomOut: () => map.zoomOut(),
    find: async (text, signal) => (await getJson<{ units: FoundUnit[] }>(searchAddress(text), signal)).units,
    became: (unit) => becameNames(unit),
    choose: (unit) => void arrive(unit).catch(fail),
    failed: (error) => fail(error),
    draw: (mode) => map.draw(mode),
    cancelDrawing: () => map.cancelDrawing(),
    mark: (geometry) => {
      map.mark(geometry)
      second.mark(geometry)
    },
    goTo: (geometry) => {
      // on a phone the map is far from the list
      panels.map.scrollIntoView({ block: 'nearest' })
      map.fitShape(geometry)
    },
    areaFromView: () => {
      const [west, south, east, north] = map.visible()
      store.change({ area: rectangle([west, south], [east, north]) })
    },
  })
  const pointing = {
    hover,
    pick: (code: string, several: boolean) => {
      pick(code, several)
      panels.reveal(store.get().selection)
    },
    tip: (code: string, under: Under) => unitTip(code, view, words, under),
  }
  const map = createAtlasView(panels.map, {
    ...pointing,
    drawn: (area) => store.change({ area }),
    drawing: panels.drawing,
    measured: panels.measured,
    radius: (metres) => kilometres(metres, words),
    failed: (error) => fail(error),
    zoomed: () => refine(),
    looked: (look) => second.lookAt(look),
  })
  const second = createSecondMap(panels.second, { ...pointing, first: () => map, failed: (error) => fail(error) })

  const paper = sheetAtPrint(() => view && { view, catalogue, words })
  const fail = (error: unknown) => {
    if (!(error instanceof RequestFailure)) console.error(error)
    const remedies = { retry: () => ask(), startAgain: () => location.assign(location.pathname), dropFilter: () => store.change({ filter: '' }) }
    panels.say(noticeOf(error, words, remedies), words)
    failed = true
    patience.failed(error)
  }
  const becameNames = async ({ became = [], level }: FoundUnit) =>
    Promise.all(
      became.map(async ({ name, code, vintage }) => name ?? (await asker.names(vintage, level)).get(code) ?? code),
    )
  const arrive = async (unit: FoundUnit) => {
    const names = await becameNames(unit)
    const { patch, notice } = arrivalOf(unit, names, store.get(), words)
    arriving = [unit.code]
    store.change(patch)
    const next = unit.became?.[0]
    const follow = () => {
      arriving = [next!.code]
      store.change({ boundaries: next!.vintage, level: unit.level, selection: [next!.code] })
    }
    const label = next && words.t('showSuccessor', { name: names[0]!, boundaries: next.vintage })
    if (notice) panels.say({ tone: 'note', text: notice, action: label ? { label, run: follow } : undefined }, words)
    compose()
  }
  const player = createPlayer({
    step: (year, first) => {
      stepping = true
      store.change({ year }, first ? 'choice' : 'refinement')
      stepping = false
    },
    changed: () => {
      if (!player.playing()) panels.played(words.t('playEnded', { year: store.get().year }))
      choices(store.get())
    },
  })
  const play = () => {
    const { year, since, indicator } = store.get()
    if (player.playing()) player.stop()
    else player.start(playableYears(indicatorOf(catalogue, indicator), since), year)
  }
  const choices = (state: State) =>
    panels.choices({ state, catalogue, words, playing: player.playing(), play, change: store.change })
  const compose = () => {
    if (!scene) return
    view = viewOf(scene, catalogue, order, words, themes.theme())
    if (!view) return
    panels.show(view, order, words)
    map.show(view)
    second.show(view, words)
    const here = scene.state.boundaries === store.get().boundaries && scene.state.level === store.get().level
    if (here && arriving) {
      map.fit(arriving)
      panels.reveal(arriving)
      arriving = null
    }
  }
  /** What failed is asked again, unless something has been since. */
  const patience = createPatience(() => asked === '' && ask())
  const latest = createLatest<Scene>({
    asking: () => panels.busy(true, words),
    answer: (answered) => {
      panels.busy(false, words)
      patience.answered()
      if (failed) panels.say(null, words)
      failed = false
      scene = answered
      refresh(true)
      if (player.playing()) panels.played(words.t('played', { year: answered.state.year }))
      player.shown(answered.state.year)
      setTimeout(paper.ready)
      if (atlasVersions(answered).some((version) => version !== catalogue.atlas.atlas)) renew().catch(fail)
    },
    failure: (error) => {
      panels.busy(false, words)
      asked = ''
      player.stop()
      // the address of a shape ends with the data that it belonged to
      const gone = error instanceof RequestFailure && error.status === 404
      if (!gone) return fail(error)
      renew().then((changed) => changed || fail(error), fail)
    },
  })
  /** Shows the scene with the words and the selection of now, which need no new answer. */
  const refresh = (whole: boolean) => {
    if (!scene) return
    const { lang, selection } = store.get()
    const now = <T extends Scene>(one: T): T => ({ ...one, state: { ...one.state, lang, selection } })
    scene = { ...now(scene), beside: scene.beside && now(scene.beside) }
    if (whole || !view) return compose()
    view = { ...view, scene }
    panels.select(view, words)
    map.select(selection)
    second.select(selection)
  }
  const look = () => ({ zoom: map.zoom(), latitude: map.latitude() })
  const ask = () => {
    const state = store.get()
    asked = questionOf(state)
    latest.ask((signal) => asker.scene(state, catalogue, look(), signal))
  }
  /** Asks for finer boundaries when the zoom needs them. */
  const refine = () => {
    if (!scene) return
    const { boundaries, level } = scene.state
    const link = linkOf(catalogue, boundaries, level, look())
    if (link && link.href !== scene.drawing.href) ask()
  }
  /** Takes a new catalogue and asks again when the data have changed under the page; tells whether they have. */
  const renew = async (): Promise<boolean> => {
    const before = catalogue.atlas.atlas
    catalogue = await askCatalogue()
    if (catalogue.atlas.atlas === before) return false
    store.replaceCatalogue(catalogue)
    choices(store.get())
    ask()
    return true
  }
  store.subscribe((state) => {
    if (!stepping) player.stop()
    const reworded = words.language !== state.lang
    if (reworded) words = wordsOf(state.lang)
    choices(state)
    // the second map takes or gives back half of the place
    if ((state.compare !== null) !== two) map.fit()
    two = state.compare !== null
    if (questionOf(state) === asked) return refresh(reworded)
    panels.say(null, words)
    ask()
  })

  themes.subscribe(compose)
  choices(store.get())
  if (catalogue.atlas.bounds) map.fitBounds(catalogue.atlas.bounds)
  if (store.unknown.length > 0) {
    panels.say({ tone: 'note', text: words.t('unknownParts', { parts: store.unknown.join(', ') }) }, words)
  }
  ask()
}
