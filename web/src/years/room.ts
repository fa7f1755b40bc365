/** Small maps of one indicator in all its years, side by side with one legend; loaded when first opened. */
import { getJson } from '../api/client'
import { createLatest } from '../api/latest'
import type { SeriesAnswer } from '../api/profile'
import { seriesAddress, valuesAddress } from '../api/questions'
import type { ValuesAnswer } from '../api/types'
import { svg } from '../chart/svg'
import type { IndicatorScene } from '../model/scene'
import type { View } from '../model/view'
import type { Context } from '../panel/context'
import { h, refill } from '../panel/dom'
import type { Room, SideEvents } from '../panel/side'
import { patterns } from '../sheet/fill'
import { mapOf } from '../sheet/paint'
import { boundsOf, fitted } from '../sheet/projection'
import { yearMap, yearsKey } from './multiples'
import type { YearMap } from './multiples'
import { yearsPhrases } from './phrases'

const SIZE = { width: 150, height: 160 }

interface Years {
  maps: YearMap[]
  /** the first years of new standards */
  breaks: number[]
}

export function createYearsRoom(host: HTMLElement, events: SideEvents): Room {
  let context: Context | null = null
  let years: Years | null = null
  let asked = ''
  const latest = createLatest<Years>({
    asking: () => {
      years = null
      render()
    },
    answer: (answer) => {
      years = answer
      render()
    },
    failure: (error) => {
      asked = ''
      events.failed(error)
    },
  })
  const render = (hint?: 'onlyIndicators' | 'notChanges' | 'noYears') => {
    if (!context) return
    const say = yearsPhrases.say(context.words.language)
    const note = hint ?? (years ? (years.maps.length === 0 ? 'noYears' : 'oneScale') : 'loading')
    const broken = years?.breaks.some((year) => years!.maps.some((map, i) => i > 0 && map.year === year))
    refill(
      host,
      h('header', { className: 'unit-head' }, h('h2', null, say('title')), h('p', { className: 'hint', role: 'status' }, say(note))),
      !hint && years && h('ul', { className: 'years' }, ...years.maps.map((map) => h('li', null, small(map, context!, years!.breaks)))),
      !hint && broken === true && h('p', { className: 'hint' }, say('standardHelp')),
    )
  }
  return {
    show(next, view) {
      context = next
      if (!view) return render()
      if (view.scene.kind !== 'indicator') return render('onlyIndicators')
      if (view.drawn === 'changes') return render('notChanges')
      const key = yearsKey(view)
      if (key === asked) return render()
      asked = key
      const shown = view as View & { scene: IndicatorScene }
      latest.ask((signal) => askYears(shown, signal))
    },
  }
}

async function askYears(view: View & { scene: IndicatorScene }, signal: AbortSignal): Promise<Years> {
  const { state } = view.scene
  const { indicator } = view
  const one = view.units.keys().next().value
  const [answers, series] = await Promise.all([
    Promise.all(indicator.years.map((year) => getJson<ValuesAnswer>(valuesAddress({ ...state, year }), signal))),
    one === undefined ? null : getJson<SeriesAnswer>(seriesAddress(one, indicator.code, state.boundaries), signal),
  ])
  return { maps: answers.map((values) => yearMap(view, indicator, values)), breaks: series?.breaks_of_standard ?? [] }
}

function small({ year, view, present, asked }: YearMap, { words, state, change }: Context, breaks: number[]): HTMLElement {
  const say = yearsPhrases.say(words.language)
  const { features, context } = view.scene.drawing
  const bounds = boundsOf([...features, ...context]) ?? [102, 20.9, 103.7, 22.6]
  const projection = fitted(bounds, { x: 2, y: 2, width: SIZE.width - 4, height: SIZE.height - 4 })
  const scene = { ...view.scene, state: { ...view.scene.state, selection: state.selection } }
  const picture = svg(
    'svg',
    { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, 'aria-hidden': 'true', class: 'year-map' },
    patterns(view.ground),
    mapOf({ ...view, scene }, projection, 0.28, view.ground),
  )
  const go = h('button', { type: 'button', className: 'year-small', id: `year-small-${year}`, onclick: () => change({ year }) })
  go.setAttribute('aria-pressed', String(state.year === year))
  const number = words.format.number
  const missing = asked - present
  go.append(
    picture,
    h('strong', null, String(year)),
    h('span', { className: 'hint' }, missing > 0 ? say('absent', { n: number(missing) }) : say('whole')),
    ...(breaks.includes(year) ? [h('span', { className: 'year-standard' }, say('standard'))] : []),
  )
  return go
}
