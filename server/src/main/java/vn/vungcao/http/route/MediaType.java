package vn.vungcao.http.route;

/** A format of answers, by its short name in the parameter {@code f} and its name in headers. */
public enum MediaType {
    JSON("json", "application/json"),
    GEOJSON("geojson", "application/geo+json"),
    OPENAPI("openapi", "application/vnd.oai.openapi+json;version=3.0"),
    SCHEMA("schema", "application/schema+json"),
    GEOJSON_LINES("geojsonl", "application/x-ndjson"),
    GEOJSON_SEQUENCE("geojsonseq", "application/geo+json-seq"),
    CSV("csv", "text/csv;charset=utf-8;header=present"),
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3"),
    SHAPEFILE("shp.zip", "application/zip"),
    KML("kml", "application/vnd.google-earth.kml+xml"),
    FLATGEOBUF("fgb", "application/flatgeobuf"),
    QML("qml", "application/vnd.qgis.qml+xml"),
    SLD("sld", "application/vnd.ogc.sld+xml"),
    /** The text format of Prometheus. */
    PROMETHEUS("prometheus", "text/plain;version=0.0.4;charset=utf-8"),
    CSS("css", "text/css;charset=utf-8"),
    HTML("html", "text/html;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    MVT("mvt", "application/vnd.mapbox-vector-tile");

    private final String id;
    private final String header;

    MediaType(String id, String header) {
        this.id = id;
        this.header = header;
    }

    public String id() {
        return id;
    }

    public String header() {
        return header;
    }

    /** As the type of a link: how its characters are written is said by the answer, and clients compare links with {@code text/html}. */
    public String link() {
        return header.replace(";charset=utf-8", "");
    }

    /** Whether its content is a JSON object; else it is bytes to be kept or shown. */
    public boolean json() {
        return bare().endsWith("/json") || bare().endsWith("+json");
    }

    /** Whether it is compressed in itself, so that packing it again gains nothing. */
    public boolean packed() {
        return this == SHAPEFILE || this == XLSX || this == DOCX;
    }

    /** Without parameters. */
    public String bare() {
        int semicolon = header.indexOf(';');
        return semicolon < 0 ? header : header.substring(0, semicolon);
    }
}
