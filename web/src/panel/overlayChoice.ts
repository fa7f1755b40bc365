/** Switches what lies over the map on and off, and lists it for those who do not point. */
import type { BoundaryFeature, BoundaryGeometry } from '../api/geometry'
import { DIFFICULTY, unitAt } from '../model/overlay'
import type { Overlay, Site, Zone } from '../model/overlay'
import { siteText, zoneText } from '../model/overlayWords'
import type { View } from '../model/view'
import type { Words } from '../model/words'
import { LAYERS } from '../state/state'
import type { Layer } from '../state/state'
import type { Context } from './context'
import { button, h, refill } from './dom'
import { houseSwatch, zoneSwatch } from './overlayLegend'

export interface OverlayEvents {
  /** a zone or site of the list is pointed at, or none */
  mark(geometry: BoundaryGeometry | null): void
  goTo(geometry: BoundaryGeometry): void
}

export interface OverlayChoice {
  element: HTMLElement
  render(context: Context): void
  show(view: View, words: Words): void
}

export function createOverlayChoice(events: OverlayEvents): OverlayChoice {
  const switches = h('div', { className: 'layers' })
  const lists = h('div', { className: 'layer-lists' })
  const element = h('section', { className: 'choice', id: 'layers' }, switches, lists)
  const open = new Set<string>()
  return {
    element,
    render(context) {
      const { t } = context.words
      refill(switches, h('h2', null, t('layers')), ...LAYERS.map((layer) => check(layer, context)))
    },
    show(view, words) {
      const { overlay } = view
      const { features } = view.scene.drawing
      const list = (name: string, title: string, rows: () => HTMLElement[]) => fold(name, title, rows, open)
      refill(
        lists,
        overlay?.zones && overlay.zones.length > 0 && list('zones', words.t('zoneList', { n: words.format.number(overlay.zones.length) }), () => zoneRows(overlay, features, words, events)),
        overlay?.sites && overlay.sites.length > 0 && list('sites', words.t('siteList', { n: words.format.number(overlay.sites.length) }), () => siteRows(overlay, words, events)),
      )
    },
  }
}

function check(layer: Layer, { state, words, change }: Context): HTMLElement {
  const id = `layer-${layer}`
  const without = layer === 'difficulty' && !DIFFICULTY[state.level]
  const box = h('input', {
    type: 'checkbox',
    id,
    checked: state.layers.includes(layer),
    onchange: () => change({ layers: box.checked ? [...state.layers, layer] : state.layers.filter((one) => one !== layer) }),
  })
  const label = h('label', { htmlFor: id }, words.t(`layer_${layer}`))
  return h('div', { className: 'check' }, box, label, without && state.layers.includes(layer) && h('small', null, words.t('layerNotAtLevel')))
}

/** The rows are made when the list is first opened: there may be thousands. */
function fold(name: string, title: string, rows: () => HTMLElement[], open: Set<string>): HTMLElement {
  const list = h('ul', { className: 'layer-list' })
  const summary = h('summary', { id: `layer-list-${name}` }, title)
  const fill = () => {
    if (list.childElementCount === 0) list.append(...rows())
  }
  const details = h('details', {
    open: open.has(name),
    ontoggle: () => {
      if (details.open) open.add(name)
      else open.delete(name)
      if (details.open) fill()
    },
  })
  if (open.has(name)) fill()
  details.append(summary, list)
  return details
}

function zoneRows(overlay: Overlay, features: BoundaryFeature[], words: Words, events: OverlayEvents): HTMLElement[] {
  return [...overlay.zones!]
    .sort((a: Zone, b: Zone) => b.level - a.level || a.hazard.localeCompare(b.hazard) || a.id.localeCompare(b.id))
    .map((zone) => item(zone, zoneSwatch(zone.hazard, zone.level), zoneText(zone, words), unitAt(zone.anchor, features), events))
}

function siteRows(overlay: Overlay, words: Words, events: OverlayEvents): HTMLElement[] {
  return [...overlay.sites!]
    .sort((a: Site, b: Site) => a.year - b.year || a.name.localeCompare(b.name, words.language))
    .map((site) => item(site, houseSwatch(site.done), site.name, siteText(site, words), events))
}

function item(of: { id: string; geometry: BoundaryGeometry }, swatch: HTMLElement, title: string, about: string, events: OverlayEvents): HTMLElement {
  const go = button('', () => events.goTo(of.geometry), 'layer-item')
  go.id = `layer-item-${of.id}`
  go.append(swatch, h('span', null, title, h('small', null, about)))
  go.onmouseenter = go.onfocus = () => events.mark(of.geometry)
  go.onmouseleave = go.onblur = () => events.mark(null)
  return h('li', null, go)
}
