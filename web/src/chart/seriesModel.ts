/** A unit's series as a chart shows it: pure, made from the server's answer. */
import type { Quality, Status } from '../api/types'
import type { SeriesAnswer } from '../api/profile'

export interface ChartPoint {
  year: number
  value: number | null
  numerator: number | null
  denominator: number | null
  status: Status
  quality: Quality | null
  provisional: boolean
  /** what the path to the target asks for in this year */
  required: number | null
  /** the province's own value, where another unit is shown */
  province: number | null
}

export interface SeriesChart {
  points: ChartPoint[]
  /** years joined by a line: a line stops at a year without a value and at a new standard */
  runs: ChartPoint[][]
  provinceRuns: ChartPoint[][]
  /** the straight path, from the baseline's own value to the target */
  path: { year: number; value: number }[]
  target: { year: number; value: number } | null
  /** the first years of new standards that lie within the years shown */
  breaks: number[]
  /** the least and the most that is drawn */
  extent: [number, number]
}

/** @param levelTarget whether the path's value is a level that can be drawn, and no yearly change */
export function chartOf(series: SeriesAnswer, province: SeriesAnswer | null, levelTarget: boolean): SeriesChart {
  const ofProvince = new Map(province?.years.map((year, i) => [year, province.values[i] ?? null]))
  const points = series.years.map((year, i): ChartPoint => ({
    year,
    value: series.values[i] ?? null,
    numerator: series.numerators?.[i] ?? null,
    denominator: series.denominators?.[i] ?? null,
    status: series.status[i] ?? 'missing',
    quality: series.quality[i] ?? null,
    provisional: series.approval?.[i] === 'provisional',
    required: series.path?.values[i] ?? null,
    province: ofProvince.get(year) ?? null,
  }))
  const first = points[0]?.year ?? 0
  const last = points.at(-1)?.year ?? 0
  const breaks = series.breaks_of_standard.filter((year) => year > first && year <= last)
  const target = targetOf(series, levelTarget, last)
  const path = pathOf(points, series, target)
  return {
    points,
    runs: runsOf(points, breaks, (point) => point.value),
    provinceRuns: runsOf(points, breaks, (point) => point.province),
    path,
    target,
    breaks,
    extent: extentOf([
      ...points.flatMap((point) => [point.value, point.province]),
      ...path.map((point) => point.value),
      target?.value ?? null,
    ]),
  }
}

/** The target where it can be shown beside the years: at its horizon, or at the last year when the horizon is later. */
function targetOf({ path }: SeriesAnswer, levelTarget: boolean, last: number): SeriesChart['target'] {
  if (!path || path.value === null || !levelTarget) return null
  return { year: Math.min(path.horizon_year, last), value: path.value }
}

function pathOf(points: ChartPoint[], { path }: SeriesAnswer, target: SeriesChart['target']): SeriesChart['path'] {
  if (!path) return []
  const baseline = points.find((point) => point.year === path.baseline_year)
  const asked = points.flatMap(({ year, required }) => (required === null ? [] : [{ year, value: required }]))
  const start = baseline && baseline.value !== null && baseline.required === null ? [{ year: baseline.year, value: baseline.value }] : []
  const whole = asked.length > 0 ? [...start, ...asked] : []
  // a fall by so much a year would lead below nothing
  const positive = points.every((point) => (point.value ?? 0) >= 0)
  return target || !positive ? whole : whole.map(({ year, value }) => ({ year, value: Math.max(0, value) }))
}

/** Consecutive years with a value and the same standard. */
export function runsOf(points: ChartPoint[], breaks: number[], value: (point: ChartPoint) => number | null): ChartPoint[][] {
  const runs: ChartPoint[][] = []
  let run: ChartPoint[] = []
  for (const point of points) {
    const previous = run.at(-1)
    const broken = previous && breaks.some((year) => previous.year < year && year <= point.year)
    if (run.length > 0 && (value(point) === null || broken)) {
      runs.push(run)
      run = []
    }
    if (value(point) !== null) run.push(point)
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function extentOf(values: (number | null)[]): [number, number] {
  const present = values.filter((value): value is number => value !== null)
  if (present.length === 0) return [0, 1]
  const least = Math.min(...present)
  const most = Math.max(...present)
  if (least === most) return least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)]
  // zero belongs to the picture when it is near
  const reach = most - least
  return [least >= 0 && least < reach ? 0 : least - 0.08 * reach, most <= 0 && -most < reach ? 0 : most + 0.08 * reach]
}
