package vn.vungcao.encode.geopackage;

/** How a client draws a layer, in QGIS's language and in OGC's. */
public record LayerStyle(String name, String description, String qml, String sld) {}
