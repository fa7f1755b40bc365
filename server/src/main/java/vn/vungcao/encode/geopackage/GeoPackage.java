package vn.vungcao.encode.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.FeatureLayer.ShapeKind;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.encode.layer.LayerWriter;

/**
 * One layer as a GeoPackage, with a spatial index and with styles that QGIS opens it in. It is made in a temporary file, which
 * is deleted.
 *
 * @param styles the first is the one to open with
 */
public record GeoPackage(List<LayerStyle> styles) implements LayerWriter {
    private static final int WGS84 = 4326;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public GeoPackage {
        styles = List.copyOf(styles);
    }

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        Path file = Files.createTempFile("vungcao-", ".gpkg");
        try {
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                database.setAutoCommit(false);
                fill(database, layer);
                database.commit();
            } catch (SQLException e) {
                throw new IOException("the GeoPackage cannot be written", e);
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fill(Connection database, FeatureLayer layer) throws SQLException {
        ShapeKind kind = layer.shapeKind();
        GeoPackageTables tables = new GeoPackageTables(
                database, layer.name(), MOMENT.format(layer.provenance().asOf()));
        tables.create(layer, kind);
        Envelope extent = rows(database, layer, kind);
        tables.index(extent);
        tables.describe(layer);
        if (!styles.isEmpty()) {
            tables.styles(styles);
        }
    }

    private static Envelope rows(Connection database, FeatureLayer layer, ShapeKind kind) throws SQLException {
        String columns = layer.fields().stream()
                .map(field -> ", " + GeoPackageTables.quoted(field.name()))
                .collect(Collectors.joining());
        String places = ", ?".repeat(layer.fields().size());
        Envelope extent = new Envelope();
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO " + GeoPackageTables.quoted(layer.name())
                        + " (fid, geom" + columns + ") VALUES (?, ?" + places + ")");
                PreparedStatement index = database.prepareStatement("INSERT INTO "
                        + GeoPackageTables.quoted("rtree_" + layer.name() + "_geom") + " VALUES (?, ?, ?, ?, ?)")) {
            for (int row = 0; row < layer.size(); row++) {
                Optional<Geometry> shape = layer.shapes().apply(row);
                insert.setInt(1, row + 1);
                if (shape.isPresent()) {
                    insert.setBytes(2, GeoPackageShape.encode(shape.get(), WGS84, kind == ShapeKind.POLYGONS));
                    index(index, row + 1, shape.get().getEnvelopeInternal());
                    extent.expandToInclude(shape.get().getEnvelopeInternal());
                } else {
                    insert.setNull(2, Types.BLOB);
                }
                for (int i = 0; i < layer.fields().size(); i++) {
                    cell(insert, i + 3, layer.fields().get(i), row);
                }
                insert.executeUpdate();
            }
        }
        return extent;
    }

    private static void index(PreparedStatement index, int fid, Envelope box) throws SQLException {
        index.setInt(1, fid);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.executeUpdate();
    }

    private static void cell(PreparedStatement insert, int at, Field field, int row) throws SQLException {
        Optional<?> cell = field.cells().apply(row);
        if (cell.isEmpty()) {
            insert.setNull(at, Types.NULL);
            return;
        }
        switch (field.kind()) {
            case NUMBER -> insert.setDouble(at, field.number(row).orElseThrow());
            case TRUTH -> insert.setInt(at, (Boolean) cell.get() ? 1 : 0);
            default -> insert.setString(at, cell.get().toString());
        }
    }
}
