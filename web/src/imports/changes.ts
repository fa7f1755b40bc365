/** What an import would change, as map, legend and table show it. Pure. */
import type { BoundaryFeature } from '../api/geometry'
import { fold } from '../model/fold'
import { EFFECTS } from './types'
import type { ChangedRecord, ChangePart, Changes, Effect } from './types'

/** Told apart by the colour-blind, and by their order from loud to quiet. */
export const EFFECT_COLOURS: Record<Effect, string> = {
  changed: '#d95f0e',
  removed: '#7a0177',
  new: '#2c7fb8',
  unchanged: '#c4bfb2',
}
export const NOT_NAMED = '#f4f1ea'

/** Signs beside the colours, for those who see none. */
export const EFFECT_SIGNS: Record<Effect, string> = { changed: '≠', removed: '−', new: '+', unchanged: '=' }

/** The part that a person most wants to see: the one of which most becomes other. */
export function firstPart({ parts }: Changes): number {
  const weight = ({ counts, records }: ChangePart) => (records.length === 0 ? -1 : counts.changed + counts.removed + counts.new)
  return parts.reduce((best, part, i) => (weight(part) > weight(parts[best]!) ? i : best), 0)
}

export interface ChangeMap {
  /** what is drawn below, without colour */
  ground: BoundaryFeature[]
  units: { feature: BoundaryFeature; effect: Effect | null }[]
}

/** Of records that are units the units of their level; of others their own shapes above the communes. */
export function changeMap(part: ChangePart, features: readonly BoundaryFeature[]): ChangeMap {
  const effects = new Map(part.records.map((record) => [record.key, record.effect]))
  const shaped = part.records.filter((record) => record.shape !== undefined)
  if (shaped.length === 0) {
    return { ground: [], units: features.map((feature) => ({ feature, effect: effects.get(feature.properties.code) ?? null })) }
  }
  return {
    ground: [...features],
    units: shaped.map((record) => ({ feature: featureOf(record), effect: record.effect })),
  }
}

function featureOf({ key, name, shape }: ChangedRecord): BoundaryFeature {
  return { type: 'Feature', id: key, geometry: shape ?? null, properties: { code: key, name, parent: null } }
}

/** Rows of the legend: every effect that could be, also at nought, but for what is rarely removed. */
export function legendOf({ counts }: ChangePart): { effect: Effect; count: number }[] {
  return EFFECTS.filter((effect) => effect !== 'removed' || counts.removed > 0).map((effect) => ({ effect, count: counts[effect] }))
}

export function recordsShown(part: ChangePart, effect: Effect | null, words: string): ChangedRecord[] {
  const wanted = fold(words.trim())
  return part.records.filter(
    (record) =>
      (effect === null || record.effect === effect) && (wanted === '' || fold(`${record.key} ${record.name}`).includes(wanted)),
  )
}

/** After less before; nothing where one of them has no value. */
export function differenceOf({ before, after }: ChangedRecord): number | null {
  return typeof before === 'number' && typeof after === 'number' ? after - before : null
}

/** What is other than before where the figures read the same: then that is what an editor has to be told. */
export function quietDifferences(record: ChangedRecord, decimals: number): string[] {
  const { before, after, differs = [] } = record
  const read = (value: number | null | undefined) => (typeof value === 'number' ? value.toFixed(decimals) : value)
  return record.effect === 'changed' && read(before) === read(after) && record.before_status === record.after_status ? differs : []
}

/** The question on the map that shows what was imported. */
export function mapQuery(part: ChangePart | undefined, language: string): string {
  const parts = [
    language === 'vi' ? '' : `lang=${language}`,
    part?.indicator ? `indicator=${encodeURIComponent(part.indicator)}` : '',
    part?.indicator && part.year ? `year=${part.year}` : '',
    part?.level ? `level=${part.level}` : '',
    part?.vintage ? `boundaries=${encodeURIComponent(part.vintage)}` : '',
  ].filter((text) => text !== '')
  return parts.length === 0 ? '/' : `/?${parts.join('&')}`
}
