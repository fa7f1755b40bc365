import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssessmentAnswer, LaggingAnswer, UnitAssessment, ValuesAnswer } from '../src/api/types'
import { rankByValue, byName } from '../src/model/ranking'
import type { IndicatorScene, TargetScene } from '../src/model/scene'
import { viewOf } from '../src/model/view'
import { wordsOf } from '../src/model/words'
import { CATALOGUE, DRAWING, STATE } from './fixtures'

const vi = wordsOf('vi')
const version = { atlas: '0123456789abcdef', demonstration: true }

const values: ValuesAnswer = {
  ...version,
  indicator: 'poverty_rate',
  year: 2024,
  level: 'commune',
  vintage: '2020',
  codes: ['1', '2', '3', '4', '5'],
  values: [12.34, 0, 12.31, null, null],
  numerators: [12, 0, 30, null, null],
  denominators: [100, 50, 243, null, null],
  status: ['measured', 'measured', 'estimated', 'missing', 'suppressed'],
  quality: ['A', 'A', 'D', null, null],
}

const scene: IndicatorScene = {
  kind: 'indicator',
  state: STATE,
  drawing: DRAWING,
  beside: null,
  overlay: null,
  values,
  before: null,
  classes: { ...version, method: 'natural_breaks', pooled: true, breaks: [0, 10, 20], counts: [1, 2] },
}

const counts = (rows: { bin: string; count: number }[]) => Object.fromEntries(rows.map((row) => [row.bin, row.count]))

test('the legend counts every unit of the map once', () => {
  const view = viewOf(scene, CATALOGUE, 'worst', vi)!
  assert.deepEqual(counts(view.legend.rows), {
    'class-0': 1,
    'class-1': 2,
    missing: 1,
    suppressed: 1,
    not_applicable: 0,
    unasked: 1,
  })
  assert.equal(view.legend.rows.reduce((sum, row) => sum + row.count, 0), DRAWING.features.length)
  assert.deepEqual(view.legend.marks.map((mark) => [mark.quality, mark.count]), [['D', 1]])
})

test('class ranges say which end they hold', () => {
  const labels = viewOf(scene, CATALOGUE, 'worst', vi)!.legend.rows.map((row) => row.label)
  assert.deepEqual(labels.slice(0, 2), ['0,0 – <10,0', '10,0 – 20,0'])
})

test('values that read the same share a rank, in the Vietnamese order of names', () => {
  const { groups } = viewOf(scene, CATALOGUE, 'worst', vi)!.table
  assert.deepEqual(
    groups[0]!.rows.map((row) => [row.rank, row.name, row.cells[0]]),
    [
      ['1', 'Xã Đông', '12,3'],
      ['1', 'Xã Nam', '12,3'],
      ['3', 'Xã Bắc', '0,0'],
    ],
  )
})

test('the best come first when asked, and for a target of more it is the high', () => {
  assert.equal(viewOf(scene, CATALOGUE, 'best', vi)!.table.groups[0]!.rows[0]!.name, 'Xã Bắc')
  const road = { ...scene, state: { ...STATE, indicator: 'road' } }
  assert.equal(viewOf(road, CATALOGUE, 'worst', vi)!.table.groups[0]!.rows[0]!.name, 'Xã Bắc')
})

test('units without data stand apart, each with its reason, and no rank', () => {
  const apart = viewOf(scene, CATALOGUE, 'worst', vi)!.table.groups[1]!
  assert.equal(apart.title, 'Không có số liệu: 2 đơn vị')
  assert.deepEqual(apart.rows.map((row) => [row.code, row.rank, row.note]), [
    ['5', '', 'giữ kín (dưới 5 hộ)'],
    ['4', '', 'không có số liệu'],
  ])
})

test('an apportioned value is marked in its row', () => {
  const rows = viewOf(scene, CATALOGUE, 'worst', vi)!.table.groups[0]!.rows
  assert.deepEqual(rows.map((row) => row.quality), [null, 'D', null])
})

