/** Asks all that the profile of one unit shows; gives one whole dossier. */
import { getJson } from '../api/client'
import type { ProfileAnswer, ResettlementAnswer, SeriesAnswer } from '../api/profile'
import { directoryAddress, profileAddress, resettlementOfUnitAddress, seriesAddress } from '../api/questions'
import type { FoundUnit } from '../api/types'
import { indicatorOf, targetOf } from '../state/state'
import type { Catalogue, State } from '../state/state'

export interface Dossier {
  profile: ProfileAnswer
  series: SeriesAnswer
  /** absent when the unit is the province itself */
  province: SeriesAnswer | null
  resettlement: ResettlementAnswer
}

/** What of a state decides the dossier. */
export function dossierKey(state: State): string {
  const { boundaries, level, year, indicator, view } = state
  const target = view === 'target' ? state.targets[0] : ''
  return JSON.stringify([state.selection.at(-1) ?? '', boundaries, level, year, indicator, target])
}

export async function askDossier(state: State, catalogue: Catalogue, signal: AbortSignal): Promise<Dossier> {
  const whole = await provinceOf(state.boundaries, signal)
  const code = state.selection.at(-1) ?? whole
  if (code === undefined) throw new Error(`the boundaries ${state.boundaries} have no province`)
  const level = state.selection.length > 0 ? state.level : 'province'
  const target = state.view === 'target' ? targetOf(catalogue, state.targets[0]) : undefined
  const indicator = target?.indicator ?? indicatorOf(catalogue, state.indicator)?.code ?? ''
  const series = (of: string) => getJson<SeriesAnswer>(seriesAddress(of, indicator, state.boundaries, target?.id), signal)
  const [profile, own, province, resettlement] = await Promise.all([
    getJson<ProfileAnswer>(profileAddress(code, state), signal),
    series(code),
    whole !== undefined && whole !== code ? series(whole) : null,
    getJson<ResettlementAnswer>(resettlementOfUnitAddress(code, level, state), signal),
  ])
  return { profile, series: own, province, resettlement }
}

const provinces = new Map<string, string | undefined>()

/** The code of the province on some boundaries. */
async function provinceOf(boundaries: string, signal: AbortSignal): Promise<string | undefined> {
  if (!provinces.has(boundaries)) {
    const { units } = await getJson<{ units: FoundUnit[] }>(directoryAddress(boundaries, 'province'), signal)
    provinces.set(boundaries, units[0]?.code)
  }
  return provinces.get(boundaries)
}
