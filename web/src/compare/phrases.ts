import { phrases } from '../i18n/phrases'

/** Words of the second map. */
export const comparePhrases = phrases(
  {
    mapHelp: 'Bản đồ thứ hai: {what}. Hai bản đồ di chuyển cùng nhau; đơn vị được chỉ hoặc chọn ở một bản đồ cũng được đánh dấu ở bản đồ kia.',
    shared: 'Một chú giải cho cả hai bản đồ',
    class: 'Lớp',
    left: 'bản đồ thứ nhất',
    right: 'bản đồ thứ hai',
    total: 'Tổng số đơn vị',
    pairNote: 'Các lớp là của bản đồ thứ nhất; hai đầu được nới ra, nếu cần, để chứa mọi giá trị của bản đồ thứ hai.',
    layersOf: 'Lớp phủ trên cả hai bản đồ là của năm {year}.',
    standard: 'Chuẩn đo đổi từ năm {year}: hai năm này đo theo hai cách, không so được với nhau.',
    apart_kind: 'Hai bản đồ vẽ hai loại số khác nhau, nên không dùng chung chú giải: không so sánh màu giữa hai bên.',
    apart_unit: 'Hai chỉ số có đơn vị đo khác nhau, nên không dùng chung chú giải: không so sánh màu giữa hai bên.',
    apart_direction: 'Ở một chỉ số, cao là tốt; ở chỉ số kia, thấp là tốt. Vì vậy mỗi bản đồ có chú giải riêng: không so sánh màu giữa hai bên.',
  },
  {
    mapHelp: 'Second map: {what}. Both maps move together; a unit that is pointed at or selected on one is marked on the other.',
    shared: 'One legend for both maps',
    class: 'Class',
    left: 'first map',
    right: 'second map',
    total: 'Units in all',
    pairNote: 'The classes are those of the first map; its ends are moved out, where needed, to hold every value of the second.',
    layersOf: 'The layers on both maps are of {year}.',
    standard: 'The standard of measuring changed in {year}: these two years are measured in two ways and do not compare.',
    apart_kind: 'The maps show figures of two kinds, so they share no legend: do not compare colours between them.',
    apart_unit: 'The indicators have different units of measure, so they share no legend: do not compare colours between the maps.',
    apart_direction: 'High is good in one indicator and low in the other, so each map has a legend of its own: do not compare colours between them.',
  },
)

export type CompareKey = keyof typeof comparePhrases.texts.vi
