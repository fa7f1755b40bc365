import { phrases } from '../i18n/phrases'

/** Words of the small maps of all years. */
export const yearsPhrases = phrases(
  {
    title: 'Qua các năm',
    loading: 'Đang tải các năm…',
    notChanges: 'Chọn “không so sánh” ở ô “So với năm” để xem các giá trị qua các năm.',
    onlyIndicators: 'Chọn “Chỉ số” ở bên trái để xem một chỉ số qua các năm.',
    noYears: 'Chỉ số này chưa có năm nào ở cấp đang xem.',
    oneScale: 'Mọi năm dùng chung các lớp của chú giải, nên so được với nhau. Bấm một năm để xem trên bản đồ lớn.',
    standard: 'chuẩn mới',
    standardHelp: 'Từ năm ghi “chuẩn mới” đo theo cách khác; không so với các năm trước.',
    absent: 'không có số liệu ở {n} đơn vị',
    whole: 'đủ số liệu',
  },
  {
    title: 'Through the years',
    loading: 'Loading the years…',
    notChanges: 'Choose “no comparison” at “Compared with” to see the values through the years.',
    onlyIndicators: 'Choose “Indicator” on the left to see one through the years.',
    noYears: 'This indicator has no year at the level shown.',
    oneScale: 'All years share the classes of the legend, so they compare. Click a year to see it on the large map.',
    standard: 'new standard',
    standardHelp: 'From a year marked “new standard” it is measured otherwise; do not compare with the years before.',
    absent: 'no data in {n} units',
    whole: 'data complete',
  },
)

export type YearsKey = keyof typeof yearsPhrases.texts.vi
