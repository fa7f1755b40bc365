/** One unit's profile on paper: what the profile shows, without what can only be pressed, beside a map of where it lies. */
import { svg } from '../chart/svg'
import type { Scene } from '../model/scene'
import { h } from '../panel/dom'
import { patterns } from '../sheet/fill'
import { notesOf } from '../sheet/mapSheet'
import { today } from '../sheet/day'
import { mapOf } from '../sheet/paint'
import { sheetPhrases } from '../sheet/phrases'
import { boundsOf, fitted } from '../sheet/projection'
import type { UnitContext } from './context'

const MAP = { width: 320, height: 330 }

export function paperOf(context: UnitContext, profile: HTMLElement): HTMLElement {
  const { view, catalogue, words } = context
  const copy = profile.cloneNode(true) as HTMLElement
  for (const only of copy.querySelectorAll('.explain, #unit-fit, #unit-print, .explanation-place, .chart-box .hint, .unit-head > .hint')) only.remove()
  for (const control of copy.querySelectorAll('button')) control.replaceWith(h('span', null, control.textContent))
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  const notes = view ? notesOf({ view, catalogue, words, address: location.origin, day: today() }, sheetPhrases.say(words.language)).slice(1) : []
  if (view) copy.querySelector('.unit-head')?.after(whereItLies(context))
  return h('div', { className: 'unit-paper' }, copy, h('div', { className: 'paper-notes' }, ...notes.map((note) => h('p', null, note))))
}

function whereItLies({ view, dossier }: UnitContext): SVGElement {
  const { features, context } = view!.scene.drawing
  const bounds = boundsOf([...features, ...context]) ?? [102, 20.9, 103.7, 22.6]
  const projection = fitted(bounds, { x: 2, y: 2, width: MAP.width - 4, height: MAP.height - 4 })
  // of several selected units the sheet is of one
  const { unit } = dossier.profile
  const scene: Scene = { ...view!.scene, state: { ...view!.scene.state, selection: [unit.code], area: null } }
  return svg(
    'svg',
    { class: 'where', viewBox: `0 0 ${MAP.width} ${MAP.height}`, role: 'img', 'aria-label': unit.name },
    patterns(),
    mapOf({ ...view!, scene }, projection, 0.5),
  )
}
