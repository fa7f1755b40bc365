/** Sources and acts as each language cites them. */
import type { Language } from './index'

/** Where a thing is from; the other language's words where one has none, empty where neither has. */
export function sourceIn(language: Language, thing: { source_vi: string | null; source_en: string | null }): string {
  return (language === 'vi' ? thing.source_vi : thing.source_en) || thing.source_vi || thing.source_en || ''
}

/** In Vietnamese the date of an act stands behind “ngày”: `351/QĐ-UBND, 2022-02-18` is cited as 351/QĐ-UBND ngày 18/02/2022. */
export function actIn(language: Language, act: string): string {
  return language === 'vi' ? act.replace(/,? ?(?:of )?(\d{4})-(\d\d)-(\d\d)/, ' ngày $3/$2/$1') : act
}
