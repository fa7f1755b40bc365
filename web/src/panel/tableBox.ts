import { h } from './dom'

/** A table that scrolls by itself where it is wider than the page, also by the keyboard. */
export function table(label: string, heads: string[], rows: HTMLElement[], className = '', numbers: number[] = []): HTMLElement {
  const head = h('tr', null, ...heads.map((text, i) => h('th', { scope: 'col', className: numbers.includes(i) ? 'number' : '' }, text)))
  const box = h('div', { className: `table-box ${className}`, tabIndex: 0, role: 'group' })
  box.setAttribute('aria-label', label)
  box.append(h('table', null, h('thead', null, head), h('tbody', null, ...rows)))
  return box
}
