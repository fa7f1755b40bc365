/** Who the unit is: name, kind, place, area, legal designations, what it was and became. */
import type { Kin } from '../api/profile'
import { unitKind } from '../i18n/terms'
import { button, h } from '../panel/dom'
import type { UnitContext } from './context'
import { designationsIn } from './designations'
import { unitPhrases } from './phrases'
import type { UnitKey } from './phrases'

export function header(context: UnitContext, fit: () => void, paper: () => void): HTMLElement {
  const { dossier, words, say } = context
  const { unit, area_km2: area, year, designations } = dossier.profile
  const facts = [
    unitKind(words.language, unit.kind),
    unit.parent?.name,
    say('code', { code: unit.code }),
    area === null ? '' : say('area', { area: words.format.number(area, area < 10 ? 1 : 0) }),
    unit.valid_to && !sameElsewhere(context, dossier.profile.became) ? say('until', { date: words.format.date(unit.valid_to) }) : '',
  ]
  const chips = designationsIn(year, designations).map((kind) => h('li', { className: 'chip' }, designationWord(kind, say)))
  const zoom = button(say('fit'), fit, 'button quiet')
  zoom.id = 'unit-fit'
  const onPaper = button(say('print'), paper, 'button quiet')
  onPaper.id = 'unit-print'
  return h(
    'header',
    { className: 'unit-head' },
    hint(context),
    h('h2', { id: 'unit-title', tabIndex: -1 }, unit.name),
    h('p', { className: 'fact' }, facts.filter(Boolean).join(' · '), ' ', zoom, ' ', onPaper),
    chips.length > 0 && h('ul', { className: 'chips', aria: { label: say('designations', { year }) } }, ...chips),
    kin(context, 'became', dossier.profile.became),
    kin(context, 'was', dossier.profile.was),
  )
}

function hint({ state, say, words }: UnitContext): HTMLElement | null {
  const n = state.selection.length
  if (n === 1) return null
  const text = n === 0 ? say('wholeProvince') : say('ofSeveral', { n: words.format.number(n) })
  return h('p', { className: 'hint' }, text)
}

function designationWord(kind: string, say: UnitContext['say']): string {
  const key = `designation_${kind}`
  return key in unitPhrases.texts.vi ? say(key as UnitKey) : kind
}

/** Whether the unit is on other boundaries by the same name and code, and it alone: then nothing became of it. */
function sameElsewhere({ dossier }: UnitContext, all: Kin[]): boolean {
  const { unit } = dossier.profile
  const [only] = all
  return all.length === 1 && only!.code === unit.code && only!.name === unit.name
}

/** Units of other boundaries that this one became or was formed from; each can be gone to. */
function kin(context: UnitContext, which: 'became' | 'was', all: Kin[]): HTMLElement | null {
  const { change, say, words } = context
  if (all.length === 0 || sameElsewhere(context, all)) return null
  const links = all.map((other) => {
    const name = other.share < 0.9995 ? say('wasPart', { name: other.name, share: words.format.share(other.share) }) : other.name
    const go = button(name, () => change({ boundaries: other.vintage, selection: [other.code] }), 'link')
    go.title = say('goOther', { name: other.name, boundaries: other.vintage })
    go.setAttribute('aria-label', go.title)
    return h('li', null, go)
  })
  return h('div', { className: 'kin' }, h('h3', null, say(which)), h('ul', { className: 'inline-list' }, ...links))
}
