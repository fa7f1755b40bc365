/** Hazard zones and resettlement sites in words. */
import { dictionaries } from '../i18n'
import type { Key } from '../i18n'
import type { Site, Zone } from '../model/overlay'
import type { Words } from '../model/words'

/** What the data call it, where the page has no words. */
function known(key: string, otherwise: string, { t, language }: Words): string {
  return key in dictionaries[language] ? t(key as Key) : otherwise
}

export function hazardText(hazard: string, words: Words): string {
  return known(`hazard_${hazard}`, hazard, words)
}

export function zoneText({ hazard, level }: Zone, words: Words): string {
  return words.t('zoneLine', { hazard: hazardText(hazard, words), level, meaning: words.t(`hazardLevel_${level}` as Key) })
}

export function siteText({ form, cause, households, year, done }: Site, words: Words): string {
  const values = {
    form: known(`form_${form}`, form, words),
    cause: hazardText(cause, words),
    n: words.format.number(households),
    year,
  }
  return words.t(done ? 'siteDone' : 'sitePlanned', values)
}
