package vn.vungcao.geo;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A coordinate reference system in which coordinates are asked for and answered over HTTP, by the identifier and with the
 * order of axes that its authority gives (OGC API – Features, part 2).
 */
public enum ReferenceSystem {
    /** WGS 84, longitude before latitude: in which everything is kept. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "WGS 84, longitude first", 4326, AxisOrder.XY, 7),
    /** WGS 84, latitude before longitude. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", "WGS 84, latitude first", 4326, AxisOrder.YX, 7),
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", "Web Mercator", 3857, AxisOrder.XY, 2),
    UTM_48N("http://www.opengis.net/def/crs/EPSG/0/3405", "VN-2000 / UTM zone 48N", 3405, AxisOrder.XY, 2),
    UTM_49N("http://www.opengis.net/def/crs/EPSG/0/3406", "VN-2000 / UTM zone 49N", 3406, AxisOrder.XY, 2),
    /** The grid of the province. */
    TM3_103("http://www.opengis.net/def/crs/EPSG/0/9205", "VN-2000 / TM-3 103-00", 9205, AxisOrder.XY, 2),
    /** VN-2000, latitude before longitude. */
    VN2000("http://www.opengis.net/def/crs/EPSG/0/4756", "VN-2000, latitude first", 4756, AxisOrder.YX, 7);

    private static final Pattern OF_EPSG =
            Pattern.compile("(?:https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]{1,9}/([0-9]{4,5})"
                    + "|urn:ogc:def:crs:EPSG:[0-9.]{0,9}:([0-9]{4,5})|\\[EPSG:([0-9]{4,5})])");
    private static final Pattern OF_OGC = Pattern.compile(
            "https?://www\\.opengis\\.net/def/crs/OGC/(?:1\\.3|0)/CRS84|urn:ogc:def:crs:OGC:(?:1\\.3)?:CRS84|\\[OGC:CRS84]");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** Into how many pieces the side of a rectangle is cut, so that it stays straight where it was drawn. */
    private static final int PIECES = 64;

    private final String uri;
    private final String title;
    private final int epsg;
    private final AxisOrder axes;
    private final int decimals;

    ReferenceSystem(String uri, String title, int epsg, AxisOrder axes, int decimals) {
        this.uri = uri;
        this.title = title;
        this.epsg = epsg;
        this.axes = axes;
        this.decimals = decimals;
    }

    /**
     * By any name that says the order of axes with it: its address, by {@code http} or {@code https} and of any version of the
     * registry; {@code urn:ogc:def:crs:EPSG::9205}; {@code [EPSG:9205]}.
     */
    public static Optional<ReferenceSystem> find(String name) {
        if (OF_OGC.matcher(name).matches()) {
            return Optional.of(CRS84);
        }
        Matcher named = OF_EPSG.matcher(name);
        if (!named.matches()) {
            return Optional.empty();
        }
        int code = Integer.parseInt(Stream.of(1, 2, 3)
                .map(named::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
        return Stream.of(values())
                .filter(system -> system != CRS84 && system.epsg == code)
                .findFirst();
    }

    /** Its address in the register. */
    public String uri() {
        return uri;
    }

    /**
     * The address by which collections name it: with {@code https}, by which the register answers as well, where the
     * conformance suite of OGC computes otherwise than the registry says; see decision 047.
     */
    public String listed() {
        return this == UTM_49N || this == TM3_103 || this == VN2000 ? secure() : uri;
    }

    /** Its address in the register, by {@code https}. */
    public String secure() {
        return uri.replace("http:", "https:");
    }

    public String title() {
        return title;
    }

    public int epsg() {
        return epsg;
    }

    public AxisOrder axes() {
        return axes;
    }

    /** With which a coordinate is written: about a centimetre. */
    public int decimals() {
        return decimals;
    }

    /** Whether coordinates are longitudes and latitudes on WGS 84, in either order. */
    public boolean lonLat() {
        return epsg == Projection.WGS84;
    }

    /** Whether coordinates are degrees; else they are metres. */
    public boolean degrees() {
        return lonLat() || this == VN2000;
    }

    /** Of a geometry in longitude and latitude, a copy in this system with easting or longitude as x; itself on WGS 84. */
    public Geometry fromLonLat(Geometry geometry) {
        return lonLat() ? geometry : Projection.ofEpsg(epsg).fromLonLat(geometry);
    }

    /** Of a geometry whose numbers stand in the order of this system's axes, a copy in longitude and latitude. */
    public Geometry toLonLat(Geometry written) {
        Geometry xy = axes.toXy(written);
        return lonLat() ? xy : Projection.ofEpsg(epsg).toLonLat(xy);
    }

    /**
     * Where a rectangle of this system lies, in longitude and latitude: a polygon, or less where the rectangle is thin.
     *
     * @param rectangle with easting or longitude as x
     * @param extent of what is asked about, in longitude and latitude: the rectangle is cut to its surroundings, since a
     *     projection holds nearby only
     * @return empty when the rectangle lies elsewhere
     */
    public Optional<Geometry> rectangle(Envelope rectangle, Envelope extent) {
        Envelope here = fromLonLat(GEOMETRIES.toGeometry(wider(extent, 0.1))).getEnvelopeInternal();
        Envelope cut = rectangle.intersection(wider(here, 0.1));
        if (cut.isNull()) {
            return Optional.empty();
        }
        Geometry shape = GEOMETRIES.toGeometry(cut);
        double step = Math.max(cut.getWidth(), cut.getHeight()) / PIECES;
        Geometry fine = step > 0 ? Densifier.densify(shape, step) : shape;
        return Optional.of(lonLat() ? fine : Projection.ofEpsg(epsg).toLonLat(fine));
    }

    private static Envelope wider(Envelope extent, double share) {
        Envelope wide = new Envelope(extent);
        wide.expandBy(extent.getWidth() * share + 0.01, extent.getHeight() * share + 0.01);
        return wide;
    }
}
