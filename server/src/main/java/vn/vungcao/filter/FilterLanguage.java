package vn.vungcao.filter;

import vn.vungcao.geo.ReferenceSystem;

/** The encodings of CQL2. */
public enum FilterLanguage {
    TEXT("cql2-text"),
    JSON("cql2-json");

    private final String id;

    FilterLanguage(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /**
     * @param system in which the filter's geometries are written
     * @throws FilterException when it is no filter of this language
     */
    public Expression parse(String filter, ReferenceSystem system) {
        return this == TEXT ? Cql2Text.parse(filter, system) : Cql2Json.parse(filter, system);
    }
}
