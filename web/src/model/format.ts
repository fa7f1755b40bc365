/** Numbers, values and dates as people of the chosen language read them. */
import type { Language } from '../i18n'
import { measure } from '../i18n/terms'

/** A no-break space, so that a number and its unit stay on one line. */
const NBSP = '\u00a0'

export interface Format {
  number(value: number, decimals?: number): string
  /** a number with its sign, unless it reads as nought */
  signed(value: number, decimals?: number): string
  /** a number with its unit of measure: 12,3% · 1.234 hộ */
  value(value: number, decimals: number, unit: string): string
  /** a share of 0-1 as a percentage */
  share(share: number): string
  /** an ISO date as day, month, year */
  date(iso: string): string
  /** names joined as in a sentence */
  list(names: string[]): string
}

export function formatFor(language: Language): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const numbers = new Map<number, Intl.NumberFormat>()
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const longDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const number = (value: number, decimals = 0) => {
    let format = numbers.get(decimals)
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: true,
      })
      numbers.set(decimals, format)
    }
    // a value that rounds to zero has no sign
    const rounded = Number(value.toFixed(decimals))
    return format.format(rounded === 0 ? 0 : value).replace('-', '−')
  }
  return {
    number,
    signed: (value, decimals = 0) => (Number(value.toFixed(decimals)) > 0 ? '+' : '') + number(value, decimals),
    value: (value, decimals, unit) => withUnit(number(value, decimals), measure(language, unit)),
    share: (share) => `${number(share * 100, 1)}%`,
    date: (iso) => (language === 'vi' ? days : longDays).format(new Date(`${iso}T00:00:00Z`)),
    list: (names) => lists.format(names),
  }
}

function withUnit(number: string, unit: string): string {
  if (unit === '') return number
  return /^[%‰]$/.test(unit) ? number + unit : number + NBSP + unit
}

/** The fewest decimals, from the declared ones up, that keep different breaks different. */
export function decimalsOfBreaks(breaks: number[], declared: number): number {
  for (let decimals = declared; decimals < declared + 4; decimals++) {
    const shown = new Set(breaks.map((b) => b.toFixed(decimals)))
    if (shown.size === new Set(breaks).size) return decimals
  }
  return declared + 4
}

/** Reads breaks as people write them: 0; 12,5; 25 or 0 12.5 25. Nothing unless two or more ascend. */
export function parseBreaks(text: string): number[] | undefined {
  const parts = text.trim().split(/\s*;\s*|\s+/).filter((part) => part !== '')
  const numbers = parts.map((part) => Number(part.replace(',', '.').replace('−', '-')))
  const ascending = numbers.every((n, i) => Number.isFinite(n) && (i === 0 || n > numbers[i - 1]!))
  return numbers.length >= 2 && ascending ? numbers : undefined
}
