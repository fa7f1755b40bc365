/**
 * The store over JDBC: H2GIS in a file, or PostGIS. {@link vn.vungcao.store.jdbc.Stores} opens it.
 *
 * <p>One schema serves both (Flyway, {@code db/migration}). Each kind of row is described once, as a {@code Table}: its
 * columns, how a record becomes cells and how it comes back. Writing, reading and the content hash all follow that
 * description. What differs between the databases is a {@code Dialect} of a few methods. Geometry crosses the border as
 * EWKB bytes and is never computed in SQL.
 *
 * <p>Whoever opens the H2 file by other means writes {@code "VALUE"} and {@code "YEAR"} in quotes, or adds
 * {@code ;NON_KEYWORDS=VALUE,YEAR} to the URL as this package does.
 */
package vn.vungcao.store.jdbc;
