/** Colours of the map that are not the classes': they go with the page's theme, the classes never do. */
import { BUBBLE } from './palette'
import type { Theme } from './theme'

export interface MapColours {
  /** under the hatch of what has no value */
  paper: string
  hatch: string
  /** of units that were not asked, and of units under circles */
  unasked: string
  plain: string
  bubble: string
  /** between two circles that overlap */
  rim: string
  /** outlines of the level above, of the unit pointed at, and what parts either from the classes; none where none is needed */
  context: string
  hover: string
  casing: string | null
}

/** The same values are roles in styles/roles.css, for the legend. */
const COLOURS: Record<Theme, MapColours> = {
  light: {
    paper: '#fbfaf7',
    hatch: '#8a8478',
    unasked: '#f4f1ea',
    plain: '#e9e4d8',
    bubble: BUBBLE,
    rim: '#ffffff',
    context: '#3d4a4f',
    hover: '#12232b',
    casing: null,
  },
  dark: {
    paper: '#20282b',
    hatch: '#8f9a9c',
    unasked: '#1d2427',
    plain: '#2a3438',
    bubble: '#5fb3cf',
    rim: '#12181a',
    context: '#dfe4e2',
    hover: '#ffffff',
    casing: '#12181a',
  },
}

export function mapColours(theme: Theme): MapColours {
  return COLOURS[theme]
}
