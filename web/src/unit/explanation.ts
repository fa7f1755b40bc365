/** How an assessment came about: the clause, then every figure's formula with its numbers, so that it can be redone by hand. */
import { getJson } from '../api/client'
import type { ExplainedAnswer, Explanation, ExplanationStep } from '../api/profile'
import { explanationAddress } from '../api/questions'
import type { Level, Target } from '../api/types'
import type { Language } from '../i18n'
import { actIn } from '../i18n/cited'
import { button, h } from '../panel/dom'
import type { UnitContext } from './context'

/** The longest row of numbers that stands there without being asked for. */
const LONG = 160

export async function askExplanation(context: UnitContext, target: Target, signal?: AbortSignal): Promise<HTMLElement> {
  const { unit } = context.dossier.profile
  const answer = await getJson<ExplainedAnswer>(explanationAddress(target.id, unit.code, unit.level as Level, context.state), signal)
  const found = answer.units.find((one) => one.code === unit.code) ?? (answer.province?.code === unit.code ? answer.province : null)
  return explanationOf(context, answer, found?.explain ?? null, found?.assessment ?? 'no_data')
}

function explanationOf(
  { say, words }: UnitContext,
  { basis }: ExplainedAnswer,
  explain: Explanation | null,
  standing: ExplainedAnswer['units'][number]['assessment'],
): HTMLElement {
  return h(
    'div',
    { className: 'explanation' },
    h('h4', null, say('explainWhy', { standing: words.t(`standing_${standing}`) })),
    h('ol', { className: 'steps' }, ...(explain?.steps ?? []).map((step) => stepOf(step, say, words))),
    ...(explain?.notes ?? []).map((note) => h('p', { className: 'hint' }, note[words.language])),
    h('p', { className: 'hint symbols' }, say('symbols')),
    h('p', { className: 'basis' }, say('decision', { clause: basis.clause, decision: actIn(words.language, basis.decision) })),
    h('details', null, h('summary', null, say('clauseText')), h('blockquote', { lang: 'vi' }, basis.clause_vi)),
  )
}

function stepOf(step: ExplanationStep, say: UnitContext['say'], words: UnitContext['words']): HTMLElement {
  const local = (text: string) => localFormula(text, words.language)
  const outcome =
    step.holds !== undefined
      ? say(step.holds ? 'holds' : 'fails')
      : step.result === null || step.result === undefined
        ? ''
        : `= ${local(String(step.result))}`
  const numbers = h('code', { className: 'numbers' }, local(step.numbers))
  return h(
    'li',
    { className: step.holds === undefined ? '' : step.holds ? 'step-holds' : 'step-fails' },
    h('span', { className: 'step-what' }, step[words.language]),
    h('code', { className: 'formula' }, local(step.formula)),
    step.numbers.length > LONG ? h('details', null, h('summary', null, say('fullNumbers')), numbers) : numbers,
    outcome && h('strong', { className: 'outcome' }, outcome),
  )
}

const FORMULA_WORDS: Record<string, string> = {
  numerator: 'tử số',
  denominator: 'mẫu số',
  required: 'mức cần có',
  pace: 'nhịp độ',
  median: 'trung vị',
  round: 'làm tròn',
}

/** The server writes formulas with English names and numbers with a point. */
export function localFormula(text: string, language: Language): string {
  if (language !== 'vi') return text
  return text.replace(/(\d)\.(\d)/g, '$1,$2').replace(/[a-z]{4,}/g, (word) => FORMULA_WORDS[word] ?? word)
}

export interface Explainer {
  toggle: HTMLElement
  place: HTMLElement
}

/** A button that opens the computation under the thing it explains, and closes it again. */
export function explainer(context: UnitContext, target: Target, where: string, failed: (error: unknown) => void): Explainer {
  const { say, words } = context
  const place = h('div', { className: 'explanation-place', hidden: true, id: `explain-place-${where}-${target.id}` })
  let asked: AbortController | null = null
  const close = () => {
    asked?.abort()
    place.hidden = true
    label()
  }
  const open = () => {
    asked = new AbortController()
    place.hidden = false
    place.replaceChildren(h('p', { className: 'hint', role: 'status' }, say('explainLoading')))
    label()
    askExplanation(context, target, asked.signal).then(
      (element) => place.replaceChildren(element),
      (error: unknown) => {
        close()
        failed(error)
      },
    )
  }
  const toggle = button('', () => (place.hidden ? open() : close()), 'link explain')
  toggle.id = `explain-${where}-${target.id}`
  toggle.setAttribute('aria-controls', place.id)
  const label = () => {
    toggle.textContent = say(place.hidden ? 'explain' : 'explainClose')
    toggle.setAttribute('aria-expanded', String(!place.hidden))
    toggle.setAttribute('aria-label', place.hidden ? say('explainOf', { name: words.name(target) }) : say('explainClose'))
  }
  label()
  return { toggle, place }
}
