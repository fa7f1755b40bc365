package vn.vungcao.geo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a reference system's well-known text says, in figures. Its name is not among them: files call one system by many names,
 * and several systems by one.
 *
 * @param code the EPSG code that the text gives for the whole system
 * @param geographic degrees, not metres
 * @param grid the figures of a transverse Mercator grid in metres; empty when it is another projection or none
 * @param ellipsoid on which it rests; VN-2000 has that of WGS 84
 * @param datum what the words and the datum shift say of the datum
 * @param webMercator whether it is the projection of web maps, which computes on a sphere
 */
record CrsDefinition(
        OptionalInt code,
        boolean geographic,
        Optional<TransverseMercatorGrid> grid,
        Ellipsoid ellipsoid,
        Datum datum,
        boolean webMercator) {
    private static final String[] PROJECTED = {"PROJCS", "PROJCRS", "PROJECTEDCRS"};
    private static final String[] GEOGRAPHIC = {
        "GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "BASEGEOGCRS", "GEODCRS", "GEODETICCRS", "BASEGEODCRS"
    };
    private static final List<String> METHODS = List.of("transversemercator", "gausskruger");
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "meridian", List.of("centralmeridian", "longitudeofnaturalorigin", "longitudeoforigin"),
            "latitude", List.of("latitudeoforigin", "latitudeofnaturalorigin"),
            "scale", List.of("scalefactor", "scalefactoratnaturalorigin"),
            "easting", List.of("falseeasting"),
            "northing", List.of("falsenorthing"));

    /**
     * @param semiMajor axis in metres
     * @param inverseFlattening 0 for a sphere
     */
    record Ellipsoid(double semiMajor, double inverseFlattening) {
        static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 298.257223563);

        boolean agrees(Ellipsoid other) {
            return Math.abs(semiMajor - other.semiMajor) < 1e-2
                    && Math.abs(inverseFlattening - other.inverseFlattening) < 1e-4;
        }
    }

    /** Which datum a text means, as far as it says. The two are 220 m apart in Vietnam and share their ellipsoid. */
    enum Datum {
        VN2000,
        WGS84,
        UNKNOWN
    }

    /** @throws IllegalArgumentException when the text is no definition of a horizontal system */
    static CrsDefinition parse(String wkt) {
        WktNode root = WktNode.parse(wkt);
        Optional<WktNode> projected = root.find(PROJECTED);
        WktNode system = projected
                .or(() -> root.find(GEOGRAPHIC))
                .orElseThrow(() -> new IllegalArgumentException("it defines no horizontal reference system"));
        WktNode base = system.find(GEOGRAPHIC)
                .orElseThrow(() -> new IllegalArgumentException("it does not say which datum it rests on"));
        return new CrsDefinition(
                code(system),
                projected.isEmpty(),
                projected.flatMap(CrsDefinition::grid),
                ellipsoid(base),
                datum(root, base),
                isWebMercator(system));
    }

    private static OptionalInt code(WktNode system) {
        return system.child("AUTHORITY", "ID")
                .filter(id -> id.first().equalsIgnoreCase("EPSG") && id.words().size() > 1)
                .flatMap(id -> id.number(1))
                .map(number -> OptionalInt.of((int) Math.round(number)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<TransverseMercatorGrid> grid(WktNode system) {
        Optional<String> method = system.find("PROJECTION", "METHOD").map(node -> letters(node.first()));
        boolean metres = unit(system).map(factor -> Math.abs(factor - 1) < 1e-9).orElse(true);
        if (method.filter(METHODS::contains).isEmpty() || !metres) {
            return Optional.empty();
        }
        return parameter(system, "meridian")
                .map(meridian -> new TransverseMercatorGrid(
                        meridian,
                        parameter(system, "latitude").orElse(0.0),
                        parameter(system, "scale").orElse(1.0),
                        parameter(system, "easting").orElse(0.0),
                        parameter(system, "northing").orElse(0.0)));
    }

    /** Metres of the unit of the grid: written last in the system itself, or with its axes. */
    private static Optional<Double> unit(WktNode system) {
        return system.child("UNIT", "LENGTHUNIT").flatMap(unit -> unit.number(1));
    }

    private static Optional<Double> parameter(WktNode system, String which) {
        WktNode place = system.child("CONVERSION").orElse(system);
        return place.children().stream()
                .filter(node -> node.keyword().equals("PARAMETER"))
                .filter(node -> PARAMETERS.get(which).contains(letters(node.first())))
                .findFirst()
                .flatMap(node -> node.number(1));
    }

    private static Ellipsoid ellipsoid(WktNode base) {
        return base.find("SPHEROID", "ELLIPSOID")
                .flatMap(node -> node.number(1)
                        .flatMap(axis -> node.number(2).map(flattening -> new Ellipsoid(axis, flattening))))
                .orElseThrow(() -> new IllegalArgumentException("it does not say which ellipsoid it rests on"));
    }

    /** By the method's name, or where the method is called Mercator, by the sphere in GDAL's extension. */
    private static boolean isWebMercator(WktNode system) {
        String method = system.find("PROJECTION", "METHOD")
                .map(node -> letters(node.first()))
                .orElse("");
        boolean sphere = system.child("EXTENSION")
                .filter(extension -> extension.words().stream().anyMatch(word -> word.contains("+b=6378137 ")))
                .isPresent();
        return method.contains("auxiliarysphere") || method.contains("pseudomercator") || sphere;
    }

    private static Datum datum(WktNode root, WktNode base) {
        boolean shifted = root.find("TOWGS84")
                .filter(shift -> shift.words().stream().anyMatch(word -> !word.matches("[-+]?0*(\\.0*)?")))
                .isPresent();
        String name = letters(base.find("DATUM", "ENSEMBLE", "GEODETICDATUM", "TRF")
                .map(WktNode::first)
                .orElse(""));
        if (shifted || name.contains("vietnam2000") || name.contains("vn2000")) {
            return Datum.VN2000;
        }
        boolean world = name.contains("wgs84") || name.contains("wgs1984") || name.contains("worldgeodeticsystem1984");
        return world ? Datum.WGS84 : Datum.UNKNOWN;
    }

    /** Lower-case letters and digits only. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
