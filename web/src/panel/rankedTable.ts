/** The ranked table: every unit of the map, reached by keyboard, linked both ways with the map. */
import type { Order, View } from '../model/view'
import type { Column, TableRow } from '../model/table'
import type { Words } from '../model/words'
import { button, h } from './dom'
import { swatch } from './legendPanel'

export interface RankedTableEvents {
  hover(code: string | null): void
  pick(code: string, several: boolean): void
  order(order: Order): void
}

export interface RankedTable {
  element: HTMLElement
  render(view: View, order: Order, words: Words): void
  hover(code: string | null): void
  select(codes: string[], reveal: boolean): void
}

/** Rows of a group that stand in the page at once: with many more, each switch of the year would keep the browser busy. */
const MOST = 250

export function createRankedTable(events: RankedTableEvents): RankedTable {
  const element = h('div', { className: 'table-scroll' })
  const rows = new Map<string, HTMLTableRowElement>()
  let hovered: string | null = null
  let selected: string[] = []
  let drawn: { view: View; words: Words } | null = null
  let bodies: HTMLElement[] = []
  /** where each unit stands: its place among all, its group and its place there */
  const places = new Map<string, { at: number; group: number; index: number }>()
  let codes: string[] = []

  const buttonOf = (row: HTMLTableRowElement | undefined) => row?.querySelector('button') ?? null
  // one stop for the Tab key; arrows go from row to row
  const settleOn = (code: string) => {
    for (const row of rows.values()) buttonOf(row)!.tabIndex = row.dataset.code === code ? 0 : -1
  }
  const step = (event: KeyboardEvent) => {
    const code = (event.target as Element).closest<HTMLElement>('tr')?.dataset.code
    const at = places.get(code ?? '')?.at
    if (at === undefined) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: codes.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = codes[Math.min(Math.max(to, 0), codes.length - 1)]!
    bring(next)
    settleOn(next)
    buttonOf(rows.get(next))!.focus()
  }
  element.addEventListener('keydown', step)

  const rowOf = (item: TableRow, view: View, words: Words): HTMLTableRowElement => {
    const pick = (event: MouseEvent) => events.pick(item.code, event.ctrlKey || event.shiftKey || event.metaKey)
    const on = selected.includes(item.code)
    const name = h(
      'button',
      { type: 'button', tabIndex: -1, aria: { pressed: on }, onclick: pick },
      item.name,
      item.parent && h('small', null, item.parent),
    )
    name.onfocus = () => events.hover(item.code)
    name.onblur = () => events.hover(null)
    const row = h(
      'tr',
      { data: { code: item.code, bin: item.bin }, className: on ? 'selected' : '' },
      h('td', { className: 'rank' }, item.rank),
      h('th', { scope: 'row' }, ...lookOf(item, view, words), name),
      ...(item.note ? [h('td', { className: 'note', colSpan: view.table.columns.length }, item.note)] : item.cells.map((text, i) => cellOf(text, i, item, words))),
    )
    row.onmouseenter = () => events.hover(item.code)
    row.onmouseleave = () => events.hover(null)
    rows.set(item.code, row)
    return row
  }
  /** Fills a group with its rows from one on; what lies before and after is a button away. */
  const fill = (group: number, from: number) => {
    const { view, words } = drawn!
    const { title, rows: items } = view.table.groups[group]!
    const span = view.table.columns.length + 2
    for (const row of bodies[group]!.querySelectorAll<HTMLElement>('tr[data-code]')) rows.delete(row.dataset.code!)
    const more = (key: 'rowsBefore' | 'rowsAfter', next: number, left: number) =>
      left > 0 && moreRow(words.t(key, { n: words.format.number(Math.min(left, MOST)), left: words.format.number(left) }), span, () => {
        fill(group, next)
        const first = items[key === 'rowsBefore' ? Math.min(next + MOST, items.length) - 1 : next]!.code
        settleOn(first)
        buttonOf(rows.get(first))!.focus()
      })
    bodies[group]!.replaceChildren(
      h('tr', { className: 'group' }, h('th', { colSpan: span, scope: 'rowgroup' }, title)),
      ...[
        more('rowsBefore', Math.max(0, from - MOST), from),
        ...items.slice(from, from + MOST).map((item) => rowOf(item, view, words)),
        more('rowsAfter', from + MOST, items.length - from - MOST),
      ].filter((row) => row !== false),
    )
  }
  /** Sees to it that the unit's row stands in the page. */
  const bring = (code: string) => {
    const place = places.get(code)
    if (place && !rows.has(code)) fill(place.group, Math.floor(place.index / MOST) * MOST)
  }

  return {
    element,
    render(view, order, words) {
      const focused = element.contains(document.activeElement)
        ? document.activeElement?.closest('tr')?.dataset.code
        : undefined
      drawn = { view, words }
      selected = view.scene.state.selection
      rows.clear()
      places.clear()
      codes = []
      view.table.groups.forEach((group, g) => group.rows.forEach(({ code }, index) => places.set(code, { at: codes.push(code) - 1, group: g, index })))
      bodies = view.table.groups.map(() => h('tbody'))
      bodies.forEach((_, group) => fill(group, 0))
      const table = h(
        'table',
        { aria: { describedby: 'table-help' } },
        h('caption', { className: 'visually-hidden' }, `${words.t('table')}: ${view.title}`),
        headOf(view, order, words, events.order),
        ...bodies,
      )
      element.replaceChildren(table)
      if (focused) bring(focused)
      const first = focused && rows.has(focused) ? focused : rows.keys().next().value
      if (first !== undefined) settleOn(first)
      if (focused) buttonOf(rows.get(focused))?.focus({ preventScroll: true })
      this.select(selected, false)
    },
    hover(code) {
      if (hovered !== null) rows.get(hovered)?.classList.remove('hovered')
      hovered = code
      if (code !== null) rows.get(code)?.classList.add('hovered')
    },
    select(chosen, reveal) {
      selected = chosen
      if (reveal && chosen[0] !== undefined) bring(chosen[0])
      for (const [code, row] of rows) {
        const on = chosen.includes(code)
        row.classList.toggle('selected', on)
        buttonOf(row)!.setAttribute('aria-pressed', String(on))
      }
      const first = chosen.find((code) => rows.has(code))
      if (first === undefined) return
      settleOn(first)
      if (reveal) scrollWithin(element, rows.get(first)!)
    },
  }
}

