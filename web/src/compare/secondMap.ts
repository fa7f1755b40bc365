/** The second map for the loop of the page: nothing until it is first opened. */
import type { AtlasView } from '../map/atlasView'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { lazy } from '../panel/lazy'
import type { SecondPlace } from '../panel/page'
import type { CompareEvents, CompareRoom, createCompareRoom } from './room'

export interface SecondMapEvents extends Omit<CompareEvents, 'looked'> {
  /** the first map, which the second goes along with */
  first(): AtlasView
  failed(error: unknown): void
}

export interface SecondMap {
  show(view: View, words: Words): void
  hover(code: string | null): void
  select(codes: string[]): void
  mark: AtlasView['mark']
  lookAt(look: ReturnType<AtlasView['look']>): void
}

const room = lazy(async () => (await import('./room')).createCompareRoom)

export function createSecondMap(place: SecondPlace, events: SecondMapEvents): SecondMap {
  let made: CompareRoom | null = null
  let shown: View | null = null
  const open = (): boolean => shown?.beside != null
  const show = (room: CompareRoom, view: View, words: Words) => {
    room.show(view, words)
    room.map.lookAt(events.first().look())
  }
  /** Both maps fit the place that their legend leaves. */
  const begin = (create: typeof createCompareRoom, view: View, words: Words) => {
    const room = create(place, { ...events, looked: (look) => made && open() && events.first().lookAt(look) })
    show(room, view, words)
    made = room
    events.first().fit(undefined, false)
  }
  return {
    show(view, words) {
      shown = view
      if (!view.beside) return
      if (made) return show(made, view, words)
      room().then(
        (create) => {
          if (!shown?.beside) return
          if (made) show(made, shown, words)
          else begin(create, shown, words)
        },
        (error: unknown) => events.failed(error),
      )
    },
    hover: (code) => open() && made?.map.hover(code),
    select: (codes) => open() && made?.map.select(codes),
    mark: (geometry) => open() && made?.map.mark(geometry),
    lookAt: (look) => open() && made?.map.lookAt(look),
  }
}
