/** Choropleths as styles that clients draw by themselves: QGIS's QML and OGC's SLD 1.0, from class breaks. */
package vn.vungcao.encode.style;
