/** What is drawn over the areas: circles for counts, and small marks on apportioned values. */
import * as L from 'leaflet'
import { anchorOf } from '../model/anchor'
import type { LonLat } from '../model/area'
import { classIndex } from '../model/bins'
import { bubbleRadius } from '../model/palette'
import type { UnitView } from '../model/units'
import type { View } from '../model/view'
import type { BoundaryLayer } from './boundaryLayer'
import { PANES, rendererFor } from './createMap'

/** With more units than this, circles and marks are drawn small, or they would hide the map. */
const MANY = 400

export interface MarkLayer {
  paint(view: View): void
}

export function createMarkLayer(map: L.Map, boundaries: BoundaryLayer): MarkLayer {
  const renderer = rendererFor(PANES.marks)
  const group = L.layerGroup().addTo(map)
  const anchors = new WeakMap<object, LonLat>()

  const place = (code: string): L.LatLngExpression | null => {
    const geometry = boundaries.feature(code)?.geometry
    if (!geometry) return null
    const [lon, lat] = anchors.get(geometry) ?? anchorOf(geometry)
    anchors.set(geometry, [lon, lat])
    return [lat, lon]
  }
  const circle = (at: L.LatLngExpression, options: L.CircleMarkerOptions) =>
    group.addLayer(L.circleMarker(at, { ...options, renderer, pane: PANES.marks, interactive: false }))

  return {
    paint(view) {
      group.clearLayers()
      const units = [...view.units.values()]
      // the small over the large, so that none hides another
      const sized = view.drawn === 'bubbles' ? [...units].sort((a, b) => (b.value ?? 0) - (a.value ?? 0)) : []
      const shrink = units.length > MANY ? 0.45 : 1
      for (const unit of sized) {
        const at = place(unit.code)
        if (at) drawBubble(unit, at, view, shrink, circle)
      }
      const apportioned = units.filter((u) => u.value !== null && (u.quality === 'C' || u.quality === 'D'))
      for (const unit of apportioned) {
        const at = place(unit.code)
        if (at) drawGrade(unit, at, shrink, circle)
      }
    },
  }
}

type Circle = (at: L.LatLngExpression, options: L.CircleMarkerOptions) => void

function drawBubble(unit: UnitView, at: L.LatLngExpression, view: View, shrink: number, circle: Circle): void {
  if (unit.bin === 'zero') {
    circle(at, { radius: 3, color: view.ground.bubble, weight: 1.4, fillColor: '#ffffff', fillOpacity: 1 })
    return
  }
  const index = classIndex(unit.bin)
  if (index < 0) return
  const radius = Math.max(2, bubbleRadius(index, view.breaks) * shrink)
  circle(at, { radius, color: view.ground.rim, weight: 1, fillColor: view.ground.bubble, fillOpacity: 0.82 })
}

function drawGrade(unit: UnitView, at: L.LatLngExpression, shrink: number, circle: Circle): void {
  const fillColor = unit.quality === 'D' ? '#1b2529' : '#ffffff'
  circle(at, { radius: 2.6 * shrink, color: '#1b2529', weight: 1.2 * shrink, fillColor, fillOpacity: 1 })
}
