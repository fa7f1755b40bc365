/** Joins the answers to the units of the drawing, by code. */
import type { Indicator, Quality, Standing, Status } from '../api/types'
import { binOf, binOfStanding } from './bins'
import type { Bin } from './bins'
import { isUnchanged } from './change'
import type { Change } from './change'
import type { Drawing, IndicatorScene, Scene, TargetScene } from './scene'

/** One unit as the page shows it. */
export interface UnitView {
  code: string
  name: string
  /** name of the unit above; empty where that says nothing */
  parent: string
  bin: Bin
  status: Status
  quality: Quality | null
  /** Whether the value may still change. */
  provisional: boolean
  value: number | null
  numerator: number | null
  denominator: number | null
  low: number | null
  high: number | null
  judged: Judged | null
  /** the two values of which `value` is the difference; null for the values of one year */
  change: { before: number | null; after: number | null } | null
}

/** How a unit stands against the target that colours the map. */
export interface Judged {
  standing: Standing
  gap: number | null
  gapCount: number | null
  contribution: number | null
  projectedYear: number | null
  reason: { vi: string; en: string } | null
}

/** The changes of the units, and the classes they are drawn in. */
export interface ChangeClasses {
  changes: Change[]
  breaks: number[]
}

/** All units of the drawing and of the answers, by code, sorted by code. */
export function unitsOf(scene: Scene, indicator: Indicator | undefined, changes: ChangeClasses | null): Map<string, UnitView> {
  const names = namesOf(scene.drawing)
  const answered = changes
    ? changedOf(changes, names, indicator?.decimals ?? 1)
    : scene.kind === 'indicator'
      ? valuesOf(scene, names, indicator)
      : judgedOf(scene, names)
  const codes = [...new Set([...answered.keys(), ...names.keys()])].sort()
  return new Map(codes.map((code) => [code, answered.get(code) ?? unasked(code, names)]))
}

interface Named {
  name: string
  parent: string
}

function namesOf(drawing: Drawing): Map<string, Named> {
  return new Map(
    drawing.features.map(({ properties }) => [
      properties.code,
      { name: properties.name, parent: drawing.parents.get(properties.parent ?? '') ?? '' },
    ]),
  )
}

function valuesOf(scene: IndicatorScene, names: Map<string, Named>, indicator: Indicator | undefined): Map<string, UnitView> {
  const { values, classes } = scene
  const breaks = classes?.breaks ?? []
  const count = indicator?.measure_type === 'count'
  const units = values.codes.map((code, i): [string, UnitView] => {
    const value = values.values[i] ?? null
    const status = values.status[i] ?? 'missing'
    const category = indicator?.measure_type === 'category' && value !== null
    return [
      code,
      {
        ...named(code, names),
        bin: category ? `class-${value}` : binOf(value, status, breaks, count),
        status,
        quality: values.quality[i] ?? null,
        provisional: values.approval?.[i] === 'provisional',
        value,
        numerator: values.numerators?.[i] ?? null,
        denominator: values.denominators?.[i] ?? null,
        low: values.lows?.[i] ?? null,
        high: values.highs?.[i] ?? null,
        judged: null,
        change: null,
      },
    ]
  })
  return new Map(units)
}

function changedOf({ changes, breaks }: ChangeClasses, names: Map<string, Named>, decimals: number): Map<string, UnitView> {
  return new Map(
    changes.map(({ code, value, before, after, status, quality, provisional }) => [
      code,
      {
        ...unasked(code, names),
        bin: value !== null && isUnchanged(value, decimals) ? 'zero' : binOf(value, status, breaks, false),
        status,
        quality,
        provisional,
        value,
        change: { before, after },
      },
    ]),
  )
}

function judgedOf(scene: TargetScene, names: Map<string, Named>): Map<string, UnitView> {
  const units = scene.assessment.units.map((unit): [string, UnitView] => [
    unit.code,
    {
      ...named(unit.code, names, unit.name),
      bin: binOfStanding(unit.assessment, unit.status),
      status: unit.status,
      quality: unit.quality,
      provisional: unit.approval === 'provisional',
      value: unit.value,
      numerator: unit.numerator,
      denominator: unit.denominator,
      low: null,
      high: null,
      judged: {
        standing: unit.assessment,
        gap: unit.gap,
        gapCount: unit.gap_count,
        contribution: unit.contribution,
        projectedYear: unit.projected_year,
        reason: unit.reason ?? null,
      },
      change: null,
    },
  ])
  return new Map(units)
}

function unasked(code: string, names: Map<string, Named>): UnitView {
  return {
    ...named(code, names),
    bin: 'unasked',
    status: 'missing',
    quality: null,
    provisional: false,
    value: null,
    numerator: null,
    denominator: null,
    low: null,
    high: null,
    judged: null,
    change: null,
  }
}

function named(code: string, names: Map<string, Named>, fallback = code): Named & { code: string } {
  return { code, ...(names.get(code) ?? { name: fallback, parent: '' }) }
}
