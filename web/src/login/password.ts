import type { Say } from '../i18n/phrases'
import { h } from '../panel/dom'
import type { LoginKey } from './phrases'

/** The old password and the new one, open after one was refused; the name goes along for the browser's own store of passwords. */
export function passwordForm(name: string, say: Say<LoginKey>, open: boolean, change: (old: string, fresh: string) => void): HTMLElement {
  const user = h('input', { type: 'text', name: 'username', autocomplete: 'username', value: name, hidden: true, readOnly: true, tabIndex: -1 })
  const old = h('input', { type: 'password', id: 'old-password', autocomplete: 'current-password', required: true })
  const fresh = h('input', { type: 'password', id: 'new-password', autocomplete: 'new-password', required: true })
  const it = h(
    'form',
    { className: 'login-form own-password', noValidate: true },
    user,
    h('label', { htmlFor: old.id }, say('oldPassword')),
    old,
    h('label', { htmlFor: fresh.id }, say('newPassword')),
    fresh,
    h('button', { type: 'submit', className: 'button', id: 'change-password' }, say('changePassword')),
  )
  it.onsubmit = (event) => {
    event.preventDefault()
    const lacking = [old, fresh].find((field) => field.value === '')
    if (lacking) lacking.focus()
    else change(old.value, fresh.value)
  }
  return h('details', { className: 'fold-own', open }, h('summary', { id: 'own-password' }, say('ownPassword')), it)
}
