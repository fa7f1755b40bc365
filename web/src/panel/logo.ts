/** A mark of terraced hills. */
export const LOGO =
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="logo-hills" d="M2 27 12 9l5 8 4-6 9 16z"/><path class="logo-terraces" d="M6.5 22h19M9 17.500h13" stroke-width="1.600" fill="none"/></svg>'
