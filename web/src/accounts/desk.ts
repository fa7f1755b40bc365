/** What the parts of the accounts page share. */
import { SessionFailure } from '../api/session'
import type { Language } from '../i18n'
import type { Say } from '../i18n/phrases'
import { h } from '../panel/dom'
import { accountsPhrases } from './phrases'
import type { AccountsKey } from './phrases'

export interface Desk {
  language: Language
  say: Say<AccountsKey>
  /** what a change must send along */
  csrf: string
  /** of whom the page is */
  me: string
  boundaries: string[]
  /** Something was done: the audit has more. */
  changed(): void
}

/** A part of the page: its element stays, what is in it is made anew. */
export interface Part {
  element: HTMLElement
  /** Asks the server again and shows what there is. */
  refresh(): Promise<void>
}

/** The word for something that the server names; its own name where the page has no word for it. */
export function named({ say }: Desk, prefix: string, name: string): string {
  const key = `${prefix}_${name}`
  return Object.hasOwn(accountsPhrases.texts.vi, key) ? say(key as AccountsKey) : name.replaceAll('_', ' ')
}

/** Why something was refused, in the language of the page where the server or the page has words in it. */
export function complaint(desk: Desk, error: unknown): HTMLElement {
  if (!(error instanceof SessionFailure)) throw error
  const { status, parameter, detail } = error
  const own = status === 0 ? 'away' : status === 401 ? 'sessionOver' : OF_FIELDS[parameter]
  if (own) return h('span', null, desk.say(own))
  if (desk.language === 'vi' && detail.vi) return h('span', null, detail.vi)
  return h('span', { lang: 'en' }, detail.en || desk.say('failed'))
}

const OF_FIELDS: Record<string, AccountsKey> = {
  name: 'nameBad',
  password: 'passwordWeak',
  scope: 'scopeBad',
  boundaries: 'scopeBad',
  expires: 'expiresBad',
  label: 'labelBad',
}
