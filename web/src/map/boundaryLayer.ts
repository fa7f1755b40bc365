/** The units of a drawing as areas; restyled when values change, built anew only when the boundaries change. */
import * as L from 'leaflet'
import type { BoundaryFeature } from '../api/geometry'
import type { Drawing } from '../model/scene'
import type { View } from '../model/view'
import { PANES, rendererFor } from './createMap'
import { contextStyles, unitStyle } from './style'

export interface BoundaryEvents {
  hover(code: string | null): void
  /** `several`: the key for adding to a selection was held */
  pick(code: string, several: boolean): void
  /** what the tooltip shows for a unit */
  tip(code: string): HTMLElement
}

export interface BoundaryLayer {
  draw(drawing: Drawing): void
  paint(view: View): void
  bounds(codes?: string[]): L.LatLngBounds
  feature(code: string): BoundaryFeature | undefined
  /** asks anew what the open tooltip says */
  retip(): void
  /** moves the open tooltip to where the map shows it whole */
  keepTip(): void
  features(): BoundaryFeature[]
}

type UnitLayer = L.Path & { feature: BoundaryFeature }

export function createBoundaryLayer(map: L.Map, events: BoundaryEvents): BoundaryLayer {
  const renderer = rendererFor(PANES.units)
  const contextRenderer = rendererFor(PANES.context)
  let drawn = ''
  let units: L.GeoJSON | null = null
  const context = L.layerGroup().addTo(map)
  let outlines: Drawing['context'] = []
  let outlined = ''
  const layers = new Map<string, UnitLayer>()

  const listen = (layer: UnitLayer) => {
    const { code } = layer.feature.properties
    layer.on('mouseover', () => events.hover(code))
    layer.on('mouseout', () => events.hover(null))
    layer.on('click', (event: L.LeafletMouseEvent) => {
      const { ctrlKey, shiftKey, metaKey } = event.originalEvent
      events.pick(code, ctrlKey || shiftKey || metaKey)
    })
    layers.set(code, layer)
  }

  const outline = ({ ground }: View) => {
    if (outlined === ground.context) return
    outlined = ground.context
    context.clearLayers()
    for (const style of contextStyles(ground)) {
      const options = { pane: PANES.context, interactive: false, style: { ...style, renderer: contextRenderer } as L.PathOptions }
      context.addLayer(L.geoJSON(outlines as GeoJSON.Feature[], options))
    }
  }

  return {
    draw(drawing) {
      if (drawn === drawing.href) return
      drawn = drawing.href
      units?.remove()
      layers.clear()
      units = L.geoJSON(undefined, {
        pane: PANES.units,
        style: { renderer } as L.PathOptions,
        pointToLayer: (_, place) => L.circleMarker(place, { radius: 5, renderer, pane: PANES.units }),
        onEachFeature: (_, layer) => listen(layer as UnitLayer),
      })
      for (const feature of drawing.features) if (feature.geometry) units.addData(feature as GeoJSON.Feature)
      units.bindTooltip((layer) => events.tip((layer as UnitLayer).feature.properties.code), {
        sticky: true,
        className: 'unit-tip',
        opacity: 1,
        offset: [14, 0],
      })
      units.addTo(map)
      outlines = drawing.context
      outlined = ''
    },
    paint(view) {
      outline(view)
      for (const [code, layer] of layers) layer.setStyle(unitStyle(view, view.units.get(code)?.bin ?? 'unasked'))
    },
    bounds(codes) {
      const asked = codes ? codes.flatMap((code) => layers.get(code) ?? []) : [...layers.values()]
      const all = L.latLngBounds([])
      for (const layer of asked as unknown as (L.Polygon | L.CircleMarker)[]) {
        if ('getBounds' in layer) all.extend(layer.getBounds())
        else all.extend(layer.getLatLng())
      }
      return all
    },
    retip() {
      const tip = units?.getTooltip()
      if (tip?.isOpen()) tip.update()
    },
    keepTip() {
      const tip = units?.getTooltip()?.getElement()
      if (tip) keepInside(tip, map.getContainer())
    },
    feature: (code) => layers.get(code)?.feature,
    features: () => [...layers.values()].map((layer) => layer.feature),
  }
}

/** Pixels between a tooltip and the edge of the map. */
const EDGE = 4

/** Leaflet puts a tooltip beside the pointer, where a narrow map may cut it off. */
function keepInside(tip: HTMLElement, map: HTMLElement): void {
  tip.style.translate = ''
  const [own, place] = [tip.getBoundingClientRect(), map.getBoundingClientRect()]
  const shift = (from: number, to: number, least: number, most: number) => Math.max(least - from, 0) || Math.min(most - to, 0)
  const x = shift(own.left, own.right, place.left + EDGE, place.right - EDGE)
  const y = shift(own.top, own.bottom, place.top + EDGE, place.bottom - EDGE)
  if (x !== 0 || y !== 0) tip.style.translate = `${x}px ${y}px`
}
