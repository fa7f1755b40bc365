/** Words of a room that is loaded on first use: they travel with the room and not with the first load. */
import type { Language } from '.'
import { filled } from '.'

/** Words of one language; `{name}` in a text is replaced by the parameter of that name. */
export type Say<K extends string> = (key: K, parameters?: Record<string, string | number>) => string

export interface Phrases<K extends string> {
  /** both dictionaries, for the test that compares them */
  texts: Record<Language, Record<K, string>>
  say(language: Language): Say<K>
}

/** The Vietnamese dictionary is the measure: the English one has the same keys, or does not compile. */
export function phrases<K extends string>(vi: Record<K, string>, en: Record<NoInfer<K>, string>): Phrases<K> {
  const texts = { vi, en }
  return { texts, say: (language) => (key, parameters = {}) => filled(texts[language][key], parameters) }
}
