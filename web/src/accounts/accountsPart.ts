/** The accounts: list, make, change, lock, end sessions. */
import { moment } from '../i18n/moment'
import { button, h, refill } from '../panel/dom'
import { table } from '../panel/tableBox'
import { client } from './client'
import type { Account, Fields } from './client'
import { complaint } from './desk'
import type { Desk, Part } from './desk'
import { field, grantInputs, grantWords } from './grantForm'

const COLUMNS = 5

export function accountsPart(desk: Desk): Part {
  const { say, csrf } = desk
  const said = h('p', { className: 'hint', id: 'accounts-said', role: 'status' })
  const list = h('div', { id: 'accounts-list' })
  const make = makeForm(desk, (fields) => act(() => client.createAccount(csrf, fields), 'accountMade'))
  const element = h('section', { className: 'card', id: 'accounts' }, h('h2', { id: 'accounts-title', tabIndex: -1 }, say('accounts')), said, list, make)
  element.setAttribute('aria-labelledby', 'accounts-title')
  let accounts: Account[] = []
  let open: string | null = null

  const act = async (doing: () => Promise<unknown>, done: 'accountMade' | 'accountChanged' | 'sessionsEnded'): Promise<boolean> => {
    try {
      await doing()
      open = null
      await refresh()
      desk.changed()
    } catch (error) {
      said.className = 'hint wrong'
      said.replaceChildren(complaint(desk, error))
      return false
    }
    said.className = 'hint'
    said.textContent = say(done)
    return true
  }
  const change = (name: string, fields: Fields) => act(() => client.changeAccount(csrf, name, fields), 'accountChanged')

  const row = (account: Account): HTMLElement[] => {
    const { name, disabled, provider, sessions, locked_until } = account
    const locked = locked_until !== undefined && new Date(locked_until) > new Date()
    const more = action(say(open === name ? 'close' : 'change'), 'change', name, () => {
      open = open === name ? null : name
      show()
    })
    more.setAttribute('aria-expanded', String(open === name))
    const lock = action(say(disabled ? 'enable' : 'disable'), 'disable', name, () => void change(name, { disabled: String(!disabled) }))
    const end = action(say('endSessions'), 'end', name, () => void act(() => client.endSessions(csrf, name), 'sessionsEnded'))
    const state = disabled ? say('disabled') : locked ? say('locked', { when: moment(locked_until, desk.language) }) : say('mayLogIn')
    const line = h(
      'tr',
      { data: { account: name } },
      h('th', { scope: 'row' }, name, h('small', { className: 'who' }, say(provider ? 'atProvider' : 'byPassword'))),
      h('td', null, grantWords(desk, account)),
      h('td', null, state),
      h('td', { className: 'number' }, String(sessions)),
      h('td', { className: 'actions' }, !provider && more, lock, sessions > 0 && end),
    )
    return open === name ? [line, h('tr', null, h('td', { colSpan: COLUMNS }, changeForm(desk, account, change)))] : [line]
  }
  const show = () => {
    const heads = [say('name'), say('may'), say('state'), say('sessions'), say('actions')]
    refill(list, table(say('accounts'), heads, accounts.flatMap(row), '', [3]))
  }
  const refresh = async () => {
    accounts = await client.accounts()
    show()
  }
  return { element, refresh }
}

function action(label: string, what: string, name: string, does: () => void): HTMLButtonElement {
  const it = button(label, does)
  it.id = `${what}-${name}`
  it.setAttribute('aria-label', `${label}: ${name}`)
  return it
}

function makeForm({ say, ...rest }: Desk, make: (fields: Fields) => Promise<boolean>): HTMLElement {
  const name = h('input', { type: 'text', id: 'new-name', autocomplete: 'off', spellcheck: false })
  const password = h('input', { type: 'password', id: 'new-password', autocomplete: 'new-password' })
  const grant = grantInputs({ say, ...rest }, 'new')
  const form = h(
    'form',
    { className: 'account-form', noValidate: true },
    field(say('name'), name),
    ...grant.elements,
    field(say('password'), password),
    h('button', { type: 'submit', className: 'button primary', id: 'make-account' }, say('makeAccount')),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    const lacking = [name, password].find((input) => input.value === '')
    if (lacking) return lacking.focus()
    void make({ name: name.value.trim(), password: password.value, ...grant.read() }).then((done) => {
      if (done) name.value = password.value = ''
    })
  }
  return h('details', null, h('summary', { id: 'new-account' }, say('newAccount')), form)
}

function changeForm(desk: Desk, account: Account, change: (name: string, fields: Fields) => Promise<boolean>): HTMLElement {
  const { say } = desk
  const { name } = account
  const grant = grantInputs(desk, `of-${name}`, account)
  const password = h('input', { type: 'password', id: `password-of-${name}`, autocomplete: 'new-password' })
  const form = h(
    'form',
    { className: 'account-form', noValidate: true },
    ...grant.elements,
    field(say('otherPassword'), password),
    h('p', { className: 'hint' }, say('changeEnds')),
    h('button', { type: 'submit', className: 'button primary', id: `save-${name}` }, say('save')),
  )
  form.setAttribute('aria-label', `${say('change')}: ${name}`)
  form.onsubmit = (event) => {
    event.preventDefault()
    void change(name, { ...grant.read(), ...(password.value !== '' && { password: password.value }) })
  }
  return form
}
