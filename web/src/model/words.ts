/** The chosen language, as one thing to hand on. */
import type { Indicator, Target } from '../api/types'
import { dictionaries, nameIn, translator } from '../i18n'
import type { Key, Language, Translate } from '../i18n'
import { measure } from '../i18n/terms'
import { formatFor } from './format'
import type { Format } from './format'

export interface Words {
  language: Language
  t: Translate
  format: Format
  name(thing: { name_vi: string; name_en: string }): string
  measure(unit: string): string
  /** the measure of a difference of two values: points for a percentage */
  gapMeasure(unit: string): string
  category(indicator: Indicator, value: number): string
  /** the target's goal: at least 70% */
  goal(target: Target, decimals: number): string
}

export function wordsOf(language: Language): Words {
  const t = translator(language)
  const format = formatFor(language)
  return {
    language,
    t,
    format,
    name: (thing) => nameIn(language, thing),
    measure: (unit) => measure(language, unit),
    gapMeasure: (unit) => (unit === '%' || unit === '‰' ? t('points', { unit }) : measure(language, unit)),
    category: (indicator, value) => indicator.categories?.[value] ?? t('category', { n: format.number(value) }),
    goal: (target, decimals) => goalOf(target, decimals, t, format, language),
  }
}

function goalOf(target: Target, decimals: number, t: Translate, format: Format, language: Language): string {
  const key = `comparator_${target.comparator}`
  const show = (value: number) => format.value(value, Number.isInteger(value) ? 0 : Math.max(1, decimals), target.unit)
  const value = target.value === null ? '' : show(target.value)
  const high = target.value_high === null ? '' : show(target.value_high)
  const known = key in dictionaries[language]
  return known ? t(key as Key, { value, high }) : value
}
