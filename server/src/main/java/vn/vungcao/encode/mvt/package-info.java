/**
 * Mapbox Vector Tiles 2.1: shapes are laid on the integer grid of a tile all at once, so that neighbours keep their common
 * edges there too, and written as protocol buffers. Why so, stands in decision 043.
 */
package vn.vungcao.encode.mvt;
