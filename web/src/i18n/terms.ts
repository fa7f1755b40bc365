/** Words that come from the data rather than from the page: units of measure and the programme's clauses. */
import type { Language } from '.'

type Term = Record<Language, string>

const MEASURES: Record<string, Term> = {
  '%': { vi: '%', en: '%' },
  '‰': { vi: '‰', en: '‰' },
  count: { vi: '', en: '' },
  households: { vi: 'hộ', en: 'households' },
  houses: { vi: 'nhà', en: 'houses' },
  villages: { vi: 'thôn, bản', en: 'villages' },
  communes: { vi: 'xã', en: 'communes' },
  districts: { vi: 'huyện', en: 'districts' },
  persons: { vi: 'người', en: 'persons' },
  people: { vi: 'người', en: 'people' },
  children: { vi: 'trẻ em', en: 'children' },
  pupils: { vi: 'học sinh', en: 'pupils' },
  classrooms: { vi: 'phòng học', en: 'classrooms' },
  rooms: { vi: 'phòng', en: 'rooms' },
  stations: { vi: 'trạm', en: 'stations' },
  ha: { vi: 'ha', en: 'ha' },
  km: { vi: 'km', en: 'km' },
  km2: { vi: 'km²', en: 'km²' },
  ratio: { vi: 'lần', en: 'times' },
  status: { vi: '', en: '' },
  'pp/yr': { vi: 'điểm %/năm', en: 'pp/year' },
  '%/yr': { vi: '%/năm', en: '%/year' },
  'persons/yr': { vi: 'người/năm', en: 'persons/year' },
  'episodes/yr': { vi: 'lượt/năm', en: 'episodes/year' },
  targets: { vi: 'chỉ tiêu', en: 'targets' },
  'households/yr': { vi: 'hộ/năm', en: 'households/year' },
  'USD/person/yr': { vi: 'USD/người/năm', en: 'USD/person/year' },
  'VND million/person/yr': { vi: 'triệu đồng/người/năm', en: 'VND million/person/year' },
}

/** A unit of measure in words; one that is not known here is shown as the data have it. */
export function measure(language: Language, unit: string): string {
  return MEASURES[unit]?.[language] ?? unit
}

const TOPICS: Record<string, Term> = {
  general: { vi: 'Dân số, số hộ', en: 'Population, households' },
  '2.1(1)': { vi: 'Kinh tế, thu nhập', en: 'Economy, income' },
  '2.1(2)': { vi: 'Giảm nghèo', en: 'Poverty' },
  '2.1(3)': { vi: 'Hạ tầng thiết yếu', en: 'Infrastructure' },
  '2.1(4)': { vi: 'Sắp xếp dân cư, đất ở', en: 'Resettlement, land' },
  '2.1(5)': { vi: 'Giáo dục', en: 'Education' },
  '2.1(6)': { vi: 'Y tế, dân số', en: 'Health' },
  '2.1(7)': { vi: 'Lao động, việc làm', en: 'Work and training' },
  '2.1(8)': { vi: 'Văn hóa', en: 'Culture' },
  '2.1(9)': { vi: 'Thông tin, viễn thông', en: 'Information, telecom' },
  '2.1(10)': { vi: 'Cán bộ', en: 'Officials' },
  '2.1(11)': { vi: 'Nhà ở, môi trường', en: 'Housing, environment' },
  '2.2(1)': { vi: 'Thu nhập đến 2030', en: 'Income to 2030' },
  '2.2(2)': { vi: 'Giảm nghèo đến 2030', en: 'Poverty to 2030' },
  '2.2(3)': { vi: 'Lao động đến 2030', en: 'Work to 2030' },
  '2.2(4)': { vi: 'Nông, lâm nghiệp đến 2030', en: 'Farming and forestry to 2030' },
  '2.2(5)': { vi: 'Môi trường đến 2030', en: 'Environment to 2030' },
  '2.2(6)': { vi: 'Hạ tầng đến 2030', en: 'Infrastructure to 2030' },
  '2.2(7)': { vi: 'Sắp xếp dân cư đến 2030', en: 'Resettlement to 2030' },
  '2.2(8)': { vi: 'Phát triển bền vững đến 2030', en: 'Sustainable development to 2030' },
}

/** What a clause of the programme is about; nothing for a clause that is not known here. */
export function topic(language: Language, clause: string): string {
  return TOPICS[clause]?.[language] ?? ''
}

const UNIT_KINDS: Record<string, string> = {
  tỉnh: 'province',
  huyện: 'district',
  'thị xã': 'town',
  'thành phố': 'city',
  xã: 'commune',
  phường: 'ward',
  'thị trấn': 'township',
  thôn: 'village',
  bản: 'village',
  'tổ dân phố': 'residential group',
}

/** The kind of an administrative unit, which the data have in Vietnamese. */
export function unitKind(language: Language, kind: string): string {
  return language === 'en' ? (UNIT_KINDS[kind] ?? kind) : kind
}
