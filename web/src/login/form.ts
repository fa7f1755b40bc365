import type { Say } from '../i18n/phrases'
import { h } from '../panel/dom'
import type { LoginKey } from './phrases'

export interface Filled {
  secret: string
  name: string
  password: string
}

/** What was typed outlives a refusal and another language, but for nothing that is secret. */
let typedName = ''

/** Name and password, and for the first administrator the secret of the start. */
export function formOf(first: boolean, say: Say<LoginKey>, complaint: string, enter: (filled: Filled) => void): HTMLElement {
  const wrong = h('p', { className: 'hint wrong', id: 'login-wrong', role: 'alert' }, complaint)
  const secret = h('input', { type: 'password', id: 'secret', name: 'secret', autocomplete: 'off', spellcheck: false, required: true })
  const name = h('input', { type: 'text', id: 'name', name: 'name', autocomplete: 'username', spellcheck: false, required: true, value: typedName })
  const password = h('input', {
    type: 'password',
    id: 'password',
    name: 'password',
    autocomplete: first ? 'new-password' : 'current-password',
    required: true,
  })
  name.autocapitalize = 'none'
  const fields = first ? [secret, name, password] : [name, password]
  for (const field of fields) {
    field.setAttribute('aria-describedby', wrong.id)
    field.setAttribute('aria-invalid', String(complaint !== ''))
  }
  const it = h(
    'form',
    { className: 'login-form', noValidate: true },
    first && h('label', { htmlFor: 'secret' }, say('secret')),
    first && secret,
    h('label', { htmlFor: 'name' }, say('name')),
    name,
    h('label', { htmlFor: 'password' }, say(first ? 'newPassword' : 'password')),
    password,
    wrong,
    h('button', { type: 'submit', className: 'button primary', id: 'log-in' }, say(first ? 'makeFirst' : 'logIn')),
  )
  it.onsubmit = (event) => {
    event.preventDefault()
    typedName = name.value.trim()
    enter({ secret: secret.value.trim(), name: typedName, password: password.value })
  }
  return it
}
