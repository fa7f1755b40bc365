/** Sizes, times and words that more than one view of the import page needs. */
import type { Say } from '../i18n/phrases'
import type { Words } from '../model/words'
import { importPhrases } from './phrases'
import type { ImportKey } from './phrases'
import type { PastImport } from './types'

/** Bytes as people read them. */
export function size(bytes: number, { format }: Words): string {
  if (bytes < 1000) return `${format.number(bytes)}\u00a0B`
  if (bytes < 1_000_000) return `${format.number(bytes / 1000, bytes < 10_000 ? 1 : 0)}\u00a0kB`
  return `${format.number(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)}\u00a0MB`
}

/** The word for something that the server names; its own name where the page has no word for it. */
export function named(say: Say<ImportKey>, prefix: string, name: string): string {
  const key = `${prefix}_${name}`
  return key in importPhrases.texts.vi ? say(key as ImportKey) : name.replaceAll('_', ' ')
}

/** How many of what an import wrote. */
export function written({ counts }: PastImport, words: Words, say: Say<ImportKey>): string {
  return Object.entries(counts)
    .filter(([what]) => what !== 'rows' && what !== 'columns' && what !== 'features')
    .map(([what, n]) => `${words.format.number(n)} ${named(say, 'count', what)}`)
    .join(' · ')
}
