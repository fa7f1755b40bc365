/** The browser's own printing (Ctrl+P) puts the map's sheet on paper, not the screen. */
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { lazy } from '../panel/lazy'
import type { Catalogue } from '../state/state'

export interface Shown {
  view: View
  catalogue: Catalogue
  words: Words
}

type SheetMaker = (shown: Shown) => SVGSVGElement

const load = lazy<{ sheetOf: SheetMaker; lay: (sheet: Element, across: boolean) => HTMLElement }>(async () => {
  const { sheetOf, lay } = await import('../take/sheet')
  return { sheetOf, lay }
})

/**
 * Printing does not wait for a script that is not there: call `ready` when the map is shown and the line is idle.
 *
 * @param shown what the page shows; null before the first map
 */
export function sheetAtPrint(shown: () => Shown | null): { ready(): void } {
  let made: Awaited<ReturnType<typeof load>> | null = null
  window.addEventListener('beforeprint', () => {
    const now = shown()
    // a sheet that was asked for by a button stands already
    if (!made || !now || document.querySelector('.paper')) return
    made.lay(made.sheetOf(now), true)
  })
  return {
    ready() {
      if (made) return
      load().then(
        (loaded) => {
          made = loaded
        },
        // without a server the screen is printed; the next map asks again
        () => undefined,
      )
    },
  }
}
