/** Asks the server what a state of the page needs; gives one whole scene. */
import type { Drawing, IndicatorScene, Scene, TargetScene } from '../model/scene'
import { DIFFICULTY } from '../model/overlay'
import type { OverlayData } from '../model/overlay'
import { coarsestFine } from '../model/tolerance'
import { besideState } from '../state/settle'
import { indicatorOf, targetOf, vintageOf } from '../state/state'
import type { Catalogue, State } from '../state/state'
import { getJson } from './client'
import {
  assessmentAddress,
  catalogueAddresses,
  classesAddress,
  designatedAddress,
  directoryAddress,
  itemsAddress,
  laggingAddress,
  valuesAddress,
} from './questions'
import type { BoundaryCollection, BoundaryFeature, SiteFeature, ZoneFeature } from './geometry'
import type {
  AssessmentAnswer,
  AtlasInfo,
  ClassesAnswer,
  FoundUnit,
  GeometryLink,
  Indicator,
  LaggingAnswer,
  Level,
  Target,
  ValuesAnswer,
  VintageLevel,
} from './types'

/** Where the map looks, which decides how fine the boundaries must be. */
export interface Look {
  zoom: number
  latitude: number
}

export async function askCatalogue(): Promise<Catalogue> {
  const [atlas, { indicators }, { targets }] = await Promise.all([
    getJson<AtlasInfo>(catalogueAddresses.atlas),
    getJson<{ indicators: Indicator[] }>(catalogueAddresses.indicators),
    getJson<{ targets: Target[] }>(catalogueAddresses.targets),
  ])
  return { atlas, indicators, targets }
}

export interface Asker {
  scene(state: State, catalogue: Catalogue, look: Look, signal: AbortSignal): Promise<Scene>
  /** names of all units of a level, by code */
  names(vintage: string, level: Level): Promise<Map<string, string>>
}

export function createAsker(): Asker {
  const geometries = new Map<string, Promise<BoundaryFeature[]>>()
  const directories = new Map<string, Promise<Map<string, string>>>()
  const overlays = new Map<string, Promise<{ features: unknown[] }>>()

  // geometry and names of a vintage do not change under one address: each is asked once, and again after a failure
  const kept = <T>(cache: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> => {
    const known = cache.get(key)
    if (known) return known
    const asked = ask()
    cache.set(key, asked)
    asked.catch(() => cache.delete(key))
    return asked
  }
  const geometry = (href: string) =>
    kept(geometries, href, async () => (await getJson<BoundaryCollection>(href)).features)
  const names = (vintage: string, level: Level) =>
    kept(directories, `${vintage}/${level}`, async () => {
      const { units } = await getJson<{ units: FoundUnit[] }>(directoryAddress(vintage, level))
      return new Map(units.map((unit) => [unit.code, unit.name]))
    })

  const drawing = async (state: State, catalogue: Catalogue, look: Look): Promise<Drawing> => {
    const own = linkOf(catalogue, state.boundaries, state.level, look)
    const above = levelAbove(catalogue, state.boundaries, state.level)
    const outline = above && linkOf(catalogue, state.boundaries, above, look)
    const [features, context, parents] = await Promise.all([
      own ? geometry(own.href) : [],
      outline ? geometry(outline.href) : [],
      above && above !== 'province' ? names(state.boundaries, above) : new Map<string, string>(),
    ])
    const place = `${state.boundaries}/${state.level}`
    const fit = levelOf(catalogue, state.boundaries, state.level)?.boundary_coverage ?? null
    return { place, href: own?.href ?? place, features, context, parents, fit }
  }

  const features = async <T>(version: string, path: string): Promise<T[]> => {
    const answer = await kept(overlays, version + path, () => getJson<{ features: unknown[] }>(path))
    return answer.features as T[]
  }
  const overlay = async (state: State, { atlas }: Catalogue): Promise<OverlayData | null> => {
    const { layers, level } = state
    if (layers.length === 0) return null
    const designation = DIFFICULTY[level]
    const [zones, sites, difficult] = await Promise.all([
      layers.includes('zones') ? features<ZoneFeature>(atlas.atlas, itemsAddress('hazard-zones')) : null,
      layers.includes('sites') ? features<SiteFeature>(atlas.atlas, itemsAddress('resettlement-sites')) : null,
      layers.includes('difficulty') && designation
        ? features<BoundaryFeature>(atlas.atlas, designatedAddress(state, level, designation))
        : null,
    ])
    return { zones, sites, difficult: difficult && difficult.map(({ properties }) => properties.code) }
  }
  const indicatorScene = async (state: State, catalogue: Catalogue, drawn: Promise<Drawing>, signal: AbortSignal): Promise<IndicatorScene> => {
    const indicator = indicatorOf(catalogue, state.indicator)
    const { since } = state
    const classed = indicator?.measure_type !== 'category' && since === null
    const [shape, values, before, classes] = await Promise.all([
      drawn,
      getJson<ValuesAnswer>(valuesAddress(state), signal),
      since === null ? null : getJson<ValuesAnswer>(valuesAddress({ ...state, year: since }), signal),
      classed ? getJson<ClassesAnswer>(classesAddress(state, indicator?.targets[0]), signal) : null,
    ])
    return { kind: 'indicator', state, drawing: shape, beside: null, overlay: null, values, before, classes }
  }
  const targetScene = async (state: State, catalogue: Catalogue, drawn: Promise<Drawing>, signal: AbortSignal): Promise<TargetScene> => {
    const focus = targetOf(catalogue, state.targets[0])?.id ?? ''
    const [shape, assessment, lagging] = await Promise.all([
      drawn,
      getJson<AssessmentAnswer>(assessmentAddress(state, focus), signal),
      getJson<LaggingAnswer>(laggingAddress(state), signal),
    ])
    return { kind: 'target', state, drawing: shape, beside: null, overlay: null, assessment, lagging }
  }

  return {
    names,
    async scene(state, catalogue, look, signal) {
      const drawn = drawing(state, catalogue, look)
      const other = besideState(state, catalogue)
      const [scene, beside, over] = await Promise.all([
        state.view === 'target' ? targetScene(state, catalogue, drawn, signal) : indicatorScene(state, catalogue, drawn, signal),
        other && indicatorScene(other, catalogue, drawn, signal),
        overlay(state, catalogue),
      ])
      return { ...scene, beside, overlay: over }
    },
  }
}

function levelOf(catalogue: Catalogue, boundaries: string, level: Level): VintageLevel | undefined {
  return vintageOf(catalogue, boundaries)?.levels.find((l) => l.level === level)
}

export function linkOf(catalogue: Catalogue, boundaries: string, level: Level, look: Look): GeometryLink | undefined {
  const links = levelOf(catalogue, boundaries, level)?.geometry ?? []
  return coarsestFine(links, look.zoom, look.latitude)
}

/** The next coarser level of the vintage that has boundaries. */
function levelAbove(catalogue: Catalogue, boundaries: string, level: Level): Level | undefined {
  const order: Level[] = ['province', 'district', 'commune', 'village']
  const present = vintageOf(catalogue, boundaries)?.levels.filter((l) => l.with_geometry > 0).map((l) => l.level) ?? []
  return order.slice(0, order.indexOf(level)).findLast((above) => present.includes(above))
}
