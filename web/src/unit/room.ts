/** The profile of the selected unit; loaded when it is first opened. */
import { createLatest } from '../api/latest'
import type { View } from '../model/view'
import type { Context } from '../panel/context'
import { h, refill } from '../panel/dom'
import { print } from '../sheet/output'
import type { Room, SideEvents } from '../panel/side'
import { difficulty, neighbours, risk } from './around'
import { askDossier, dossierKey } from './ask'
import type { Dossier } from './ask'
import type { UnitContext } from './context'
import { figure } from './figure'
import { header } from './header'
import { unitPhrases } from './phrases'
import { paperOf } from './paper'
import { targetsOf } from './targets'

export function createUnitRoom(host: HTMLElement, events: SideEvents): Room {
  const busy = h('p', { className: 'side-busy', role: 'status', hidden: true })
  const body = h('div', { className: 'unit-body' })
  host.replaceChildren(busy, body)
  let context: Context | null = null
  let view: View | null = null
  let shown: Dossier | null = null
  let asked = ''
  let rendered: unknown[] = []
  const say = () => unitPhrases.say(context!.words.language)

  const latest = createLatest<Dossier>({
    asking: () => {
      busy.hidden = false
      busy.textContent = say()('loading')
    },
    answer: (dossier) => {
      busy.hidden = true
      const another = shown?.profile.unit.code !== dossier.profile.unit.code
      shown = dossier
      render()
      if (another) host.scrollTop = 0
    },
    failure: (error) => {
      busy.hidden = true
      asked = ''
      events.failed(error)
    },
  })
  const render = () => {
    if (!context || !shown) return
    // what is open stays open while nothing of this has changed
    const made = [shown, view, context.words.language, context.state.selection.length]
    if (made.every((part, i) => part === rendered[i])) return
    rendered = made
    const whole: UnitContext = { ...context, dossier: shown, say: say(), view: sameScene(view, shown, context), hover: events.hover }
    refill(
      body,
      header(whole, events.fit, () => print(paperOf(whole, body), false)),
      figure(whole, events.failed),
      targetsOf(whole, events.failed),
      risk(whole),
      neighbours(whole),
      difficulty(whole),
    )
  }
  return {
    show(next, nextView) {
      context = next
      view = nextView
      const key = dossierKey(next.state)
      if (key === asked) return render()
      asked = key
      const { state, catalogue } = next
      latest.ask((signal) => askDossier(state, catalogue, signal))
    },
  }
}

/** What the map shows helps only when it speaks of the same boundaries, level and year. */
function sameScene(view: View | null, { profile }: Dossier, { state }: Context): View | null {
  if (!view) return null
  const there = view.scene.state
  return there.boundaries === profile.unit.vintage && there.level === profile.unit.level && there.year === state.year ? view : null
}
