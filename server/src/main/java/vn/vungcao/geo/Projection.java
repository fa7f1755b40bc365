package vn.vungcao.geo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultCartesianCS;
import org.geotools.referencing.operation.DefiningConversion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.wording.Wording;

/**
 * The way from the coordinates of an EPSG system to longitude and latitude on WGS 84, and back. Thread safe.
 *
 * <p>This is the one class that knows the order of axes: outside, x is always the easting or the longitude and y the
 * northing or the latitude, whatever order the registry prescribes. The datum shift is never left out in silence; for
 * VN-2000 that is EPSG:6960, good to a metre, without which everything lies 220 m off.
 *
 * <p>The EPSG registry of GeoTools takes 2 to 5 seconds to wake and unpacks some 32 MB, so it is asked only for systems
 * other than WGS 84 itself: see {@link #unpackRegistryInto(Path)} and {@link #wake()}.
 */
public final class Projection {
    /** Beyond it no point of the Earth lies in metres or degrees, and the formulas give no number. */
    private static final double FARTHEST = 1e8;

    /** Longitude and latitude on WGS 84: what the whole program uses. */
    public static final int WGS84 = 4326;

    /** Withdrawn from the registry, false easting and northing swapped, with what took their place. */
    private static final Map<Integer, Integer> WITHDRAWN = Map.of(6956, 5896, 6957, 5897, 6958, 5898, 6959, 5899);

    /** Of the ellipsoid of WGS 84, on which VN-2000 rests, in metres. */
    private static final double VN2000_SEMI_MAJOR = 6_378_137;

    private static final double VN2000_SEMI_MINOR = VN2000_SEMI_MAJOR * (1 - 1 / 298.257223563);

    private static final Map<Integer, Projection> KNOWN = new ConcurrentHashMap<>();

    /** Kept, so that its level is: a point beyond the domain of a projection is told by whoever asks, not by a log. */
    private static final Logger WARNINGS = Logger.getLogger("org.geotools.referencing.operation.projection");

    static {
        WARNINGS.setLevel(Level.SEVERE);
    }

    private final int epsg;
    private final CoordinateReferenceSystem system;
    private final MathTransform toLonLat;
    private final MathTransform fromLonLat;

