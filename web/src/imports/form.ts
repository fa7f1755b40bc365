/** The form of an import: what is filled in, what it lacks, what is sent. Pure. */
import { kindOf } from './kinds'
import type { Field } from './kinds'

/** As they are written on the page, by the field's name. */
export type Values = Record<string, string>

export interface FileNote {
  name: string
  bytes: number
}

export interface Form {
  kind: string
  values: Values
  who: string
}

export const EMPTY_FORM: Form = { kind: 'observations', values: {}, who: '' }

/** Of these the server takes one each, however they are written. */
export function textsOf({ ask }: Field, written: string): string[] {
  const text = written.trim()
  if (text === '') return []
  if (ask === 'pairs') return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return ask === 'flag' && text !== 'true' ? [] : [text]
}

/** Name and text of every field that is sent, in the order of the kind, without the file. */
export function fieldsOf(form: Form, dryRun: boolean): [string, string][] {
  const kind = kindOf(form.kind)
  const fields = kind.fields.flatMap((field) =>
    textsOf(field, form.values[field.name] ?? '').map((text): [string, string] => [field.name, text]),
  )
  const who: [string, string][] = form.who.trim() === '' ? [] : [['who', form.who.trim()]]
  return [['kind', kind.id], ...fields, ...who, ['dry-run', String(dryRun)]]
}

export type Lack = { field: string; why: 'required' | 'pair' | 'year' | 'date' }

/** What the server would refuse for certain. */
export function lacksOf(form: Form): Lack[] {
  return kindOf(form.kind).fields.flatMap((field): Lack[] => {
    const texts = textsOf(field, form.values[field.name] ?? '')
    if (texts.length === 0) return field.required ? [{ field: field.name, why: 'required' }] : []
    if (field.ask === 'pairs' && !texts.every((text) => /^[^=]+=.+$/.test(text))) return [{ field: field.name, why: 'pair' }]
    if (field.ask === 'year' && !/^\d{4}$/.test(texts[0]!)) return [{ field: field.name, why: 'year' }]
    if (field.ask === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(texts[0]!)) return [{ field: field.name, why: 'date' }]
    return []
  })
}

/** Two forms with one signature are checked alike; who imports does not matter. */
export function signatureOf(form: Form, file: FileNote | null): string {
  return JSON.stringify([fieldsOf({ ...form, who: '' }, true), file?.name ?? '', file?.bytes ?? 0])
}

export function isSameFile(file: FileNote, noted: FileNote): boolean {
  return file.name === noted.name && file.bytes === noted.bytes
}
