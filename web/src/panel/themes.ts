/** The theme of the page and the switch for it. */
import { readChoice, THEME_CHOICES, themeOf } from '../model/theme'
import type { Theme, ThemeChoice } from '../model/theme'
import type { Words } from '../model/words'
import { h, refill } from './dom'

const KEY = 'vungcao.theme'

export interface Themes {
  choice(): ThemeChoice
  choose(choice: ThemeChoice): void
  theme(): Theme
  subscribe(listener: () => void): void
}

/** Applies the theme to the page, now and whenever the system or the planner changes it. */
export function createThemes(root: HTMLElement): Themes {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const listeners: (() => void)[] = []
  let choice = readChoice(kept())
  const theme = () => themeOf(choice, dark.matches)
  const apply = () => {
    if (root.dataset.theme === theme()) return
    root.dataset.theme = theme()
    listeners.forEach((listener) => listener())
  }
  dark.addEventListener('change', apply)
  apply()
  return {
    choice: () => choice,
    choose(next) {
      choice = next
      keep(next)
      apply()
    },
    theme,
    subscribe: (listener) => void listeners.push(listener),
  }
}

/** A browser that keeps nothing gives the system's theme at every visit. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // the choice holds until the page is left
  }
}

/** A list of three: as the system has it, light, dark. */
export function themeSwitch(themes: Themes, { t }: Words): HTMLElement {
  const element = h('span', { className: 'theme' })
  const field = h('select', { id: 'theme', onchange: () => themes.choose(readChoice(field.value)) })
  field.setAttribute('aria-label', t('theme'))
  field.title = t('theme')
  field.append(...THEME_CHOICES.map((choice) => h('option', { value: choice, selected: choice === themes.choice() }, t(`theme_${choice}`))))
  refill(element, field)
  return element
}
