import { phrases } from '../i18n/phrases'

/** Words that stand on printed sheets. */
export const sheetPhrases = phrases(
  {
    boundaries: 'Ranh giới {id}, có hiệu lực từ {from}.',
    boundariesUntil: 'Ranh giới {id}, có hiệu lực từ {from} đến {until}.',
    source: 'Nguồn số liệu: {source}',
    boundarySource: 'Nguồn ranh giới: {source}',
    absent: 'Không có số liệu: {missing} đơn vị; giữ kín: {suppressed}; không áp dụng: {inapplicable}.',
    levels: 'Vùng càng đậm, nguy cơ càng cao (cấp 1–5).',
    area: 'Chỉ các đơn vị chạm hình nét đứt.',
    made: '{program}, bản dữ liệu {atlas}, in ngày {date}. {address}',
    kilometres: '{n} km',
    north: 'B',
    label: 'Bản đồ: {title}',
  },
  {
    boundaries: 'Boundaries of {id}, in force since {from}.',
    boundariesUntil: 'Boundaries of {id}, in force from {from} to {until}.',
    source: 'Source of the figures: {source}',
    boundarySource: 'Source of the boundaries: {source}',
    absent: 'No data: {missing} units; suppressed: {suppressed}; not applicable: {inapplicable}.',
    levels: 'The stronger the zone, the higher the hazard (levels 1–5).',
    area: 'Only units that touch the dashed shape.',
    made: '{program}, data {atlas}, printed on {date}. {address}',
    kilometres: '{n} km',
    north: 'N',
    label: 'Map: {title}',
  },
)

export type SheetKey = keyof typeof sheetPhrases.texts.vi
