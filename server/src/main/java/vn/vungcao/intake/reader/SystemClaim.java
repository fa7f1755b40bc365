package vn.vungcao.intake.reader;

import vn.vungcao.wording.Wording;

/** What a file says of the reference system of its coordinates. */
sealed interface SystemClaim {
    /** Nothing, and its format has no default. */
    record Nothing() implements SystemClaim {}

    /** Longitude and latitude on WGS 84, because its format says so where the file does not. */
    record ByFormat() implements SystemClaim {}

    /** @param where the code stands: {@code the crs member} */
    record Code(int epsg, Wording where) implements SystemClaim {}

    /**
     * A definition.
     *
     * @param wkt well-known text
     * @param where it stands: {@code communes.prj}
     */
    record Text(String wkt, Wording where) implements SystemClaim {}

    /** A name that means nothing here. */
    record Name(String name) implements SystemClaim {}
}
