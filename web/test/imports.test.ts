import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoundaryFeature } from '../src/api/geometry'
import { changeMap, differenceOf, firstPart, legendOf, mapQuery, quietDifferences, recordsShown } from '../src/imports/changes'
import { ImportFailure, retryAfterOf, troubleOf } from '../src/imports/client'
import { EMPTY_FORM, fieldsOf, isSameFile, lacksOf, signatureOf } from '../src/imports/form'
import type { Form } from '../src/imports/form'
import { kindFor, KINDS } from '../src/imports/kinds'
import { importPhrases } from '../src/imports/phrases'
import { createMemory } from '../src/imports/remember'
import { columnsOf, factsOf, problemsCsv, problemsShown, verdictOf } from '../src/imports/report'
import { messageOf, remedyOf } from '../src/imports/spoken'
import { ownWords } from '../src/imports/troubleView'
import type { ChangePart, ChangedRecord, Job, ReportProblem } from '../src/imports/types'

const form = (patch: Partial<Form>): Form => ({ ...EMPTY_FORM, ...patch })

test('a form is sent with its kind first and what is empty left out', () => {
  const filled = form({ values: { year: ' 2024 ', map: 'unit=ma\n\nvalue=tl\n', strict: 'true', level: '' }, who: ' An ' })
  assert.deepEqual(fieldsOf(filled, true), [
    ['kind', 'observations'],
    ['year', '2024'],
    ['map', 'unit=ma'],
    ['map', 'value=tl'],
    ['strict', 'true'],
    ['who', 'An'],
    ['dry-run', 'true'],
  ])
})

test('a field that belongs to another kind is not sent', () => {
  assert.deepEqual(fieldsOf(form({ kind: 'units', values: { year: '2024' } }), false), [['kind', 'units'], ['dry-run', 'false']])
})

test('what would be refused for certain is said before it is sent', () => {
  assert.deepEqual(lacksOf(form({ kind: 'boundaries' })).map(({ field }) => field), ['level', 'vintage'])
  assert.deepEqual(lacksOf(form({ values: { year: '24', map: 'unit' } })), [
    { field: 'year', why: 'year' },
    { field: 'map', why: 'pair' },
  ])
  assert.deepEqual(lacksOf(form({})), [])
})

test('a check holds for the form and the file as they were, whoever imports', () => {
  const file = { name: 'a.csv', bytes: 10 }
  const before = signatureOf(form({ values: { year: '2024' } }), file)
  assert.equal(signatureOf(form({ values: { year: '2024' }, who: 'An' }), file), before)
  assert.notEqual(signatureOf(form({ values: { year: '2023' } }), file), before)
  assert.ok(isSameFile({ name: 'a.csv', bytes: 10 }, file))
  assert.ok(!isSameFile({ name: 'a.csv', bytes: 11 }, file))
})

test('the kind follows the file unless the chosen one takes it', () => {
  assert.equal(kindFor('Ranh_gioi.GEOJSON', 'observations'), 'boundaries')
  assert.equal(kindFor('vung.geojson', 'zones'), 'zones')
  assert.equal(kindFor('a.csv', 'targets'), 'targets')
  assert.equal(kindFor('sat_lo.tif', 'units'), 'susceptibility')
  assert.equal(kindFor('a.unknown', 'units'), 'units')
})

test('every field, choice and kind has its words', () => {
  const has = (key: string) => assert.ok(key in importPhrases.texts.vi, key)
  for (const { id, fields } of KINDS) {
    has(`kind_${id}`)
    has(`about_${id}`)
    for (const field of fields) has(`field_${field.name}`)
  }
})

const problem = (patch: Partial<ReportProblem>): ReportProblem => ({
  severity: 'error',
  file: 'a.csv',
  message: 'wrong',
  remedy: 'mend it',
  ...patch,
})

test('errors come first and by row, and are found by any of their words', () => {
  const all = [
    problem({ severity: 'note', row: 1 }),
    problem({ row: 9, column: 'value' }),
    problem({ row: 4, message: "'Xã Đất Đỏ' is no unit" }),
    problem({ severity: 'warning', feature: 2, field: 'ten' }),
  ]
  assert.deepEqual(problemsShown(all, null, '').map(({ row, feature }) => row ?? feature), [4, 9, 2, 1])
  assert.equal(problemsShown(all, null, 'dat do').length, 1)
  assert.equal(problemsShown(all, 'warning', '').length, 1)
  assert.equal(problemsShown(all, null, 'value')[0]!.row, 9)
  assert.equal(all[0]!.severity, 'note', 'the report itself keeps its order')
})

