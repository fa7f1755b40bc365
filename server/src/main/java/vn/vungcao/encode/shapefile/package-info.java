/** Layers as zipped shapefiles (ESRI, 1998; dBASE III tables), which many offices ask for still. */
package vn.vungcao.encode.shapefile;
