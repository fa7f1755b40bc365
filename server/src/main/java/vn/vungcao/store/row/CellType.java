package vn.vungcao.store.row;

/** What a cell holds, in Java; any of them may be null. */
public enum CellType {
    /** String. */
    TEXT,
    /** Integer. */
    INTEGER,
    /** Long. */
    LONG,
    /** Double. */
    NUMBER,
    /** Boolean. */
    FLAG,
    /** LocalDate. */
    DATE,
    /** Instant, to the microsecond. */
    INSTANT,
    /** Bytes: two-dimensional little-endian EWKB in EPSG:4326. */
    SHAPE,
    /** List of String. */
    TEXTS,
    /** List of Integer. */
    INTEGERS
}
