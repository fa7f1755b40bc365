package vn.vungcao.http.route;

/** A format of answers, by its short name in the parameter {@code f} and its name in headers. */
public enum MediaType {
    JSON("json", "application/json"),
    GEOJSON("geojson", "application/geo+json"),
    OPENAPI("openapi", "application/vnd.oai.openapi+json;version=3.0");

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

    /** Without parameters. */
    public String bare() {
        int semicolon = header.indexOf(';');
        return semicolon < 0 ? header : header.substring(0, semicolon);
    }
}
