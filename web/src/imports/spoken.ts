/** What the server says in two languages, in that of the page; English where it has no other, as in reports of before. */
import type { Language } from '../i18n'
import type { ReportProblem } from './types'

export interface Spoken {
  text: string
  lang: Language
}

export function spoken(language: Language, en: string, vi?: string): Spoken {
  return language === 'vi' && vi ? { text: vi, lang: 'vi' } : { text: en, lang: 'en' }
}

export function messageOf(problem: ReportProblem, language: Language): Spoken {
  return spoken(language, problem.message, problem.message_vi)
}

export function remedyOf(problem: ReportProblem, language: Language): Spoken {
  return spoken(language, problem.remedy, problem.remedy_vi)
}
