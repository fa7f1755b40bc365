/** Light or dark: as the system has it, unless the planner has chosen; the choice is kept on this machine and not in the link. */
export type Theme = 'light' | 'dark'
export type ThemeChoice = 'system' | Theme

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

export function themeOf(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice
  return systemIsDark ? 'dark' : 'light'
}

/** What was kept, or `system` for what cannot be read. */
export function readChoice(kept: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === kept) ?? 'system'
}
