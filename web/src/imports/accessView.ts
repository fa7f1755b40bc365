/** Who may import: the token, and each way in which there is no permission. */
import { svg } from '../chart/svg'
import { button, h, refill } from '../panel/dom'
import type { Desk } from './state'

const SHORTEST = 16

export interface View {
  element: HTMLElement
  render(desk: Desk): void
}

export function createAccessView(): View {
  const element = h('section', { className: 'card access', id: 'access' })
  element.setAttribute('aria-labelledby', 'access-title')
  const input = h('input', { type: 'password', id: 'token', autocomplete: 'off', spellcheck: false })
  const wrong = h('p', { className: 'hint wrong', id: 'token-wrong', role: 'alert' })
  let shown = ''
  return {
    element,
    render(desk) {
      const { state, say, act } = desk
      // what is being typed is left alone while other things happen
      const key = `${desk.words.language} ${state.access}`
      if (key === shown) return
      shown = key
      const title = h('h2', { id: 'access-title' }, say('access'))
      element.classList.toggle('granted', state.access === 'granted')
      if (state.access === 'granted') {
        input.value = ''
        return refill(element, title, h('p', { className: 'access-line' }, h('span', { className: 'ok', aria: { hidden: true } }, '✓'), say('accessGranted')), ...granted(desk))
      }
      const asks = state.access === 'needed' || state.access === 'wrong'
      const again = button(say('retry'), act.askAccess)
      again.id = 'access-again'
      refill(
        element,
        title,
        ...said(desk),
        (asks || state.access === 'closed') && logIn(desk),
        asks && form(desk, input, wrong),
        state.access === 'reader' && leave(desk),
        state.access === 'away' && again,
      )
    },
  }
}

/** By whom, and how to be it no more. */
function granted(desk: Desk): HTMLElement[] {
  const { state, say, act } = desk
  if (state.person) return [personLine(desk), leave(desk)]
  const forget = button(say('tokenForget'), act.forgetToken, 'button quiet')
  forget.id = 'token-forget'
  return [forget]
}

function personLine({ state, say }: Desk): HTMLElement {
  const { name = '', scope, boundaries = '' } = state.person!
  return h('p', { className: 'hint' }, say(scope === undefined ? 'personAs' : 'personFor', { name, unit: scope ?? '', boundaries }))
}

function leave({ say, act }: Desk): HTMLElement {
  const out = button(say('logOut'), act.logOut, 'button quiet')
  out.id = 'log-out'
  return out
}

function logIn({ say, words }: Desk): HTMLElement {
  const next = new URLSearchParams({ next: '/import', ...(words.language !== 'vi' && { lang: words.language }) })
  return h('a', { className: 'button primary', id: 'log-in', href: `/login?${next.toString()}` }, say('logIn'))
}

function said({ state, say }: Desk): HTMLElement[] {
  if (state.access === 'asking') return [h('p', { className: 'hint', role: 'status' }, say('accessAsking'))]
  const key = ({ needed: 'accessNeeded', wrong: 'accessWrong', closed: 'accessClosed', reader: 'accessReader', away: 'accessAway' } as const)[
    state.access as 'needed' | 'wrong' | 'closed' | 'reader' | 'away'
  ]
  const bad = state.access !== 'needed'
  return [
    h(
      'div',
      { className: `refusal ${bad ? 'bad' : ''}`, role: bad ? 'alert' : 'status' },
      lock(),
      h('div', null, h('strong', null, say('noPermission')), h('p', null, say(key, { name: state.person?.name ?? '' }))),
    ),
  ]
}

/** A padlock; drawn, for not every system has one among its letters. */
function lock(): HTMLElement {
  const box = h('span', { className: 'lock', aria: { hidden: true } })
  box.append(
    svg(
      'svg',
      { viewBox: '0 0 24 28', width: 24, height: 28 },
      svg('path', { d: 'M6 13V8a6 6 0 0 1 12 0v5', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.4 }),
      svg('rect', { x: 3, y: 12, width: 18, height: 14, rx: 2, fill: 'currentColor' }),
    ),
  )
  return box
}

function form({ say, act }: Desk, input: HTMLInputElement, wrong: HTMLElement): HTMLElement {
  const use = h('button', { type: 'submit', className: 'button primary', id: 'token-use' }, say('tokenUse'))
  input.setAttribute('aria-describedby', 'token-help token-wrong')
  const it = h(
    'form',
    { className: 'token-form', noValidate: true },
    h('label', { htmlFor: 'token' }, say('token')),
    h('div', { className: 'row' }, input, use),
    wrong,
    h('p', { className: 'hint', id: 'token-help' }, say('tokenHelp')),
  )
  it.onsubmit = (event) => {
    event.preventDefault()
    const token = input.value.trim()
    const sound = token.length >= SHORTEST && /^[\x21-\x7e]+$/.test(token)
    wrong.textContent = sound ? '' : say('tokenShort')
    input.setAttribute('aria-invalid', String(!sound))
    if (sound) act.useToken(token)
    else input.focus()
  }
  return it
}
