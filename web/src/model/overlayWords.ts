/** Hazard zones and resettlement sites in words. */
import { dictionaries } from '../i18n'
import type { Key } from '../i18n'
import { hazardsOf, householdsOf, zonesOf } from './overlay'
import type { Overlay, Site, Zone } from './overlay'
import type { Words } from './words'

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

/** A row of the legend of what lies over the map, and how it looks. */
export interface OverlayRow {
  look: { kind: 'outline' } | { kind: 'site'; done: boolean } | { kind: 'zone'; hazard: string }
  label: string
  count: number
}

/** One row for each look; a layer that is off has none. */
export function overlayRows(overlay: Overlay, year: number, words: Words): OverlayRow[] {
  const { t, format } = words
  const { difficult, sites, zones } = overlay
  const siteRow = (done: boolean): OverlayRow => {
    const all = sites!.filter((site) => site.done === done)
    const label = t(done ? 'sitesDone' : 'sitesPlanned', { year, n: format.number(householdsOf(all)) })
    return { look: { kind: 'site', done }, label, count: all.length }
  }
  const zoneRow = (hazard: string): OverlayRow => ({
    look: { kind: 'zone', hazard },
    label: t('zonesOf', { hazard: hazardText(hazard, words) }),
    count: zonesOf(overlay, hazard).length,
  })
  return [
    ...(difficult ? [{ look: { kind: 'outline' as const }, label: t(difficult.size > 0 ? 'layerDifficult' : 'layerDifficultNone', { year }), count: difficult.size }] : []),
    ...(sites ? [siteRow(true), siteRow(false)] : []),
    ...(zones ? hazardsOf(overlay).map(zoneRow) : []),
  ]
}
