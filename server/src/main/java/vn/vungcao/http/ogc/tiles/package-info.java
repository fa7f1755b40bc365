/** OGC API – Tiles, part 1: vector tiles of every collection, with values and assessments joined on request. */
package vn.vungcao.http.ogc.tiles;
