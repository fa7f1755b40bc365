/** The tokens of machines: list, make, revoke. */
import { moment } from '../i18n/moment'
import { button, h, refill } from '../panel/dom'
import { table } from '../panel/tableBox'
import { client } from './client'
import type { Fields, Token } from './client'
import { complaint } from './desk'
import type { Desk, Part } from './desk'
import { field, grantInputs, grantWords } from './grantForm'

const TERMS = ['90d', '1y', '2y', ''] as const

export function tokensPart(desk: Desk): Part {
  const { say, csrf, language } = desk
  const said = h('p', { className: 'hint', id: 'tokens-said', role: 'status' })
  const fresh = h('div', { id: 'token-fresh' })
  const list = h('div', { id: 'tokens-list' })
  const element = h('section', { className: 'card', id: 'tokens' }, h('h2', { id: 'tokens-title', tabIndex: -1 }, say('tokens')), said, fresh, list)
  element.setAttribute('aria-labelledby', 'tokens-title')
  let tokens: Token[] = []
  /** the one of which it is asked whether it shall be revoked */
  let sure: string | null = null

  const act = async (doing: () => Promise<unknown>): Promise<boolean> => {
    said.className = 'hint'
    said.replaceChildren()
    try {
      await doing()
      sure = null
      await refresh()
      desk.changed()
    } catch (error) {
      said.className = 'hint wrong'
      said.replaceChildren(complaint(desk, error))
      return false
    }
    return true
  }
  const revoke = (id: string) =>
    act(async () => {
      await client.revokeToken(csrf, id)
      said.textContent = say('tokenRevoked')
    })
  const make = (fields: Fields) =>
    act(async () => {
      const { token, label } = await client.createToken(csrf, fields)
      const text = h('input', { type: 'text', id: 'token-text', value: token, readOnly: true, spellcheck: false, onfocus: () => text.select() })
      const done = button(say('tokenKept'), () => fresh.replaceChildren())
      fresh.replaceChildren(h('div', { className: 'refusal' }, h('div', { className: 'fresh' }, field(say('tokenOnce', { label }), text), done)))
      text.focus()
    })

  const row = (token: Token): HTMLElement => {
    const { id, label, state } = token
    const asked = sure === id
    const it = button(say(asked ? 'revokeSure' : 'revoke'), () => {
      if (asked) return void revoke(id)
      sure = id
      show()
    })
    it.id = `revoke-${id}`
    it.setAttribute('aria-label', `${it.textContent}: ${label}`)
    return h(
      'tr',
      { data: { token: id } },
      h('th', { scope: 'row' }, label, h('small', { className: 'who' }, id)),
      h('td', null, grantWords(desk, token)),
      h('td', null, say(`state_${state}`), token.expires !== undefined && state !== 'revoked' && h('small', { className: 'who' }, say('ends', { when: moment(token.expires, language) }))),
      h('td', null, moment(token.made_at, language), h('small', { className: 'who' }, token.made_by)),
      h('td', { className: 'actions' }, state === 'active' && it),
    )
  }
  const show = () => {
    const heads = [say('label'), say('may'), say('state'), say('made'), say('actions')]
    refill(list, tokens.length === 0 ? h('p', { className: 'hint' }, say('noTokens')) : table(say('tokens'), heads, tokens.map(row)))
  }
  const refresh = async () => {
    tokens = await client.tokens()
    show()
  }
  element.append(makeForm(desk, make))
  return { element, refresh }
}

function makeForm(desk: Desk, make: (fields: Fields) => Promise<boolean>): HTMLElement {
  const { say } = desk
  const label = h('input', { type: 'text', id: 'token-label', autocomplete: 'off', maxLength: 60 })
  const grant = grantInputs(desk, 'token')
  const expires = h('select', { id: 'token-expires' }, ...TERMS.map((term) => h('option', { value: term }, say(`term_${term || 'none'}`))))
  const form = h(
    'form',
    { className: 'account-form', noValidate: true },
    field(say('labelFor'), label),
    ...grant.elements,
    field(say('expires'), expires),
    h('button', { type: 'submit', className: 'button primary', id: 'make-token' }, say('makeToken')),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    if (label.value.trim() === '') return label.focus()
    void make({ label: label.value.trim(), ...grant.read(), ...(expires.value !== '' && { expires: expires.value }) }).then((done) => {
      if (done) label.value = ''
    })
  }
  return h('details', null, h('summary', { id: 'new-token' }, say('newToken')), form)
}