test('the problems as CSV hold quotation marks, and no formula runs in a spreadsheet', () => {
  const csv = problemsCsv([problem({ row: 2, column: '=1+1', message: 'a "b", c' })], 'en')
  assert.ok(csv.startsWith('\uFEFF"severity","file"'))
  assert.ok(csv.includes(`"'=1+1","a ""b"", c"`), csv)
})

test('a problem is told in the language of the page; a report of before has English only', () => {
  const both = problem({ message_vi: 'sai rồi', remedy_vi: 'sửa nó' })
  assert.deepEqual(messageOf(both, 'vi'), { text: 'sai rồi', lang: 'vi' })
  assert.deepEqual(remedyOf(both, 'vi'), { text: 'sửa nó', lang: 'vi' })
  assert.deepEqual(messageOf(both, 'en'), { text: 'wrong', lang: 'en' })
  assert.deepEqual(messageOf(problem({}), 'vi'), { text: 'wrong', lang: 'en' })
  assert.ok(problemsCsv([both], 'vi').includes('"sai rồi","sửa nó"'))
  assert.equal(problemsShown([both, problem({})], null, 'sua').length, 1)
})

test('what the server says of a deed is told in the language of the page', () => {
  const failure = new ImportFailure('conflict', { detail: 'an import is being made', detail_vi: 'một lần nhập đang chạy' })
  assert.equal(ownWords(failure, 'vi').text, 'một lần nhập đang chạy')
  assert.equal(ownWords(failure, 'en').text, 'an import is being made')
  assert.deepEqual(ownWords(new ImportFailure('conflict', { detail: 'no' }), 'vi'), { text: 'no', lang: 'en' })
})

const job = (patch: Partial<Job>): Job => ({
  id: 'job-1',
  kind: 'observations',
  file: 'a.csv',
  bytes: 1,
  dry_run: true,
  who: 'an',
  state: 'done',
  queued_at: '',
  progress: { step: 6, of: 6 },
  ...patch,
})
const report = (...problems: ReportProblem[]) => ({ kind: 'observations', source: 'a.csv', accepted: true, counts: {}, problems })

test('a job ends well, with doubts, refused, failed or cancelled', () => {
  assert.equal(verdictOf(job({ report: report() })), 'good')
  assert.equal(verdictOf(job({ report: report(problem({ severity: 'warning' })) })), 'doubtful')
  assert.equal(verdictOf(job({ state: 'failed', report: report(problem({})) })), 'refused')
  assert.equal(verdictOf(job({ state: 'failed', error: 'the database went away' })), 'failed')
  assert.equal(verdictOf(job({ state: 'cancelled' })), 'cancelled')
})

test('the report says format, encoding and reference system, and how they were found', () => {
  assert.deepEqual(factsOf({ ...report(), table: { format: 'CSV', encoding: 'tcvn3' } }, 'en'), [
    { what: 'format', value: 'CSV' },
    { what: 'encoding', value: 'TCVN3' },
  ])
  const layer = { format: 'Shapefile', name: '', crs: 'EPSG:9205', crs_from: 'its header', crs_from_vi: 'phần đầu tệp' }
  assert.deepEqual(factsOf({ ...report(), layer }, 'vi'), [
    { what: 'format', value: 'Shapefile' },
    { what: 'crs', value: 'EPSG:9205', from: { text: 'phần đầu tệp', lang: 'vi' } },
  ])
  assert.equal(columnsOf({ field: 'year', value: '2024' }), '= 2024')
  assert.equal(columnsOf({ field: 'value', columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }), 'a, b, c, d, e, f … (7)')
})

const counts = { changed: 0, removed: 0, new: 0, unchanged: 0 }
const record = (key: string, patch: Partial<ChangedRecord> = {}): ChangedRecord => ({ key, name: `Xã ${key}`, effect: 'changed', ...patch })
const part = (patch: Partial<ChangePart>): ChangePart => ({ content: 'observations', counts, records: [], records_left_out: 0, ...patch })
const feature = (code: string): BoundaryFeature => ({
  type: 'Feature',
  id: code,
  geometry: { type: 'Point', coordinates: [103, 21] },
  properties: { code, name: code, parent: null },
})

