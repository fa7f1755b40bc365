/** Makes elements in one expression. Texts go in as text, never as markup. */
type Child = Node | string | null | undefined | false
type Properties<K extends keyof HTMLElementTagNameMap> = {
  [P in keyof HTMLElementTagNameMap[K]]?: HTMLElementTagNameMap[K][P] | undefined
} & { aria?: Record<string, string | boolean | number | undefined>; data?: Record<string, string>; role?: string }

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> | null = null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  const { aria, data, role, ...rest } = properties ?? {}
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) (element as unknown as Record<string, unknown>)[name] = value
  }
  for (const [name, value] of Object.entries(aria ?? {})) {
    if (value !== undefined) element.setAttribute(`aria-${name}`, String(value))
  }
  for (const [name, value] of Object.entries(data ?? {})) element.dataset[name] = value
  if (role) element.setAttribute('role', role)
  element.append(...children.filter((child): child is Node | string => Boolean(child)))
  return element
}

export function button(label: string, onclick: () => void, className = 'button'): HTMLButtonElement {
  return h('button', { type: 'button', className, onclick }, label)
}

function takesText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
}

/** Replaces an element's children and keeps the keyboard where it was, by the id of the focused element. */
export function refill(parent: HTMLElement, ...children: Child[]): void {
  const active = document.activeElement
  const focused = active instanceof HTMLElement && parent.contains(active) ? active.id : ''
  const caret = takesText(active) ? active.selectionStart : null
  parent.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)))
  if (!focused) return
  const again = document.getElementById(focused)
  again?.focus({ preventScroll: true })
  if (takesText(again) && caret !== null) again.setSelectionRange(caret, caret)
}

/** A group of radio buttons drawn as joined segments. */
export interface Segment {
  value: string
  label: string
  title?: string
  disabled?: boolean
  /** 0-1: how full a bar under the label is */
  fill?: number | null
}

export function segments(
  name: string,
  legend: string,
  options: Segment[],
  chosen: string,
  choose: (value: string) => void,
): HTMLFieldSetElement {
  return h(
    'fieldset',
    { className: 'segments', id: `${name}-set` },
    h('legend', null, legend),
    h('div', { className: 'segments-row' }, ...options.map((option) => segment(name, option, chosen, choose))),
  )
}

function segment(name: string, option: Segment, chosen: string, choose: (value: string) => void): HTMLElement {
  const id = `${name}-${option.value}`
  const input = h('input', {
    type: 'radio',
    name,
    id,
    value: option.value,
    checked: option.value === chosen,
    disabled: option.disabled ?? false,
    onchange: () => choose(option.value),
  })
  if (option.title) input.setAttribute('aria-description', option.title)
  const label = h('label', { htmlFor: id }, option.label)
  if (option.fill !== undefined) {
    const bar = h('span', { className: 'fill', aria: { hidden: true } })
    bar.style.setProperty('--fill', String(option.fill ?? 0))
    label.append(bar)
  }
  return h('span', { className: 'segment', title: option.title ?? '' }, input, label)
}

export function select<T extends string>(
  id: string,
  label: string,
  options: { value: T; label: string }[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  const field = h('select', { id, onchange: () => choose(field.value as T) })
  for (const option of options) {
    field.append(h('option', { value: option.value, selected: option.value === chosen }, option.label))
  }
  return h('div', { className: 'field' }, h('label', { htmlFor: id }, label), field)
}
