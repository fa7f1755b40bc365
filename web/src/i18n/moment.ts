import type { Language } from '.'

const clocks: Partial<Record<Language, Intl.DateTimeFormat>> = {}

/** Day and minute where the reader is. */
export function moment(iso: string, language: Language): string {
  const clock = (clocks[language] ??= new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  }))
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : clock.format(at)
}
