import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { dictionaries, translator } from '../src/i18n'
import { actIn, sourceIn } from '../src/i18n/cited'
import { decimalsOfBreaks, formatFor, parseBreaks } from '../src/model/format'
import { fold, matches } from '../src/model/fold'
import { wordsOf } from '../src/model/words'
import { accountsPhrases } from '../src/accounts/phrases'
import { comparePhrases } from '../src/compare/phrases'
import { importPhrases } from '../src/imports/phrases'
import { loginPhrases } from '../src/login/phrases'
import { sheetPhrases } from '../src/sheet/phrases'
import { takePhrases } from '../src/take/phrases'
import { unitPhrases } from '../src/unit/phrases'
import { yearsPhrases } from '../src/years/phrases'
import { CATALOGUE } from './fixtures'

const vi = formatFor('vi')
const en = formatFor('en')
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

/** The dictionaries of the whole page: of the first load, and of each room that comes later. */
const ALL: Record<string, Record<'vi' | 'en', Record<string, string>>> = {
  i18n: dictionaries,
  accounts: accountsPhrases.texts,
  compare: comparePhrases.texts,
  imports: importPhrases.texts,
  login: loginPhrases.texts,
  sheet: sheetPhrases.texts,
  take: takePhrases.texts,
  unit: unitPhrases.texts,
  years: yearsPhrases.texts,
}

test('no dictionary is left out of these tests', () => {
  const rooms = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /^\w+\/phrases\.ts$/.test(path))
  const known = Object.keys(ALL).map((room) => `${room}/phrases.ts`)
  assert.deepEqual(rooms.sort(), known.sort())
})

for (const [room, { vi: measure, en: other }] of Object.entries(ALL)) {
  const keys = Object.keys(measure)

  test(`${room}: every language has the same keys, each with words`, () => {
    assert.deepEqual(Object.keys(other).sort(), [...keys].sort())
    for (const key of keys) for (const texts of [measure, other]) assert.notEqual(texts[key]!.trim(), '', key)
  })

  test(`${room}: every language fills the same places`, () => {
    for (const key of keys) assert.deepEqual(placeholders(other[key]!), placeholders(measure[key]!), key)
  })

  test(`${room}: the English words have no Vietnamese left but proper names`, () => {
    const proper = ['title', 'documentTitle', 'tagline', 'otherLanguage', 'otherLanguageLabel']
    for (const key of keys.filter((k) => !proper.includes(k))) {
      assert.doesNotMatch(other[key]!, /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i, key)
    }
  })
}

test('a text is filled with its parameters', () => {
  assert.equal(translator('en')('unitsCount', { n: 129 }), '129 units')
})

test('numbers are written as each language writes them', () => {
  assert.equal(vi.number(1234.5, 1), '1.234,5')
  assert.equal(en.number(1234.5, 1), '1,234.5')
  assert.equal(vi.number(0, 1), '0,0')
  assert.equal(vi.number(-3.25, 1), '−3,3')
})

test('what rounds to zero has no sign', () => {
  assert.equal(vi.number(-0.01, 1), '0,0')
})

test('a value carries its unit', () => {
  assert.equal(vi.value(12.34, 1, '%'), '12,3%')
  assert.equal(vi.value(1234, 0, 'households'), '1.234\u00a0hộ')
  assert.equal(en.value(1234, 0, 'households'), '1,234\u00a0households')
  assert.equal(en.value(7, 0, 'buffaloes'), '7\u00a0buffaloes')
  assert.equal(vi.share(0.977), '97,7%')
})

test('dates do not slip by a day', () => {
  assert.equal(vi.date('2025-07-01'), '1/7/2025')
  assert.equal(en.date('2025-07-01'), '1 July 2025')
})

test('breaks are shown with as many decimals as tell them apart', () => {
  assert.equal(decimalsOfBreaks([0, 10, 20], 0), 0)
  assert.equal(decimalsOfBreaks([0, 0.41, 0.42, 20], 1), 2)
  assert.equal(decimalsOfBreaks([0, 1e-9], 1), 5)
})

test('own breaks are read with a comma or a point, and must ascend', () => {
  assert.deepEqual(parseBreaks('0; 12,5; 25'), [0, 12.5, 25])
  assert.deepEqual(parseBreaks(' 0 12.5 25 '), [0, 12.5, 25])
  assert.equal(parseBreaks('0; 25; 12'), undefined)
  assert.equal(parseBreaks('5'), undefined)
  assert.equal(parseBreaks('a; b'), undefined)
})

test('a search needs no marks, no case and no order, and knows đ', () => {
  assert.equal(fold('Điện Biên Đông'), 'dien bien dong')
  assert.ok(matches('Tỷ lệ hộ nghèo', 'ngheo ty'))
  assert.ok(matches('Đường được cứng hóa', 'duong CUNG hoa'))
  assert.ok(!matches('Tỷ lệ hộ nghèo', 'nước'))
})

test('a goal is said with its comparator', () => {
  const target = CATALOGUE.targets[0]!
  assert.equal(wordsOf('vi').goal(target, 1), 'ít nhất 70%')
  assert.equal(wordsOf('en').goal({ ...target, comparator: 'range', value: 2600, value_high: 3000, unit: 'ratio' }, 0), '2,600\u00a0times – 3,000\u00a0times')
})

test('a source is told in the language of the page, else in the one there is', () => {
  const both = { source_vi: 'Tổng cục Thống kê', source_en: 'General Statistics Office' }
  assert.equal(sourceIn('vi', both), 'Tổng cục Thống kê')
  assert.equal(sourceIn('en', both), 'General Statistics Office')
  assert.equal(sourceIn('vi', { source_vi: null, source_en: 'list of 2020' }), 'list of 2020')
  assert.equal(sourceIn('en', { source_vi: '', source_en: null }), '')
})

test('an act is cited with its date as each language does', () => {
  assert.equal(actIn('vi', '351/QĐ-UBND, 2022-02-18'), '351/QĐ-UBND ngày 18/02/2022')
  assert.equal(actIn('en', '351/QĐ-UBND, 2022-02-18'), '351/QĐ-UBND, 2022-02-18')
  assert.equal(actIn('vi', '353/QĐ-TTg'), '353/QĐ-TTg')
})
