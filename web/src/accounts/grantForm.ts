/** Role, and for an editor the unit to which he is bound. */
import { h } from '../panel/dom'
import { ROLES } from './client'
import type { Fields, Grant } from './client'
import type { Desk } from './desk'

export interface GrantInputs {
  elements: HTMLElement[]
  read(): Fields
}

export function grantInputs(desk: Desk, id: string, grant: Grant = { role: 'editor' }): GrantInputs {
  const { say, boundaries } = desk
  const role = h('select', { id: `${id}-role` }, ...ROLES.map((one) => h('option', { value: one, selected: one === grant.role }, say(`role_${one}`))))
  const scope = h('input', { type: 'text', id: `${id}-scope`, value: grant.scope ?? '', autocomplete: 'off', spellcheck: false })
  const known = grant.boundaries !== undefined && !boundaries.includes(grant.boundaries) ? [...boundaries, grant.boundaries] : boundaries
  const latest = known[known.length - 1]
  const vintage = h(
    'select',
    { id: `${id}-boundaries` },
    ...known.map((one) => h('option', { value: one, selected: one === (grant.boundaries ?? latest) }, one)),
  )
  const bound = h('div', { className: 'account-fields' }, field(say('scope'), scope), field(say('boundaries'), vintage))
  const follow = () => {
    bound.hidden = role.value !== 'editor'
  }
  role.onchange = follow
  follow()
  return {
    elements: [field(say('role'), role), bound],
    read() {
      const unit = scope.value.trim()
      return { role: role.value, ...(role.value === 'editor' && unit !== '' && { scope: unit, boundaries: vintage.value }) }
    },
  }
}

export function field(label: string, input: HTMLElement): HTMLElement {
  return h('div', { className: 'field' }, h('label', { htmlFor: input.id }, label), input)
}

/** In words: what it may do and for which unit. */
export function grantWords({ say }: Desk, { role, scope, boundaries = '' }: Grant): string {
  return scope === undefined ? say(`role_${role}`) : say('roleOf', { role: say(`role_${role}`), unit: scope, boundaries })
}
