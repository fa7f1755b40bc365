/** The loop of the import page: what an editor does → the server → the state → every view again. */
import { getJson, isAbort } from '../api/client'
import { session } from '../api/session'
import type { AtlasInfo, Indicator } from '../api/types'
import { wordsOf } from '../model/words'
import type { Language } from '../i18n'
import type { Words } from '../model/words'
import { failureOf, ImportFailure } from './client'
import type { ImportClient } from './client'
import { createReview } from './review'
import { browserEvents, follow } from './follow'
import { EMPTY_FORM, fieldsOf, signatureOf } from './form'
import type { Values } from './form'
import { kindFor } from './kinds'
import { importPhrases } from './phrases'
import type { Memory } from './remember'
import type { Actions, Desk, DeskState } from './state'
import { size } from './terms'
import { ownWords, troubleText } from './troubleView'
import { hasEnded } from './types'
import type { Job } from './types'

export interface DeskPage {
  render(desk: Desk): void
  renderResult(desk: Desk): void
  /** moves the keyboard to what has come */
  go(id: string): void
}

export interface DeskControl {
  start(): void
  speak(language: Language): void
}

const SECOND = 1000
const DEFAULT_WAIT = 10

export function createDesk(client: ImportClient, memory: Memory, page: DeskPage, language: Language): DeskControl {
  let words: Words = wordsOf(language)
  let stopFollowing = () => {}
  let sending: AbortController | null = null
  let ticking: ReturnType<typeof setInterval> | null = null
  const note = memory.note()
  const filled = new Map<string, Values>()
  const state: DeskState = {
    access: 'asking',
    approver: false,
    proposes: false,
    person: null,
    maxBytes: null,
    form: note?.form ?? EMPTY_FORM,
    file: null,
    fileComplaint: '',
    run: { phase: 'none' },
    checked: null,
    changes: null,
    trouble: null,
    changedMeanwhile: false,
    atlas: '',
    history: null,
    historyFailed: false,
    undoing: null,
    undoSaid: '',
    drafts: [],
    review: null,
    reviewSaid: '',
    catalogue: null,
  }
  const desk = (): Desk => ({ state, words, say: importPhrases.say(words.language), act })
  const render = () => page.render(desk())
  const patch = (next: Partial<DeskState>) => {
    Object.assign(state, next)
    render()
  }

  const askAccess = async (given: boolean) => {
    patch({ access: 'asking' })
    try {
      if (memory.token() === '' && !(await knownBySession())) return
      const { max_upload_bytes, approver, drafts } = await client.permission()
      patch({ access: 'granted', maxBytes: max_upload_bytes, approver, proposes: drafts })
      // whoever is known is told of drafts too
      if (given) void askHistory()
      if (given) page.go('form')
    } catch (error) {
      refuse(failureOf(error))
    }
  }
  /** Whether the session of this browser, if there is one, may import. */
  const knownBySession = async (): Promise<boolean> => {
    const person = await session.who()
    memory.keepCsrf(person.csrf_token ?? '')
    patch({ person: person.known ? person : null, access: !person.known ? 'needed' : person.may_import ? 'asking' : 'reader' })
    return person.known && person.may_import
  }
  const refuse = ({ trouble }: ImportFailure) => {
    // who is known may not do this one thing
    if (trouble === 'closed' && state.person) return
    // a session that has ended is no wrong token
    const ended = trouble === 'no_token' && memory.token() === ''
    if (trouble === 'no_token') memory.keepToken('')
    patch({ access: ended ? 'needed' : trouble === 'no_token' ? 'wrong' : trouble === 'closed' ? 'closed' : 'away', ...(ended && { person: null }) })
    if (trouble !== 'no_token') return
    page.go('token')
    // what everybody may know is there without it
    void askHistory()
  }
  /** What every refused deed does: says it, and asks for the token again where that is the matter. */
  const trouble = (error: unknown) => {
    const failure = failureOf(error)
    patch({ trouble: failure })
    if (failure.trouble === 'no_token' || failure.trouble === 'closed') refuse(failure)
  }

  const askHistory = async (address?: string) => {
    try {
      const [next, drafts] = await Promise.all([client.history(address), client.drafts()])
      state.drafts = drafts
      const before = address && state.history ? state.history.imports : []
      patch({ history: { ...next, imports: [...before, ...next.imports] }, historyFailed: false })
    } catch {
      patch({ historyFailed: true })
    }
  }
  const askCatalogue = async () => {
    const [{ vintages }, { indicators }] = await Promise.all([
      getJson<AtlasInfo>('/api/atlas'),
      getJson<{ indicators: Indicator[] }>('/api/indicators'),
    ])
    patch({ catalogue: { vintages, indicators } })
  }
  const version = () => client.atlas().catch(() => '')

  const stopTicking = () => {
    if (ticking) clearInterval(ticking)
    ticking = null
  }
  const send = async (dryRun: boolean) => {
    const { file, form } = state
    if (!file) return
    stopTicking()
    const noted = { name: file.name, bytes: file.size }
    sending = new AbortController()
    const { signal } = sending
    patch({ run: { phase: 'sending', dryRun, share: 0 }, trouble: null, changedMeanwhile: false, undoSaid: '', ...(dryRun && { changes: null }) })
    page.go('result-title')
    try {
      const atlas = await version()
      const told = (share: number) => {
        if (state.run.phase === 'sending') patch({ run: { phase: 'sending', dryRun, share } })
      }
      const job = await client.send(fieldsOf(form, dryRun), file, told, signal)
      memory.keepNote({ job: job.id, form, file: noted, dryRun, atlas })
      state.checked = { signature: signatureOf(form, noted), file: noted, form, atlas }
      watch(job)
    } catch (error) {
      if (isAbort(error)) return patch({ run: { phase: 'none' } })
      const failure = failureOf(error)
      if (failure.trouble === 'busy') return waitAndSend(dryRun, failure.retryAfter ?? DEFAULT_WAIT)
      patch({ run: { phase: 'none' } })
      trouble(failure)
    }
  }
  const waitAndSend = (dryRun: boolean, seconds: number) => {
    let left = Math.max(1, Math.round(seconds))
    patch({ run: { phase: 'busy', dryRun, seconds: left } })
    ticking = setInterval(() => {
      left--
      if (left <= 0) return void send(dryRun)
      patch({ run: { phase: 'busy', dryRun, seconds: left } })
    }, SECOND)
  }

  const watch = (job: Job) => {
    stopFollowing()
    if (hasEnded(job)) return void finish(job)
    patch({ run: { phase: 'following', job, link: 'live', wasLost: false } })
    stopFollowing = follow(
      job.id,
      {
        events: browserEvents,
        ask: (id) => client.job(id),
        isGone: (error) => failureOf(error).trouble === 'gone',
        wait(milliseconds, run) {
          const timer = setTimeout(run, milliseconds)
          return () => clearTimeout(timer)
        },
      },
      {
        state(next) {
          if (hasEnded(next)) return void finish(next)
          if (state.run.phase === 'following') patch({ run: { ...state.run, job: next } })
        },
        link(link) {
          if (state.run.phase !== 'following' || state.run.link === link) return
          const wasLost = state.run.wasLost || link === 'lost'
          patch({ run: { ...state.run, link, wasLost } })
        },
        gone() {
          memory.keepNote(null)
          patch({ run: { phase: 'none' }, trouble: new ImportFailure('gone') })
        },
      },
    )
  }
  const finish = async (ended: Job) => {
    // by events the server tells what is in a file to those only whom it knows by their session
    const job = ended.report ? ended : await client.job(ended.id).catch(() => ended)
    if (job.dry_run) state.changes = job
    patch({ run: { phase: 'ended', job } })
    page.go('result-title')
    if (job.import !== undefined) patch({ atlas: await version(), file: null })
    await askHistory()
  }
  const accept = async (anyway: boolean) => {
    const now = await version()
    if (!anyway && state.checked && now !== '' && now !== state.checked.atlas) return patch({ changedMeanwhile: true })
    await send(false)
  }

  const undo = async (id: number) => {
    patch({ undoing: { id, phase: 'running' }, undoSaid: '' })
    const say = importPhrases.say(words.language)
    try {
      await client.undo(id, state.form.who.trim())
      const atlas = await version()
      patch({ undoing: null, undoSaid: say('undoDone', { id, atlas }) })
    } catch (error) {
      const failure = failureOf(error)
      patch({ undoing: null, undoSaid: undoTrouble(failure) })
      if (failure.trouble === 'no_token' || failure.trouble === 'closed') refuse(failure)
    }
    // what was shown as done may be undone now
    forgetResult(id)
    await askHistory()
    page.go('history-title')
  }
  const undoTrouble = (failure: ImportFailure): string => {
    const say = importPhrases.say(words.language)
    if (failure.trouble === 'closed' && state.person) return ownWords(failure, words.language).text
    if (failure.trouble !== 'conflict') return [troubleText(failure, { say }), ownWords(failure, words.language).text].join(' ').trim()
    const ids = failure.problem.needed_by ?? []
    if (ids.length > 0) return say('neededBy', { ids: ids.join(', ') })
    return say(/being made/.test(failure.problem.detail ?? '') ? 'importRunning' : 'undoneAlready')
  }

  const forgetResult = (id: number) => {
    const { run } = state
    if (run.phase === 'ended' && run.job.import === id) startAgain()
  }
  const startAgain = () => {
    stopFollowing()
    memory.keepNote(null)
    patch({ run: { phase: 'none' }, checked: null, changes: null, trouble: null, changedMeanwhile: false, file: null, fileComplaint: '' })
    page.go('form')
  }

  const act: Actions = {
    useToken(token) {
      memory.keepToken(token)
      void askAccess(true)
    },
    forgetToken() {
      memory.keepToken('')
      patch({ access: 'needed', approver: false, drafts: [], review: null, reviewSaid: '' })
      void askHistory()
      page.go('token')
    },
    logOut() {
      session.logOut(memory.csrf()).then(
        () => {
          memory.keepCsrf('')
          patch({ person: null, access: 'needed', approver: false, drafts: [], review: null, reviewSaid: '' })
          void askHistory()
          page.go('log-in')
        },
        (error: unknown) => refuse(failureOf(error)),
      )
    },
    askAccess: () => void askAccess(true),
    setForm(next, redraw = false) {
      // what was filled in for one kind is there again when one comes back to it
      if (next.kind !== undefined && next.kind !== state.form.kind) {
        filled.set(state.form.kind, state.form.values)
        next = { ...next, values: filled.get(next.kind) ?? {} }
      }
      state.form = { ...state.form, ...next }
      if (redraw) return render()
      // what is being typed stays as it is; the result may no longer fit it
      if (state.checked) page.renderResult(desk())
    },
    setValue(field, value) {
      act.setForm({ values: { ...state.form.values, [field]: value } })
    },
    takeFiles(files) {
      const say = importPhrases.say(words.language)
      if (files.length === 0) return
      const [file] = files
      if (files.length > 1) return patch({ fileComplaint: say('fileSeveral') })
      if (state.maxBytes !== null && file!.size > state.maxBytes) {
        const about = { name: file!.name, size: size(file!.size, words), most: size(state.maxBytes, words) }
        return patch({ file: null, fileComplaint: say('fileTooLarge', about) })
      }
      const kind = kindFor(file!.name, state.form.kind)
      Object.assign(state, { file: file!, fileComplaint: '' })
      act.setForm({ kind }, true)
    },
    check: () => void send(true),
    accept: (anyway) => void accept(anyway),
    stopSending() {
      stopTicking()
      sending?.abort()
      patch({ run: { phase: 'none' } })
      page.go('form')
    },
    sendNow() {
      if (state.run.phase === 'busy') void send(state.run.dryRun)
    },
    cancel() {
      const { run } = state
      if (run.phase !== 'following') return
      client.cancel(run.job.id).then(
        (job) => {
          stopFollowing()
          return finish(job)
        },
        (error: unknown) => {
          const failure = failureOf(error)
          trouble(failure.trouble === 'conflict' ? new ImportFailure('too_late', failure.problem) : failure)
        },
      )
    },
    follow(job) {
      state.checked = null
      state.changes = null
      watch(job)
      page.go('result-title')
    },
    startAgain,
    dismiss: () => patch({ trouble: null }),
    undo: (id) => void undo(id),
    undoSure(id) {
      const before = state.undoing
      patch({ undoing: id === null ? null : { id, phase: 'sure' }, undoSaid: '' })
      if (id === null) return page.go(`undo-${before?.id ?? 0}`)
      // the question stands in the list, which may not have heard of the import yet
      const listed = state.history?.imports.some((record) => record.id === id) ?? false
      void (listed ? Promise.resolve() : askHistory()).then(() => page.go('undo-yes'))
    },
    ...createReview({ state, patch, client, version, askHistory, refuse, forgetResult, go: page.go, language: () => words.language }),
    moreHistory() {
      if (state.history?.next) void askHistory(state.history.next)
    },
    refreshHistory: () => void askHistory(),
  }
  /** The job that this browser asked for last, wherever it is by now. */
  const findAgain = async () => {
    if (!note) return
    try {
      const job = await client.job(note.job)
      state.checked = { signature: signatureOf(note.form, note.file), file: note.file, form: note.form, atlas: note.atlas }
      watch(job)
    } catch (error) {
      if (failureOf(error).trouble === 'gone') memory.keepNote(null)
    }
  }

  return {
    start() {
      render()
      void askAccess(false)
      void askHistory()
      void findAgain()
      askCatalogue().catch(() => {
        // the form takes codes as text where there is no list
      })
    },
    speak(next) {
      words = wordsOf(next)
      render()
    },
  }
}
