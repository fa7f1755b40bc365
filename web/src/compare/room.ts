/** The second map beside the first: it looks where the first looks and marks what the first marks; loaded when first opened. */
import { createAtlasView } from '../map/atlasView'
import type { AtlasView, AtlasViewEvents } from '../map/atlasView'
import { headOf } from '../model/view'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { refill } from '../panel/dom'
import type { SecondPlace } from '../panel/page'
import { legendsOf } from './legends'
import { comparePhrases } from './phrases'

export type CompareEvents = Pick<AtlasViewEvents, 'hover' | 'pick' | 'tip' | 'looked'>

export interface CompareRoom {
  map: AtlasView
  /** draws the view that stands beside the given one */
  show(view: View, words: Words): void
}

export function createCompareRoom(place: SecondPlace, events: CompareEvents): CompareRoom {
  place.map.id = 'second'
  place.map.tabIndex = 0
  const nothing = () => {}
  const map = createAtlasView(place.map, { ...events, drawn: nothing, drawing: nothing, measured: nothing, radius: String, failed: nothing, zoomed: nothing })
  return {
    map,
    show(first, words) {
      const { beside } = first
      if (!beside) return
      const say = comparePhrases.say(words.language)
      place.heads[0].textContent = headOf(first)
      place.heads[1].textContent = headOf(beside.view)
      place.map.setAttribute('role', 'application')
      place.map.setAttribute('aria-label', say('mapHelp', { what: headOf(beside.view) }))
      place.legend.classList.toggle('apart', beside.apart !== null)
      refill(place.legend, ...legendsOf(first, beside, words))
      map.show(beside.view)
    },
  }
}
