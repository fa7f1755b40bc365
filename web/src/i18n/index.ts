import { en } from './en'
import { vi } from './vi'
import type { Dictionary, Key } from './vi'

export type Language = 'vi' | 'en'
export type { Key }
export const LANGUAGES: readonly Language[] = ['vi', 'en']

export const dictionaries: Record<Language, Dictionary> = { vi, en }

/** Words of one language; `{name}` in a text is replaced by the parameter of that name. */
export type Translate = (key: Key, parameters?: Record<string, string | number>) => string

export function translator(language: Language): Translate {
  const dictionary = dictionaries[language]
  return (key, parameters = {}) => filled(dictionary[key], parameters)
}

/** A text with its places filled; a place without a parameter stays as it is. */
export function filled(text: string, parameters: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
}

/** The name of a thing that carries one in both languages; the other language's where one is empty. */
export function nameIn(language: Language, thing: { name_vi: string; name_en: string }): string {
  return (language === 'vi' ? thing.name_vi : thing.name_en) || thing.name_vi || thing.name_en
}
