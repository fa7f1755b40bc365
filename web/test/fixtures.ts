/** A small catalogue and a settled state that the tests share. */
import type { BoundaryFeature } from '../src/api/geometry'
import type { Indicator, Level, Target, Vintage } from '../src/api/types'
import type { Drawing } from '../src/model/scene'
import type { Catalogue, State } from '../src/state/state'

function indicator(code: string, patch: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name_vi: `Tên ${code}`,
    name_en: `Name of ${code}`,
    unit: '%',
    direction: 'lower_is_better',
    measure_type: 'ratio',
    decimals: 1,
    numerator_vi: 'hộ nghèo',
    numerator_en: 'poor households',
    denominator_vi: 'hộ',
    denominator_en: 'households',
    group: '2.1(2)',
    source_vi: null,
    source_en: null,
    agency_vi: null,
    agency_en: null,
    years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
    levels: ['province', 'commune'],
    targets: [],
    data_coverage: {},
    ...patch,
  }
}

function target(id: string, of: string): Target {
  return {
    id,
    set: 'qd351-2022',
    indicator: of,
    clause: '2.1(3)',
    comparator: 'at_least',
    value: 70,
    value_high: null,
    horizon_year: 2025,
    baseline_year: 2020,
    unit: '%',
    levels: ['commune'],
    scope: null,
    name_vi: `Chỉ tiêu ${id}`,
    name_en: `Target ${id}`,
  }
}

function vintage(id: string, from: string, to: string | null, levels: Level[]): Vintage {
  const geometry = (level: Level) => [0, 100, 500].map((t) => ({ tolerance_m: t, href: `/api/geometry/${id}/${level}/${t}/h` }))
  return {
    id,
    valid_from: from,
    valid_to: to,
    source_vi: '',
    source_en: '',
    levels: levels.map((level) => ({ level, units: 3, with_geometry: 3, boundary_coverage: null, geometry: geometry(level) })),
  }
}

export const ROAD = indicator('road', { direction: 'higher_is_better', years: [2020, 2022, 2024], targets: ['t_road'] })
export const POVERTY = indicator('poverty_rate')
export const HOUSEHOLDS = indicator('households', { measure_type: 'count', unit: 'households', decimals: 0 })

export const CATALOGUE: Catalogue = {
  atlas: {
    atlas: '0123456789abcdef',
    demonstration: true,
    demonstration_notice: null,
    vintages: [
      vintage('2020', '2020-01-01', '2025-07-01', ['province', 'district', 'commune', 'village']),
      vintage('2025', '2025-07-01', null, ['province', 'commune', 'village']),
    ],
    years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
    bounds: [102.1, 20.9, 103.6, 22.6],
  },
  indicators: [ROAD, POVERTY, HOUSEHOLDS],
  targets: [target('t_road', 'road'), target('t_poor', 'poverty_rate')],
}

export const STATE: State = {
  lang: 'vi',
  view: 'indicator',
  indicator: 'poverty_rate',
  year: 2024,
  since: null,
  level: 'commune',
  boundaries: '2020',
  method: 'natural_breaks',
  classes: 5,
  pooled: true,
  breaks: [],
  targets: ['t_road'],
  k: 1,
  by: 'gap',
  area: null,
  filter: '',
  zone: '',
  selection: [],
  side: 'table',
  compare: null,
  layers: [],
}

const feature = (code: string, name: string): BoundaryFeature => ({
  type: 'Feature',
  id: code,
  geometry: { type: 'Point', coordinates: [103, 21.5] },
  properties: { code, name, parent: '094' },
})

/** Units 1 to 6; the names are not in the order of the codes. */
export const DRAWING: Drawing = {
  place: '2020/commune',
  href: '/api/geometry/2020/commune/100/h',
  features: ['Xã Đông', 'Xã Bắc', 'Xã Nam', 'Xã Tây', 'Xã Giữa', 'Xã Ngoài'].map((name, i) => feature(String(i + 1), name)),
  context: [],
  parents: new Map([['094', 'Huyện Thử']]),
  fit: { exact: true, invalid: 0, overlaps: 0, overlap_km2: 0, gaps: 0, gap_km2: 0 },
}
