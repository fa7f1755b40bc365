/** What went wrong with a question, for the page to put into words. */
export type FailureKind = 'network' | 'not_ready' | 'refused' | 'server'

/** The server's problem document (RFC 9457), as far as the page reads it. */
export interface Problem {
  title?: string
  detail?: string
  /** the detail in Vietnamese, where the server has it */
  detail_vi?: string
  parameter?: string
  /** of an unexpected failure: the id that stands in the server's log */
  instance?: string
}

export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? kind)
    this.name = 'RequestFailure'
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** Asks the server; fails with a {@link RequestFailure}, or with an AbortError when the signal was pulled. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, signal)
  if (!response.ok) {
    throw await failureOf(response)
  }
  try {
    return (await response.json()) as T
  } catch (error) {
    if (isAbort(error)) throw error
    throw new RequestFailure('network', response.status, {})
  }
}

async function send(path: string, signal?: AbortSignal): Promise<Response> {
  try {
    // with no headers of its own, so that what index.html has asked for already is taken
    return await fetch(path, signal ? { signal } : {})
  } catch (error) {
    if (isAbort(error)) throw error
    throw new RequestFailure('network', 0, {})
  }
}

async function failureOf(response: Response): Promise<RequestFailure> {
  const problem = await response.json().catch(() => ({}))
  return new RequestFailure(kindOf(response.status), response.status, problem as Problem)
}

export function kindOf(status: number): FailureKind {
  if (status === 503) return 'not_ready'
  return status >= 500 ? 'server' : 'refused'
}
