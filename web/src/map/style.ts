/** How a bin looks on the map. */
import type { PathOptions } from 'leaflet'
import { classIndex, isAbsent } from '../model/bins'
import type { Bin, JudgedStanding } from '../model/bins'
import { hazardLook, hazardStrength, OUTSIDE, STANDING_COLOURS, UNCHANGED } from '../model/palette'
import type { MapColours } from '../model/ground'
import type { View } from '../model/view'
import { hatch } from './hatch'

const BORDER = '#6d6a62'

export function unitStyle(view: View, bin: Bin): PathOptions {
  const fine = view.units.size > 400
  const base = { stroke: true, color: BORDER, weight: fine ? 0.4 : 0.7, opacity: fine ? 0.55 : 0.8, fillOpacity: 1 }
  if (bin === 'unasked') return { ...base, fillColor: view.ground.unasked, opacity: 0.35 }
  return { ...base, fillColor: fillOf(view, bin) }
}

function fillOf(view: View, bin: Bin): string {
  if (isAbsent(bin)) return hatch(bin, view.ground)
  if (bin === 'outside') return OUTSIDE
  if (bin.startsWith('standing-')) return STANDING_COLOURS[bin.slice('standing-'.length) as JudgedStanding]
  if (view.drawn === 'bubbles') return view.ground.plain
  if (bin === 'zero') return UNCHANGED
  return view.colours[classIndex(bin)] ?? OUTSIDE
}

/** The outlines of the level above, what parts them from the classes first. */
export function contextStyles({ context, casing }: MapColours): PathOptions[] {
  const line = { fill: false, color: context, weight: 1.4, opacity: 0.75 }
  return casing === null ? [line] : [{ fill: false, color: casing, weight: 3.4, opacity: 0.55 }, { ...line, opacity: 0.9 }]
}

export function hoverStyles({ hover, casing }: MapColours): PathOptions[] {
  const line = { fill: false, color: hover, weight: 2, opacity: 1 }
  return casing === null ? [line] : [{ fill: false, color: casing, weight: 5, opacity: 1 }, line]
}

export const DIFFICULTY_CASING: PathOptions = { fill: false, color: '#ffffff', weight: 4.4, opacity: 0.95 }
export const DIFFICULTY_STYLE: PathOptions = { fill: false, color: '#1b2529', weight: 2.2, opacity: 1 }
/** Lightens what lies under a zone, so that its hue reads on any class and on the dark ground. */
export const ZONE_CASING: PathOptions = { fill: true, fillColor: '#ffffff', fillOpacity: 0.4, color: '#ffffff', weight: 3, opacity: 0.9 }

/** The kind is the colour and the dash, the level the strength of the fill: told apart in black and white too. */
export function zoneStyle(hazard: string, level: number): PathOptions {
  const { colour, dash } = hazardLook(hazard)
  return { fill: true, fillColor: colour, fillOpacity: hazardStrength(level), color: colour, weight: 1.4, opacity: 1, dashArray: dash }
}

/** A zone or site of the list that is pointed at. */
export const MARK_STYLE: PathOptions = { fill: false, color: '#12232b', weight: 3, opacity: 1 }
export const SELECTED_CASING: PathOptions = { fill: false, color: '#ffffff', weight: 6, opacity: 1 }
export const SELECTED_STYLE: PathOptions = { fill: false, color: '#c2185b', weight: 3, opacity: 1 }
export const AREA_CASING: PathOptions = { fill: false, color: '#ffffff', weight: 5, opacity: 0.9, dashArray: '' }
export const AREA_STYLE: PathOptions = { fill: false, color: '#c2185b', weight: 2, dashArray: '6 5' }