function moreRow(label: string, span: number, run: () => void): HTMLElement {
  return h('tr', { className: 'more-rows' }, h('td', { colSpan: span }, button(label, run)))
}

/** Scrolls the table alone, never the page. */
function scrollWithin(box: HTMLElement, row: HTMLElement): void {
  const above = row.offsetTop - box.scrollTop
  if (above < 60 || above > box.clientHeight - 60) box.scrollTop = Math.max(0, row.offsetTop - box.clientHeight / 3)
}

function headOf(view: View, order: Order, words: Words, reverse: (order: Order) => void): HTMLElement {
  const sortable = view.scene.kind === 'indicator' && view.drawn !== 'categories'
  return h(
    'thead',
    null,
    h(
      'tr',
      null,
      h('th', { scope: 'col', className: 'rank' }, words.t('rank')),
      h('th', { scope: 'col' }, words.t('name')),
      ...view.table.columns.map((column, i) =>
        h(
          'th',
          { scope: 'col', className: 'number' },
          ...(i === 0 && sortable
            ? [orderButton(column, view, order, words, reverse)]
            : column.label === null
              ? [column.unit]
              : [words.t(column.label), unitOf(column)]),
        ),
      ),
    ),
  )
}

function orderButton(column: Column, view: View, order: Order, { t }: Words, reverse: (order: Order) => void): HTMLElement {
  const count = view.drawn === 'bubbles'
  const now = order === 'worst' ? t(count ? 'mostFirst' : 'worstFirst') : t(count ? 'leastFirst' : 'bestFirst')
  return h(
    'button',
    {
      type: 'button',
      id: 'table-order',
      className: 'order',
      title: t('reverse'),
      onclick: () => reverse(order === 'worst' ? 'best' : 'worst'),
    },
    column.label && t(column.label),
    unitOf(column),
    h('small', null, `${now} ⇅`),
  )
}

function unitOf({ unit }: Column): HTMLElement | null {
  return unit ? h('small', null, `(${unit})`) : null
}

/** The colour of the unit; a standing has its words for those who do not see the sign. */
function lookOf(item: TableRow, view: View, words: Words): HTMLElement[] {
  const look = swatch(item.bin, view)
  const { judged } = view.units.get(item.code) ?? {}
  if (!judged || item.note) return [look]
  const standing = words.t(`standing_${judged.standing}`)
  look.title = standing
  return [look, h('span', { className: 'visually-hidden' }, standing)]
}

function cellOf(text: string, i: number, item: TableRow, words: Words): HTMLElement {
  const cell = h('td', { className: 'number' }, text)
  if (i === 0 && item.quality) {
    cell.append(h('abbr', { className: 'grade', title: words.t(`quality_${item.quality}`) }, item.quality))
  }
  if (i === 0 && item.provisional) {
    cell.append(h('abbr', { className: 'grade', title: words.t('provisional') }, words.t('provisionalMark')))
  }
  return cell
}