    private Projection(int epsg, CoordinateReferenceSystem system) throws FactoryException {
        this.epsg = epsg;
        this.system = system;
        // not lenient: a system without a known datum shift is refused, not taken as if it were WGS 84
        this.toLonLat = CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, false);
        this.fromLonLat = CRS.findMathTransform(DefaultGeographicCRS.WGS84, system, false);
    }

    /**
     * @param code as in {@code EPSG:9205}
     * @throws UnknownProjectionException when the registry has no such system, or it was withdrawn
     */
    public static Projection ofEpsg(int code) {
        if (WITHDRAWN.containsKey(code)) {
            throw new UnknownProjectionException(Wording.of(
                    "EPSG:%d đã bị bãi bỏ vì dịch đông và dịch bắc của nó bị đổi chỗ; dùng EPSG:%d nếu tệp đúng là ở múi"
                            + " đó",
                    "EPSG:%d was withdrawn because its false easting and northing are swapped; use EPSG:%d if the file"
                            + " really is in that zone",
                    code,
                    WITHDRAWN.get(code)));
        }
        return KNOWN.computeIfAbsent(code, Projection::load);
    }

    private static Projection load(int code) {
        try {
            return new Projection(code, code == WGS84 ? DefaultGeographicCRS.WGS84 : CRS.decode("EPSG:" + code, true));
        } catch (NoSuchAuthorityCodeException e) {
            throw new UnknownProjectionException(
                    Wording.of(
                            "EPSG:%d không phải hệ tọa độ trong danh mục EPSG; tệp của tỉnh thường ở EPSG:9205 (VN-2000 /"
                                    + " TM-3 103-00) hoặc EPSG:3405",
                            "EPSG:%d is no coordinate reference system of the EPSG registry; provincial files are usually"
                                    + " in EPSG:9205 (VN-2000 / TM-3 103-00) or EPSG:3405",
                            code),
                    e);
        } catch (FactoryException e) {
            throw new UnknownProjectionException(
                    Wording.of(
                            "không chuyển được EPSG:%d sang kinh độ và vĩ độ: %s",
                            "EPSG:%d cannot be turned into longitude and latitude: %s", code, e.getMessage()),
                    e);
        }
    }

    /**
     * Says where the registry may unpack its database; without it a temporary folder is used. To be called before the first
     * projection other than WGS 84 is asked for, later calls have no effect.
     */
    public static void unpackRegistryInto(Path folder) {
        System.setProperty("EPSG-HSQL.directory", folder.toAbsolutePath().toString());
    }

    /** Loads the registry, so that nobody waits for it later. */
    public static void wake() {
        ofEpsg(9205);
    }

    /**
     * A provincial grid of VN-2000 about a meridian that the registry does not have: zone of 3 degrees, scale factor 0.9999,
     * false easting 500 km, with the datum shift of EPSG:4756.
     *
     * @param meridian the central meridian in degrees
     */
    static Projection ofProvincialGrid(double meridian) {
        try {
            ParameterValueGroup figures =
                    ReferencingFactoryFinder.getMathTransformFactory(null).getDefaultParameters("Transverse_Mercator");
            TransverseMercatorGrid grid = TransverseMercatorGrid.provincial(meridian);
            figures.parameter("semi_major").setValue(VN2000_SEMI_MAJOR);
            figures.parameter("semi_minor").setValue(VN2000_SEMI_MINOR);
            figures.parameter("central_meridian").setValue(meridian);
            figures.parameter("scale_factor").setValue(grid.scale());
            figures.parameter("false_easting").setValue(grid.falseEasting());
            GeographicCRS base = (GeographicCRS) CRS.decode("EPSG:4756", true);
            String name = "VN-2000 / TM-3, central meridian " + meridian;
            return new Projection(
                    0,
                    ReferencingFactoryFinder.getCRSFactory(null)
                            .createProjectedCRS(
                                    Map.of("name", name),
                                    base,
                                    new DefiningConversion(name, figures),
                                    DefaultCartesianCS.PROJECTED));
        } catch (FactoryException e) {
            throw new UnknownProjectionException(
                    Wording.of(
                            "không lập được lưới VN-2000 quanh kinh tuyến %s: %s",
                            "the VN-2000 grid about the meridian %s cannot be made: %s",
                            Wording.number(meridian),
                            e.getMessage()),
                    e);
        }
    }

    /** Empty for a grid that the registry does not have. */
    public OptionalInt epsg() {
        return epsg == 0 ? OptionalInt.empty() : OptionalInt.of(epsg);
    }

    /** For people: {@code EPSG:9205 (VN-2000 / TM-3 103-00)}. */
    public String label() {
        return epsg == 0 ? name() : "EPSG:" + epsg + " (" + name() + ")";
    }

    boolean isGeographic() {
        return system instanceof GeographicCRS;
    }

    CrsDefinition.Ellipsoid ellipsoid() {
        Ellipsoid ellipsoid = CRS.getEllipsoid(system);
        return new CrsDefinition.Ellipsoid(ellipsoid.getSemiMajorAxis(), ellipsoid.getInverseFlattening());
    }

    private static boolean isTransverseMercator(ProjectedCRS projected) {
        String method = projected.getConversionFromBase().getMethod().getName().getCode();
        return method.replace('_', ' ').equals("Transverse Mercator");
    }

    /** The figures of the grid, when the system is a transverse Mercator one. */
    Optional<TransverseMercatorGrid> grid() {
        if (!(system instanceof ProjectedCRS projected) || !isTransverseMercator(projected)) {
            return Optional.empty();
        }
        ParameterValueGroup figures = projected.getConversionFromBase().getParameterValues();
        return Optional.of(new TransverseMercatorGrid(
                figures.parameter("central_meridian").doubleValue(),
                figures.parameter("latitude_of_origin").doubleValue(),
                figures.parameter("scale_factor").doubleValue(),
                figures.parameter("false_easting").doubleValue(),
                figures.parameter("false_northing").doubleValue()));
    }

    /** The name in the registry: {@code VN-2000 / TM-3 103-00}. */
    public String name() {
        return epsg == WGS84 ? "WGS 84" : system.getName().getCode();
    }

    /** Where the system is meant to be used; a point far from it was made in another zone. */
    public Optional<BoundingBox> areaOfUse() {
        GeographicBoundingBox box = CRS.getGeographicBoundingBox(system);
        return Optional.ofNullable(box)
                .map(b -> new BoundingBox(
                        b.getWestBoundLongitude(),
                        b.getSouthBoundLatitude(),
                        b.getEastBoundLongitude(),
                        b.getNorthBoundLatitude()));
    }

    /**
     * @param x easting in metres, or longitude in degrees
     * @param y northing in metres, or latitude in degrees
     * @throws IllegalArgumentException when the point cannot be transformed
     */
    public LonLat toLonLat(double x, double y) {
        Coordinate c = transform(new Coordinate(x, y), toLonLat);
        return new LonLat(c.x, c.y);
    }

    /** A copy in longitude and latitude; the geometry given is left as it is. */
    public Geometry toLonLat(Geometry geometry) {
        return transform(geometry, toLonLat);
    }

    /** x = easting or longitude, y = northing or latitude. */
    public Coordinate fromLonLat(LonLat place) {
        return transform(place.toCoordinate(), fromLonLat);
    }

    /** A copy in this system; the geometry given is left as it is. */
    public Geometry fromLonLat(Geometry lonLat) {
        return transform(lonLat, fromLonLat);
    }

    private void requireOnEarth(Envelope extent) {
        boolean near = Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())) <= FARTHEST
                && Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())) <= FARTHEST;
        if (!extent.isNull() && !near) {
            throw new ProjectionException(
                    Wording.of(
                            "hình trong khoảng %s không thể ở %s: các số quá lớn",
                            "a shape within %s cannot lie in %s: its numbers are too large", extent, label()),
                    null);
        }
    }

    private Coordinate transform(Coordinate c, MathTransform transform) {
        requireOnEarth(new Envelope(c));
        try {
            return JTS.transform(c, new Coordinate(), transform);
        } catch (TransformException e) {
            throw cannot(Wording.same(c.toString()), e);
        }
    }

    private Geometry transform(Geometry geometry, MathTransform transform) {
        requireOnEarth(geometry.getEnvelopeInternal());
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException e) {
            Envelope extent = geometry.getEnvelopeInternal();
            throw cannot(Wording.of("hình trong khoảng %s", "a shape within %s", extent), e);
        }
    }

    private ProjectionException cannot(Wording what, TransformException e) {
        return new ProjectionException(
                Wording.of(
                        "không chuyển được %s giữa %s và kinh độ, vĩ độ: %s",
                        "%s cannot be transformed between %s and longitude and latitude: %s",
                        what,
                        label(),
                        e.getMessage()),
                e);
    }
}