test('a count is drawn as circles and its zeros apart', () => {
  const state = { ...STATE, indicator: 'households' }
  const view = viewOf({ ...scene, state }, CATALOGUE, 'worst', vi)!
  assert.equal(view.drawn, 'bubbles')
  assert.deepEqual(view.colours, [])
  assert.equal(counts(view.legend.rows).zero, 1)
  assert.equal(view.legend.rows.find((row) => row.bin === 'class-0')!.label, '>0 – <10')
})

test('ranks after a tie count all before them', () => {
  const units = [...viewOf(scene, CATALOGUE, 'worst', vi)!.units.values()].slice(0, 3)
  const four = [...units, { ...units[1]!, code: '9', value: 50 }]
  assert.deepEqual(rankByValue(four, 1, true, byName).map((r) => r.rank), [1, 2, 2, 4])
})

function assessed(code: string, patch: Partial<UnitAssessment>): UnitAssessment {
  return {
    code,
    name: '',
    value: 50,
    numerator: null,
    denominator: null,
    status: 'measured',
    quality: 'A',
    assessment: 'behind',
    gap: 20,
    gap_count: 4,
    required: null,
    pace: null,
    required_pace: null,
    projected_year: null,
    contribution: 0.5,
    ...patch,
  }
}

const assessment: AssessmentAnswer = {
  ...version,
  target: 't_road',
  year: 2024,
  level: 'commune',
  vintage: '2020',
  data_coverage: { units: 4, of: 5, households_share: 0.9 },
  units: [
    assessed('1', {}),
    assessed('2', { assessment: 'met', gap: 0, gap_count: 0, contribution: 0 }),
    assessed('3', { gap: 30 }),
    assessed('4', { assessment: 'no_data', value: null, status: 'missing', gap: null, gap_count: null, contribution: null }),
    assessed('5', { assessment: 'on_track', gap: 1, gap_count: 1, contribution: 0.1 }),
  ],
  province: null,
}
const entry = { assessment: 'behind' as const, value: 50, gap: 20, gap_count: 4, contribution: 0.4 }
const lagging: LaggingAnswer = {
  ...version,
  ranking: [
    { rank: 1, code: '3', name: '', targets: { t_road: { ...entry, gap: 30 } }, lagging_on: 1 },
    { rank: 2, code: '1', name: '', targets: { t_road: entry }, lagging_on: 1 },
  ],
  no_data: [{ code: '4', targets: ['t_road'] }],
  fewest: null,
}
const lag: TargetScene = { kind: 'target', state: { ...STATE, view: 'target' }, drawing: DRAWING, beside: null, overlay: null, assessment, lagging }

test('lagging units keep the rank of the server; the rest and the unknown stand apart', () => {
  const { groups, columns } = viewOf(lag, CATALOGUE, 'worst', vi)!.table
  assert.deepEqual(columns.map((column) => column.id), ['gap', 'gapCount', 'contribution'])
  assert.deepEqual(groups.map((group) => group.rows.map((row) => row.code)), [['3', '1'], ['2', '5'], ['4']])
  assert.deepEqual(groups[0]!.rows.map((row) => [row.rank, ...row.cells]), [
    ['1', '30,0', '4', '40,0'],
    ['2', '20,0', '4', '40,0'],
  ])
  assert.equal(groups[2]!.rows[0]!.note, 'không có số liệu')
})

test('every unit of the answer is in the table once', () => {
  const listed = viewOf(lag, CATALOGUE, 'worst', vi)!.table.groups.flatMap((group) => group.rows.map((row) => row.code))
  assert.deepEqual(listed.sort(), ['1', '2', '3', '4', '5'])
})

test('the map shows standings, and the legend counts them', () => {
  const view = viewOf(lag, CATALOGUE, 'worst', vi)!
  assert.equal(view.drawn, 'standings')
  assert.deepEqual(counts(view.legend.rows), {
    'standing-missed': 0,
    'standing-behind': 2,
    'standing-on_track': 1,
    'standing-met': 1,
    missing: 1,
    suppressed: 0,
    not_applicable: 0,
    unasked: 1,
  })
})
