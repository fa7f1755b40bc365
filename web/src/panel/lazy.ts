/** Loads a room of the page when it is first used, once. */
import { RequestFailure } from '../api/client'

/** A load that failed is tried again at the next use. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null
      // a script that does not come is a server that does not answer
      throw error instanceof TypeError ? new RequestFailure('network', 0, {}) : error
    })
    return loading
  }
}
