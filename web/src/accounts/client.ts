/** Accounts, tokens and the audit, as the server has them. */
import { ask, CSRF_HEADER } from '../api/session'

export const ROLES = ['analyst', 'editor', 'approver', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** What an account or a token may do. */
export interface Grant {
  role: Role
  /** code of the unit to which an editor is bound */
  scope?: string
  boundaries?: string
}

export interface Account extends Grant {
  name: string
  /** whether it logs in at the provider, which decides its role */
  provider: boolean
  /** how many are open */
  sessions: number
  disabled: boolean
  made_at: string
  locked_until?: string
}

export interface Token extends Grant {
  id: string
  label: string
  state: 'active' | 'revoked' | 'expired'
  made_at: string
  made_by: string
  expires?: string
  revoked_at?: string
}

export interface AuditEntry {
  id: number
  at: string
  who: string
  role: string
  action: string
  subject: string
  file: string
  outcome: 'done' | 'refused' | 'failed'
  detail: string
}

export type Fields = Record<string, string>

/** Pages of the audit that are read at most: more is for the file. */
const MOST_PAGES = 5

async function got<T>(method: string, path: string, csrf = '', fields?: Fields): Promise<T> {
  const response = await ask(method, path, fields, csrf ? { [CSRF_HEADER]: csrf } : {})
  return (await response.json()) as T
}

const at = (name: string) => `/api/accounts/${encodeURIComponent(name)}`

export const client = {
  accounts: async () => (await got<{ accounts: Account[] }>('GET', '/api/accounts')).accounts,
  tokens: async () => (await got<{ tokens: Token[] }>('GET', '/api/tokens')).tokens,
  boundaries: async () => (await got<{ vintages: { id: string }[] }>('GET', '/api/atlas')).vintages.map(({ id }) => id),
  createAccount: (csrf: string, fields: Fields) => got<Account>('POST', '/api/accounts', csrf, fields),
  changeAccount: (csrf: string, name: string, fields: Fields) => got<Account>('POST', at(name), csrf, fields),
  endSessions: (csrf: string, name: string) => got<Account>('DELETE', `${at(name)}/sessions`, csrf),
  createToken: (csrf: string, fields: Fields) => got<Token & { token: string }>('POST', '/api/tokens', csrf, fields),
  revokeToken: (csrf: string, id: string) => got<Token>('DELETE', `/api/tokens/${id}`, csrf),
  /** Newest first; `whole` is false where there are more than are read. */
  async audit(since: string): Promise<{ entries: AuditEntry[]; whole: boolean }> {
    const entries: AuditEntry[] = []
    let next: string | null = `/api/audit?since=${since}`
    for (let page = 0; page < MOST_PAGES && next !== null; page++) {
      const part: { entries: AuditEntry[]; next: string | null } = await got('GET', next)
      entries.push(...part.entries)
      next = part.next
    }
    return { entries: entries.reverse(), whole: next === null }
  },
}

/** Where the audit is taken away as a file. */
export function auditFile(since: string): string {
  return `/api/audit?f=csv&limit=10000&since=${since}`
}
