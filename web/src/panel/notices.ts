/** What the page has to say: problems with what to do about them, and what a search has changed. */
import { RequestFailure } from '../api/client'
import type { Words } from '../model/words'
import { button, h } from './dom'

export interface Notice {
  tone: 'problem' | 'note'
  text: string
  action?: { label: string; run: () => void } | undefined
}

export interface Notices {
  element: HTMLElement
  show(notice: Notice | null, words: Words): void
}

export function createNotices(): Notices {
  const element = h('div', { className: 'notices', aria: { live: 'polite' } })
  let shown: string | null = null
  return {
    element,
    show(notice, words) {
      const problem = notice?.tone === 'problem' ? notice.text : null
      // what stands there already is not read out again by each try that fails
      if (problem && problem === shown) return
      shown = problem
      element.replaceChildren()
      if (!notice) return
      const { action } = notice
      const close = button(words.t('dismiss'), () => element.replaceChildren(), 'button quiet')
      element.append(
        h(
          'div',
          { className: `notice ${notice.tone}`, role: notice.tone === 'problem' ? 'alert' : 'status' },
          h('p', null, notice.text),
          action && button(action.label, action.run),
          close,
        ),
      )
    },
  }
}

export interface Remedies {
  retry(): void
  startAgain(): void
  /** only where a filter can have been asked */
  dropFilter?(): void
}

/** A failure in words, with what to do. */
export function noticeOf(error: unknown, { t }: Words, { retry, startAgain, dropFilter }: Remedies): Notice {
  if (!(error instanceof RequestFailure)) {
    return { tone: 'problem', text: t('failurePage', { detail: String(error) }), action: { label: t('retry'), run: retry } }
  }
  const again = { label: t('retry'), run: retry }
  switch (error.kind) {
    case 'network':
      return { tone: 'problem', text: t('failureNetwork'), action: again }
    case 'not_ready':
      return { tone: 'problem', text: t('failureNotReady'), action: again }
    case 'server':
      return { tone: 'problem', text: t('failureServer', { id: error.problem.instance ?? error.status }), action: again }
    case 'refused':
      if (error.problem.parameter === 'filter') {
        const text = t('failureFilter', { detail: error.problem.detail ?? '' })
        return { tone: 'problem', text, action: dropFilter && { label: t('filterDrop'), run: dropFilter } }
      }
      return {
        tone: 'problem',
        text: t('failureRefused', { detail: error.problem.detail ?? error.problem.title ?? String(error.status) }),
        action: { label: t('startAgain'), run: startAgain },
      }
  }
}
