// The parts of Leaflet that the page has; others (tiles, pop-ups, the pin, SVG) are not carried.
export { Map, createMap as map } from 'leaflet/src/map/Map.js'
export { Canvas, canvas } from 'leaflet/src/layer/vector/Canvas.js'
export { CircleMarker, circleMarker } from 'leaflet/src/layer/vector/CircleMarker.js'
export { Polygon, polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { Marker, marker } from 'leaflet/src/layer/marker/Marker.js'
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { LayerGroup, layerGroup } from 'leaflet/src/layer/LayerGroup.js'
export { geoJSON } from 'leaflet/src/layer/GeoJSON.js'
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'

import 'leaflet/src/layer/vector/Renderer.getRenderer.js'
import 'leaflet/src/layer/Tooltip.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { scale } from 'leaflet/src/control/Control.Scale.js'

export const control = { scale }
