import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeriesAnswer, TargetAssessment } from '../src/api/profile'
import { apart } from '../src/chart/seriesChart'
import { chartOf } from '../src/chart/seriesModel'
import { designationsIn } from '../src/unit/designations'
import { localFormula } from '../src/unit/explanation'
import { standingGroups } from '../src/unit/standings'
import { CATALOGUE } from './fixtures'

const series: SeriesAnswer = {
  atlas: '0123456789abcdef',
  demonstration: true,
  indicator: 'poverty_rate',
  unit: '1',
  name: 'Xã Đông',
  level: 'commune',
  vintage: '2020',
  decimals: 1,
  years: [2019, 2020, 2021, 2022, 2023, 2024],
  values: [40, 38, 50, null, 44, 40],
  status: ['measured', 'measured', 'measured', 'suppressed', 'estimated', 'measured'],
  quality: ['A', 'A', 'A', null, 'C', 'A'],
  breaks_of_standard: [2015, 2021, 2026],
  path: { target: 't_poor', value: 30, baseline_year: 2021, horizon_year: 2025, values: [null, null, null, 45, 40, 35] },
}

test('a line stops at a year without a value and at a new standard', () => {
  const { runs, breaks } = chartOf(series, null, true)
  assert.deepEqual(breaks, [2021], 'starts of standards outside the years are none of the chart')
  assert.deepEqual(runs.map((run) => run.map((point) => point.year)), [[2019, 2020], [2021], [2023, 2024]])
})

test('the path starts at the value of the baseline year', () => {
  assert.deepEqual(chartOf(series, null, true).path[0], { year: 2021, value: 50 })
  assert.deepEqual(chartOf(series, null, true).target, { year: 2024, value: 30 })
})

test('a fall by so much a year has no level to mark, and leads not below zero', () => {
  const falling = { ...series, path: { ...series.path!, value: 4, values: [null, null, null, 8, 2, -4] } }
  const chart = chartOf(falling, null, false)
  assert.equal(chart.target, null)
  assert.deepEqual(chart.path.map((point) => point.value), [50, 8, 2, 0])
})

test('all that is drawn lies within the extent', () => {
  const province = { ...series, unit: '11', values: [20, 10, 60, 55, 52, 51] }
  const { extent } = chartOf(series, province, true)
  assert.ok(extent[0] <= 10 && extent[1] >= 60, String(extent))
})

test('a chart without any value has an extent', () => {
  const empty = { ...series, values: series.values.map(() => null), path: null }
  assert.deepEqual(chartOf(empty, null, true).extent, [0, 1])
})

test('labels that would overlap move apart and keep their order', () => {
  const moved = apart([50, 52, 120], 13, 0, 200)
  assert.ok(moved[1]! - moved[0]! >= 12.9)
  assert.equal(moved[2], 120)
})

test('targets are grouped by standing, the worst first, and unknown ones left out', () => {
  const assessed = (target: string, assessment: TargetAssessment['assessment']) => ({ target, assessment }) as TargetAssessment
  const groups = standingGroups([assessed('t_poor', 'met'), assessed('t_road', 'missed'), assessed('t_gone', 'missed')], CATALOGUE)
  assert.deepEqual(
    groups.map((group) => [group.standing, group.items.map((item) => item.target.id)]),
    [
      ['missed', ['t_road']],
      ['met', ['t_poor']],
    ],
  )
})

test('of two regions in one year the later stands', () => {
  const held = (kind: string, from: string, to: string | null) => ({ kind, decision: '', valid_from: from, valid_to: to })
  const all = [held('region_ii', '2021-06-04', '2024-07-19'), held('region_iii', '2024-07-19', null), held('poor_district', '2018-01-01', '2021-01-01')]
  assert.deepEqual(designationsIn(2023, all), ['region_ii'])
  assert.deepEqual(designationsIn(2024, all), ['region_iii'])
  assert.deepEqual(designationsIn(2020, all), ['poor_district'])
})

test('formulas are written as the language writes numbers', () => {
  assert.equal(localFormula('round((5 + 3) ÷ 11 × 100; 1) ≥ 70.0', 'vi'), 'làm tròn((5 + 3) ÷ 11 × 100; 1) ≥ 70,0')
  assert.equal(localFormula('v ≥ required', 'en'), 'v ≥ required')
})
