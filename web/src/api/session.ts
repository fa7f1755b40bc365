/** Who asks, as the server knows it; logging in and out. */
export interface WhoAsks {
  known: boolean
  name?: string
  role: 'public' | 'analyst' | 'editor' | 'approver' | 'administrator'
  scope?: string
  boundaries?: string
  may_import: boolean
  /** what a change by this session must send along */
  csrf_token?: string
  /** whether the server has no account yet */
  first?: boolean
  /** whether people log in at a provider of OpenID Connect too */
  provider?: boolean
  /** whether the account has a password here that can be changed */
  own_password?: boolean
  /** where the session at the provider ends */
  provider_logout?: string
}

export const CSRF_HEADER = 'X-CSRF-Token'

/** Why somebody was not let in. */
export class SessionFailure extends Error {
  constructor(
    /** 0 when the server cannot be reached */
    readonly status: number,
    readonly parameter: string,
    /** seconds after which the next try is taken */
    readonly retryAfter: number,
    /** what the server says itself, in both languages where it does */
    readonly detail: { vi: string; en: string } = { vi: '', en: '' },
  ) {
    super(`session: ${status}`)
    this.name = 'SessionFailure'
  }
}

/** Asks something of the server as it is said in JSON. */
export async function ask(method: string, path: string, body?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const sent = body ? { ...headers, 'Content-Type': 'application/json' } : headers
  let response: Response
  try {
    response = await fetch(path, { method, headers: { Accept: 'application/json', ...sent }, cache: 'no-store', ...(body && { body: JSON.stringify(body) }) })
  } catch {
    throw new SessionFailure(0, '', 0)
  }
  if (response.ok) return response
  const problem = (await response.json().catch(() => ({}))) as { parameter?: string; detail?: string; detail_vi?: string }
  const { parameter = '', detail = '', detail_vi = '' } = problem
  throw new SessionFailure(response.status, parameter, Number(response.headers.get('Retry-After') ?? 0), { vi: detail_vi, en: detail })
}

export const session = {
  async who(): Promise<WhoAsks> {
    return (await (await ask('GET', '/api/session')).json()) as WhoAsks
  },
  async logIn(name: string, password: string): Promise<WhoAsks> {
    return (await (await ask('POST', '/api/session', { name, password })).json()) as WhoAsks
  },
  async makeFirst(secret: string, name: string, password: string): Promise<WhoAsks> {
    return (await (await ask('POST', '/api/setup', { secret, name, password })).json()) as WhoAsks
  },
  async changePassword(csrf: string, old: string, fresh: string): Promise<void> {
    await ask('POST', '/api/session/password', { old, new: fresh }, { [CSRF_HEADER]: csrf })
  },
  async logOut(csrf: string): Promise<void> {
    await ask('DELETE', '/api/session', undefined, { [CSRF_HEADER]: csrf })
  },
}