test('the map shows the effect on each unit, and none on those the file does not name', () => {
  const { ground, units } = changeMap(part({ records: [record('1', { effect: 'new' })] }), [feature('1'), feature('2')])
  assert.equal(ground.length, 0)
  assert.deepEqual(units.map(({ effect }) => effect), ['new', null])
})

test('what has shapes of its own lies above the units', () => {
  const zone = record('z', { shape: { type: 'Point', coordinates: [103, 21] } })
  const { ground, units } = changeMap(part({ content: 'zones', records: [zone] }), [feature('1')])
  assert.deepEqual([ground.length, units.length, units[0]!.feature.properties.code], [1, 1, 'z'])
})

test('the part that changes most is shown first, and one without a list last', () => {
  const parts = [
    part({ counts: { ...counts, unchanged: 9 }, records: [record('1')] }),
    part({ counts: { ...counts, changed: 1, new: 1 }, records: [record('1')] }),
    part({ counts: { ...counts, changed: 90 }, records_left_out: 90 }),
  ]
  assert.equal(firstPart({ counts, parts, parts_left_out: 0 }), 1)
})

test('the legend has what is at nought, and removed only where something is', () => {
  assert.deepEqual(legendOf(part({})).map(({ effect }) => effect), ['changed', 'new', 'unchanged'])
  assert.equal(legendOf(part({ counts: { ...counts, removed: 1 } })).length, 4)
})

test('records are found without marks, by name or code', () => {
  const shown = part({ records: [record('03124', { name: 'Xã Đất Đỏ' }), record('03127', { effect: 'new' })] })
  assert.equal(recordsShown(shown, null, 'dat do').length, 1)
  assert.equal(recordsShown(shown, null, '03127').length, 1)
  assert.equal(recordsShown(shown, 'new', '').length, 1)
})

test('a difference needs two values, for missing is not zero', () => {
  assert.equal(differenceOf(record('1', { before: 10, after: 0 })), -10)
  assert.equal(differenceOf(record('1', { before: null, after: 0 })), null)
  assert.equal(differenceOf(record('1', { after: 4 })), null)
})

test('where the figures read the same, what is other is named', () => {
  const same = record('1', { before: 7.574274, after: 7.57427, before_status: 'measured', after_status: 'measured', differs: ['value', 'quality'] })
  assert.deepEqual(quietDifferences(same, 2), ['value', 'quality'])
  assert.deepEqual(quietDifferences({ ...same, after: 8 }, 2), [])
})

test('the link to the map opens what was imported', () => {
  const shown = part({ indicator: 'poverty_rate', year: 2024, vintage: '2020', level: 'commune' })
  assert.equal(mapQuery(shown, 'vi'), '/?indicator=poverty_rate&year=2024&level=commune&boundaries=2020')
  assert.equal(mapQuery(undefined, 'en'), '/?lang=en')
})

test('each refusal of the server has its words', () => {
  for (const status of [0, 400, 401, 403, 404, 409, 413, 500, 503]) {
    assert.ok(`trouble_${troubleOf(status)}` in importPhrases.texts.vi, String(status))
  }
  assert.deepEqual([retryAfterOf('10'), retryAfterOf(null), retryAfterOf('soon'), retryAfterOf('9999')], [10, null, null, 600])
})

class Shelf {
  readonly kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, text: string) => void this.kept.set(key, text)
  removeItem = (key: string) => void this.kept.delete(key)
}

test('the token stays in the session, and the note of the job outlives it', () => {
  const [session, local] = [new Shelf(), new Shelf()]
  const memory = createMemory(session, local)
  memory.keepToken('a-secret-of-the-editor')
  memory.keepNote({ job: 'job-1', form: EMPTY_FORM, file: { name: 'a.csv', bytes: 1 }, dryRun: true, atlas: 'x' })
  assert.ok(![...local.kept.values()].some((text) => text.includes('secret')))
  const later = createMemory(new Shelf(), local)
  assert.equal(later.token(), '')
  assert.equal(later.note()?.job, 'job-1')
  memory.keepToken('')
  assert.equal(session.kept.size, 0)
})

test('a browser that keeps nothing and a note that is broken do no harm', () => {
  const memory = createMemory(null, null)
  memory.keepToken('a-secret-of-the-editor')
  assert.equal(memory.token(), 'a-secret-of-the-editor')
  const broken = new Shelf()
  broken.setItem('vungcao.import', '{"job":')
  assert.equal(createMemory(null, broken).note(), null)
})
