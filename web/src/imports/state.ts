/** What the import page knows. Each view shows a part of it. */
import type { Indicator, Vintage } from '../api/types'
import type { WhoAsks } from '../api/session'
import type { Say } from '../i18n/phrases'
import type { Words } from '../model/words'
import type { Link } from './follow'
import type { FileNote, Form } from './form'
import type { ImportFailure } from './client'
import type { ImportKey } from './phrases'
import type { Changes, History, Job, PastImport } from './types'

export type Access = 'asking' | 'needed' | 'wrong' | 'closed' | 'reader' | 'away' | 'granted'

/** What stands on the right of the form. */
export type Run =
  | { phase: 'none' }
  | { phase: 'sending'; dryRun: boolean; share: number }
  | { phase: 'busy'; dryRun: boolean; seconds: number }
  | { phase: 'following'; job: Job; link: Link; wasLost: boolean }
  | { phase: 'ended'; job: Job }

/** The job that was asked for last. */
export interface Checked {
  /** the form and the file as they were then; empty where that is not known */
  signature: string
  file: FileNote
  form: Form
  /** the version of the data then */
  atlas: string
}

export interface Undoing {
  id: number
  phase: 'sure' | 'running'
}

/** What is done with a draft. */
export interface Review {
  id: number
  /** what is asked about once more; empty while it is only looked at */
  phase: 'approve' | 'reject' | ''
  running: boolean
  changes: Changes | 'asked' | 'failed' | null
}

export interface DeskState {
  access: Access
  /** may approve and reject */
  approver: boolean
  /** what is imported waits for approval */
  proposes: boolean
  /** who has logged in; null for somebody who has not */
  person: WhoAsks | null
  maxBytes: number | null
  form: Form
  file: File | null
  /** what is wrong with the file that was given */
  fileComplaint: string
  run: Run
  checked: Checked | null
  /** of the last dry run, kept while the import runs */
  changes: Job | null
  /** what was told to the editor last: of the form, of the history */
  trouble: ImportFailure | null
  /** somebody else changed the data since the check */
  changedMeanwhile: boolean
  /** version of the data after the import or the undo */
  atlas: string
  history: History | null
  historyFailed: boolean
  undoing: Undoing | null
  undoSaid: string
  drafts: PastImport[]
  review: Review | null
  reviewSaid: string
  catalogue: { indicators: Indicator[]; vintages: Vintage[] } | null
}

export interface Desk {
  state: DeskState
  words: Words
  say: Say<ImportKey>
  act: Actions
}

export interface Actions {
  useToken(token: string): void
  forgetToken(): void
  logOut(): void
  askAccess(): void
  setForm(patch: Partial<Form>, redraw?: boolean): void
  setValue(field: string, value: string): void
  takeFiles(files: readonly File[]): void
  check(): void
  accept(anyway: boolean): void
  stopSending(): void
  sendNow(): void
  cancel(): void
  follow(job: Job): void
  startAgain(): void
  dismiss(): void
  undo(id: number): void
  undoSure(id: number | null): void
  lookAtDraft(id: number | null): void
  reviewSure(id: number, what: 'approve' | 'reject' | null): void
  review(id: number, what: 'approve' | 'reject'): void
  goToDrafts(): void
  moreHistory(): void
  refreshHistory(): void
}

