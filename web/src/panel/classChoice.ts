/** Chooses how values are cut into classes; the server does the cutting. */
import type { Method } from '../api/types'
import { parseBreaks } from '../model/format'
import { FEWEST_CLASSES, indicatorOf, METHODS, MOST_CLASSES } from '../state/state'
import { button, h, refill, select } from './dom'
import type { Context } from './context'
import type { Panel } from './indicatorChoice'

export interface ClassChoice extends Panel {
  /** the breaks now on the map, from which own breaks start */
  current(breaks: number[]): void
}

export function createClassChoice(): ClassChoice {
  const element = h('details', { className: 'choice' })
  let breaks: number[] = []
  let manual = false
  const render = (context: Context) => {
    const { state, catalogue, words, change } = context
    const indicator = indicatorOf(catalogue, state.indicator)
    const methods = METHODS.filter((method) => method !== 'target_bands' || (indicator?.targets.length ?? 0) > 0)
    const options = methods.map((method) => ({ value: method, label: words.t(`method_${method}`) }))
    const shown: Method = manual ? 'manual' : state.method
    const choose = (method: Method) => {
      manual = method === 'manual'
      if (manual) render(context)
      else change({ method })
    }
    if (state.since !== null) {
      refill(element, h('summary', null, words.t('classes')), numberOf(context), h('p', { className: 'hint' }, words.t('changeClasses')))
      return
    }
    refill(
      element,
      h('summary', null, words.t('classes')),
      select('method', words.t('method'), options, shown, choose),
      shown === 'manual' && ownBreaks(context, breaks),
      shown !== 'manual' && shown !== 'target_bands' && numberOf(context),
      shown !== 'manual' && pooled(context),
      indicator?.measure_type === 'count' && h('p', { className: 'hint' }, words.t('classesOfCounts')),
    )
  }
  return {
    element,
    current: (now) => (breaks = now),
    render: (context) => {
      manual = context.state.method === 'manual'
      render(context)
    },
  }
}

function numberOf({ state, words, change }: Context): HTMLElement {
  const numbers = Array.from({ length: MOST_CLASSES - FEWEST_CLASSES + 1 }, (_, i) => String(FEWEST_CLASSES + i))
  const options = numbers.map((n) => ({ value: n, label: n }))
  return select('class-count', words.t('classCount'), options, String(state.classes), (n) => change({ classes: Number(n) }))
}

function pooled({ state, words, change }: Context): HTMLElement {
  const input = h('input', { type: 'checkbox', id: 'pooled', checked: state.pooled })
  input.onchange = () => change({ pooled: input.checked })
  return h('div', { className: 'check' }, input, h('label', { htmlFor: 'pooled' }, words.t('pooled')))
}

function ownBreaks({ state, catalogue, words, change }: Context, breaks: number[]): HTMLElement {
  const decimals = indicatorOf(catalogue, state.indicator)?.decimals ?? 1
  const start = state.method === 'manual' ? state.breaks : roundedOutward(breaks, decimals)
  const thousands = words.language === 'vi' ? '.' : ','
  const written = start.map((b) => words.format.number(b, decimals).replaceAll(thousands, ''))
  const input = h('input', { type: 'text', id: 'own-breaks', value: written.join('; '), autocomplete: 'off' })
  const wrong = h('p', { className: 'hint wrong', id: 'own-breaks-wrong', role: 'alert' })
  const apply = () => {
    const parsed = parseBreaks(input.value)
    wrong.textContent = parsed ? '' : words.t('ownBreaksWrong')
    input.setAttribute('aria-invalid', String(!parsed))
    if (parsed) change({ method: 'manual', breaks: parsed })
  }
  input.onkeydown = (event) => {
    if (event.key === 'Enter') apply()
  }
  input.setAttribute('aria-describedby', wrong.id)
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: input.id }, words.t('ownBreaks')),
    input,
    button(words.t('ownBreaksApply'), apply),
    wrong,
  )
}

/** Rounds breaks for reading; the ends outward, so that no value falls out. */
function roundedOutward(breaks: number[], decimals: number): number[] {
  const factor = 10 ** decimals
  return breaks.map((b, i) => {
    const round = i === 0 ? Math.floor : i === breaks.length - 1 ? Math.ceil : Math.round
    return round(b * factor) / factor
  })
}
