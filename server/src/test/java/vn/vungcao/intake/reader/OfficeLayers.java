package vn.vungcao.intake.reader;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Two communes of 2020 in every format, as an office might send them. */
public final class OfficeLayers {
    /** VN-2000 / TM-3 103-00 as ESRI programs write it: without a code, without a datum shift. */
    public static final String PRJ_9205 = prj("D_Vietnam_2000", 103, 0.9999);

    public static final GeometryFactory SHAPES = new GeometryFactory();

    /** @param code of the unit; @param shape in the coordinates of the file */
    public record Unit(String code, String name, Geometry shape) {}

    private OfficeLayers() {}

    public static String prj(String datum, double meridian, double scale) {
        return "PROJCS[\"xa\",GEOGCS[\"GCS\",DATUM[\"" + datum
                + "\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
                + meridian + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    /** Side by side, in longitude and latitude. */
    public static List<Unit> inDegrees() {
        return List.of(
                new Unit("03124", "Phường Noong Bua", box(103.0, 21.3, 103.1, 21.4)),
                new Unit("03127", "Phường Him Lam", box(103.1, 21.3, 103.2, 21.4)));
    }

    /** Side by side, in metres of EPSG:9205; the corner of the first is at 103.02 E, 21.39 N. */
    public static List<Unit> inMetres() {
        return List.of(
                new Unit("03124", "Phường Noong Bua", box(501877.571, 2366126.411, 502877.571, 2367126.411)),
                new Unit("03127", "Phường Him Lam", box(502877.571, 2366126.411, 503877.571, 2367126.411)));
    }

    public static Geometry box(double west, double south, double east, double north) {
        return SHAPES.toGeometry(new Envelope(west, east, south, north));
    }

    public static ShapefileMaker shapefile(List<Unit> units) {
        ShapefileMaker maker = new ShapefileMaker(TextEncoding.UTF_8, "code", "name");
        units.forEach(unit -> maker.add(unit.shape(), unit.code(), unit.name()));
        return maker;
    }

    public static byte[] kml(List<Unit> units) {
        String placemarks = units.stream()
                .map(unit -> "<Placemark><name>" + unit.name() + "</name><ExtendedData><SchemaData schemaUrl=\"#s\">"
                        + "<SimpleData name=\"code\">" + unit.code() + "</SimpleData></SchemaData></ExtendedData>"
                        + "<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>" + path(unit.shape())
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>")
                .collect(Collectors.joining("\n"));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
                        + "<name>communes</name><Folder><name>xa</name>" + placemarks + "</Folder></Document></kml>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String path(Geometry shape) {
        return Arrays.stream(shape.getCoordinates())
                .map(c -> c.x + "," + c.y + ",0")
                .collect(Collectors.joining(" "));
    }

    public static byte[] geoJson(List<Unit> units) {
        return ("{\"type\":\"FeatureCollection\",\"features\":["
                        + units.stream().map(OfficeLayers::feature).collect(Collectors.joining(",")) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One feature a line. */
    public static byte[] geoJsonLines(List<Unit> units) {
        return units.stream()
                .map(OfficeLayers::feature)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(Unit unit) {
        String ring = Arrays.stream(unit.shape().getCoordinates())
                .map(c -> "[" + c.x + "," + c.y + "]")
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + unit.code() + "\",\"name\":\"" + unit.name()
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    /** @param epsg of the coordinates, or 0 for a file that does not say */
    public static byte[] flatGeobuf(List<Unit> units, int epsg) {
        try {
            HeaderMeta header = new HeaderMeta();
            header.name = "xa";
            header.geometryType = (byte) GeometryType.Polygon;
            header.srid = epsg;
            header.featuresCount = units.size();
            header.columns = List.of(column("code"), column("name"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0});
            HeaderMeta.write(header, out, new FlatBufferBuilder());
            for (Unit unit : units) {
                FlatBufferBuilder builder = new FlatBufferBuilder();
                int properties = Feature.createPropertiesVector(builder, properties(unit));
                int geometry = GeometryConversions.serialize(builder, unit.shape(), (byte) GeometryType.Polygon);
                builder.finishSizePrefixed(Feature.createFeature(builder, geometry, properties, 0));
                out.write(builder.sizedByteArray());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ColumnMeta column(String name) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.type = (byte) ColumnType.String;
        return column;
    }

    private static byte[] properties(Unit unit) {
        byte[] code = unit.code().getBytes(StandardCharsets.UTF_8);
        byte[] name = unit.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(12 + code.length + name.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0)
                .putInt(code.length)
                .put(code)
                .putShort((short) 1)
                .putInt(name.length)
                .put(name);
        return out.array();
    }

    /**
     * @param organization and code of the reference system
     * @param definition in well-known text
     */
    public static byte[] geoPackage(
            List<Unit> units, String organization, int code, String definition, String... layers) {
        try {
            Path file = Files.createTempFile("office", ".gpkg");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                fill(connection, units, organization, code, definition, layers);
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(
            Connection connection, List<Unit> units, String organization, int code, String definition, String... layers)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT,"
                    + " organization_coordsys_id INTEGER, definition TEXT)");
            statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 100, '" + organization + "', " + code
                    + ", '" + definition + "')");
            for (String layer : layers) {
                statement.execute(
                        "CREATE TABLE \"" + layer + "\" (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT, name TEXT)");
                statement.execute("INSERT INTO gpkg_contents VALUES ('" + layer + "', 'features')");
                statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('" + layer + "', 'geom', 100)");
                insert(connection, layer, units);
            }
        }
    }

    private static void insert(Connection connection, String layer, List<Unit> units) throws SQLException {
        String sql = "INSERT INTO \"" + layer + "\" (geom, code, name) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Unit unit : units) {
                insert.setBytes(1, unit.shape() == null ? null : blob(unit.shape()));
                insert.setString(2, unit.code());
                insert.setString(3, unit.name());
                insert.executeUpdate();
            }
        }
    }

    /** With an envelope of x and y before the geometry. */
    private static byte[] blob(Geometry shape) {
        byte[] wkb = new WKBWriter().write(shape);
        Envelope e = shape.getEnvelopeInternal();
        ByteBuffer out = ByteBuffer.allocate(40 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3).putInt(100);
        out.putDouble(e.getMinX())
                .putDouble(e.getMaxX())
                .putDouble(e.getMinY())
                .putDouble(e.getMaxY())
                .put(wkb);
        return out.array();
    }

    /** A ring through these positions, closed: {@code ring(0, 0, 1, 0, 1, 1)}. */
    public static Coordinate[] ring(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < xy.length / 2; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return ring;
    }
}
