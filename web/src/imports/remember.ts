/**
 * What outlives the page. The token stays in this tab's session and goes nowhere else; the note of the last job stays in the
 * browser, so that a job under way is found again after the page was closed.
 */
import type { FileNote, Form } from './form'

export interface JobNote {
  job: string
  form: Form
  file: FileNote
  dryRun: boolean
  /** the version of the data when it was asked for */
  atlas: string
}

export interface Memory {
  token(): string
  keepToken(token: string): void
  /** of the session, for as long as the page is open */
  csrf(): string
  keepCsrf(csrf: string): void
  note(): JobNote | null
  keepNote(note: JobNote | null): void
}

const TOKEN = 'vungcao.editor'
const NOTE = 'vungcao.import'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function createMemory(session: Shelf | null, local: Shelf | null): Memory {
  // where the browser keeps nothing, the page forgets when it is left
  let token = read(session, TOKEN)
  let csrf = ''
  let note = noteOf(read(local, NOTE))
  return {
    token: () => token,
    keepToken(next) {
      token = next
      write(session, TOKEN, next)
    },
    csrf: () => csrf,
    keepCsrf(next) {
      csrf = next
    },
    note: () => note,
    keepNote(next) {
      note = next
      write(local, NOTE, next ? JSON.stringify(next) : '')
    },
  }
}

function read(shelf: Shelf | null, key: string): string {
  try {
    return shelf?.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(shelf: Shelf | null, key: string, text: string): void {
  try {
    if (text === '') shelf?.removeItem(key)
    else shelf?.setItem(key, text)
  } catch {
    // full or forbidden
  }
}

function noteOf(text: string): JobNote | null {
  try {
    const note = JSON.parse(text) as JobNote
    return typeof note.job === 'string' && typeof note.form?.kind === 'string' && typeof note.file?.name === 'string' ? note : null
  } catch {
    return null
  }
}
