/** Asks the server to import, cancel and undo. Token or session go in headers and stand in no address. */
import { RequestFailure } from '../api/client'
import type { Problem } from '../api/client'
import { CSRF_HEADER, SessionFailure } from '../api/session'
import type { Changes, History, Job, PastImport } from './types'

/** Why something was not done, as the page puts it into words. */
export type Trouble =
  | 'no_token'
  | 'closed'
  | 'too_large'
  | 'busy'
  | 'conflict'
  /** to be cancelled */
  | 'too_late'
  | 'bad_field'
  | 'gone'
  | 'unreadable_file'
  | 'away'
  | 'server'

export class ImportFailure extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly problem: Problem & { needed_by?: number[] } = {},
    /** seconds after which the server asks to be asked again */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail ?? trouble)
    this.name = 'ImportFailure'
  }
}

export function troubleOf(status: number): Trouble {
  const known: Record<number, Trouble> = { 0: 'away', 401: 'no_token', 403: 'closed', 404: 'gone', 409: 'conflict', 413: 'too_large', 503: 'busy' }
  return known[status] ?? (status >= 500 ? 'server' : 'bad_field')
}

/** Seconds, where the server says so many. */
export function retryAfterOf(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN)
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 600) : null
}

export interface Permission {
  approver: boolean
  /** what who asks imports waits for approval */
  drafts: boolean
  max_upload_bytes: number
}

export interface ImportClient {
  permission(): Promise<Permission>
  send(fields: [string, string][], file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Job>
  cancel(job: string): Promise<Job>
  undo(id: number, who: string): Promise<PastImport>
  approve(id: number, who: string): Promise<PastImport>
  reject(id: number, who: string): Promise<PastImport>
  /** what a draft would change */
  changes(draft: number): Promise<Changes>
  /** those that who asks may know of */
  drafts(): Promise<PastImport[]>
  job(id: string): Promise<Job>
  history(address?: string): Promise<History>
  atlas(): Promise<string>
}

/**
 * @param token the editor token; empty when there is none
 * @param csrf what changes by the session must send along; empty without a session
 */
export function createImportClient(token: () => string, csrf: () => string): ImportClient {
  const bearer = (): Record<string, string> => (token() === '' ? { [CSRF_HEADER]: csrf() } : { Authorization: `Bearer ${token()}` })
  const ask = async <T>(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<T> => {
    let response: Response
    try {
      response = await fetch(path, { method, headers: { Accept: 'application/json', ...headers }, cache: 'no-store' })
    } catch {
      throw new ImportFailure('away')
    }
    if (!response.ok) {
      const problem = (await response.json().catch(() => ({}))) as Problem
      throw new ImportFailure(troubleOf(response.status), problem, retryAfterOf(response.headers.get('Retry-After')))
    }
    try {
      return (await response.json()) as T
    } catch {
      throw new ImportFailure('away')
    }
  }
  return {
    permission: () => ask('/api/editor', 'GET', bearer()),
    send: (fields, file, progress, signal) => send(bearer(), fields, file, progress, signal),
    cancel: (job) => ask(`/api/imports/${job}`, 'DELETE', bearer()),
    undo: (id, who) => ask(`/api/imports/${id}/undo${by(who)}`, 'POST', bearer()),
    approve: (id, who) => ask(`/api/imports/${id}/approval${by(who)}`, 'POST', bearer()),
    reject: (id, who) => ask(`/api/imports/${id}/rejection${by(who)}`, 'POST', bearer()),
    changes: async (draft) => (await ask<{ changes: Changes }>(`/api/imports/${draft}/changes`, 'GET', bearer())).changes,
    drafts: async () => (await ask<History>('/api/imports?state=draft&limit=200', 'GET', bearer())).imports,
    job: (id) => ask(`/api/imports/${encodeURIComponent(id)}`, 'GET', bearer()),
    history: (address = '/api/imports?limit=20') => ask(address, 'GET', bearer()),
    atlas: async () => (await ask<{ atlas: string }>('/api/atlas')).atlas,
  }
}

function by(who: string): string {
  return who === '' ? '' : `?who=${encodeURIComponent(who)}`
}

/** By XMLHttpRequest, for it tells how much of a file has gone. */
function send(
  headers: Record<string, string>,
  fields: [string, string][],
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Job> {
  const form = new FormData()
  for (const [name, text] of fields) form.append(name, text)
  form.append('file', file, file.name)
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/imports')
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status === 202) return done(JSON.parse(request.responseText) as Job)
      fail(new ImportFailure(troubleOf(request.status), problemOf(request.responseText), retryAfterOf(request.getResponseHeader('Retry-After'))))
    }
    // a file that was moved or changed since it was chosen breaks the sending off as a lost connection does
    request.onerror = () => isReadable(file).then((readable) => fail(new ImportFailure(readable ? 'away' : 'unreadable_file')))
    request.onabort = () => fail(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function isReadable(file: File): Promise<boolean> {
  return file.slice(0, 1).arrayBuffer().then(() => true, () => false)
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}

/** What other parts of the page throw, as a trouble of imports. */
export function failureOf(error: unknown): ImportFailure {
  if (error instanceof ImportFailure) return error
  if (error instanceof SessionFailure) return new ImportFailure(troubleOf(error.status))
  if (error instanceof RequestFailure) return new ImportFailure(troubleOf(error.status), error.problem)
  console.error(error)
  return new ImportFailure('server', { detail: String(error) })
}
