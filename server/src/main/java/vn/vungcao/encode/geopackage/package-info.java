/** Layers as GeoPackages (OGC 12-128r18, version 1.3): an SQLite database in one file. */
package vn.vungcao.encode.geopackage;
