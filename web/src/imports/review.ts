/** What is done with drafts: looking at one, and deciding on it. */
import type { Language } from '../i18n'
import { failureOf } from './client'
import type { ImportClient, ImportFailure } from './client'
import { importPhrases } from './phrases'
import type { Actions, DeskState } from './state'
import { ownWords, troubleText } from './troubleView'

export interface ReviewMeans {
  state: DeskState
  patch(next: Partial<DeskState>): void
  client: ImportClient
  version(): Promise<string>
  askHistory(): Promise<void>
  refuse(failure: ImportFailure): void
  /** lets go of the result of the import with this number */
  forgetResult(id: number): void
  go(id: string): void
  language(): Language
}

type ReviewActions = Pick<Actions, 'lookAtDraft' | 'reviewSure' | 'review' | 'goToDrafts'>

export function createReview({ state, patch, client, version, askHistory, refuse, forgetResult, go, language }: ReviewMeans): ReviewActions {
  const look = async (id: number) => {
    patch({ review: { id, phase: '', running: false, changes: 'asked' }, reviewSaid: '' })
    const changes = await client.changes(id).catch(() => 'failed' as const)
    if (state.review?.id === id) patch({ review: { ...state.review, changes } })
  }
  const decide = async (id: number, what: 'approve' | 'reject') => {
    patch({ review: { id, phase: what, running: true, changes: state.review?.changes ?? null }, reviewSaid: '' })
    const say = importPhrases.say(language())
    try {
      await client[what](id, state.form.who.trim())
      // what was shown as waiting is decided now
      forgetResult(id)
      patch({ review: null, reviewSaid: say(what === 'approve' ? 'approveDone' : 'rejectDone', { id, atlas: await version() }) })
    } catch (error) {
      const failure = failureOf(error)
      const own = ownWords(failure, language()).text
      patch({ review: null, reviewSaid: say('reviewRefused', { id, why: own === '' ? troubleText(failure, { say }) : own }) })
      if (failure.trouble === 'no_token') refuse(failure)
    }
    await askHistory()
    go('drafts-title')
  }
  return {
    lookAtDraft: (id) => (id === null ? patch({ review: null }) : void look(id)),
    reviewSure(id, what) {
      const before = state.review
      const changes = before?.id === id ? before.changes : null
      patch({ review: what === null && changes === null ? null : { id, phase: what ?? '', running: false, changes }, reviewSaid: '' })
      go(what === null ? `${before?.phase === 'reject' ? 'reject' : 'approve'}-${id}` : 'review-yes')
    },
    review: (id, what) => void decide(id, what),
    goToDrafts: () => go('drafts-title'),
  }
}
