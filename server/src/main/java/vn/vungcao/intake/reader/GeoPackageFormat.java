package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.reader.sqlite.GeoPackageDatabase;
import vn.vungcao.intake.reader.sqlite.UnreadableDatabaseException;
import vn.vungcao.wording.Wording;

/** Reads a layer of a GeoPackage (OGC 12-128). */
final class GeoPackageFormat implements LayerFormat {
    private static final int HEADER = 8;

    /** Bytes of the envelope by its kind: none, xy, xyz, xym, xyzm. */
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

    private static final int EMPTY = 0x10;

    @Override
    public boolean recognises(SourceFile file) {
        return GeoPackageDatabase.isSqlite(file.bytes());
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        try (GeoPackageDatabase database =
                GeoPackageDatabase.open(reading.file().bytes())) {
            Map<String, GeoPackageDatabase.Layer> layers = new LinkedHashMap<>();
            database.layers().forEach(layer -> layers.put(layer.name(), layer));
            Optional<String> chosen = reading.choose(layers.keySet());
            return chosen.isEmpty() ? Optional.empty() : read(reading, database, layers.get(chosen.get()));
        } catch (UnreadableDatabaseException e) {
            return reading.refuse(
                    Wording.of(
                            "tệp là cơ sở dữ liệu SQLite, nhưng không phải GeoPackage đọc được: %s",
                            "the file is a SQLite database, but no GeoPackage that can be read: %s", e.getMessage()),
                    Reading.COPY_AGAIN);
        }
    }

    private static Optional<RawLayer> read(Reading reading, GeoPackageDatabase database, GeoPackageDatabase.Layer layer)
            throws UnreadableDatabaseException {
        List<GeoPackageDatabase.Row> rows = database.rows(layer);
        if (rows.isEmpty()) {
            return reading.refuseEmptyLayer();
        }
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                features.add(new Feature(
                        i + 1,
                        geometry(rows.get(i).geometry()),
                        composed(rows.get(i).properties())));
            } catch (GeometryException e) {
                reading.problems().error(Place.feature(reading.file().name(), i + 1), e.said(), e.remedy());
            }
        }
        return Optional.of(new RawLayer("GeoPackage", layer.name(), system(layer), features, Optional.empty()));
    }

    private static Map<String, String> composed(Map<String, String> properties) {
        Map<String, String> composed = new LinkedHashMap<>();
        properties.forEach((name, value) -> composed.put(
                TextDecoding.compose(name), TextDecoding.compose(value).strip()));
        return composed;
    }

    private static SystemClaim system(GeoPackageDatabase.Layer layer) {
        Wording where = Wording.same("gpkg_spatial_ref_sys");
        if (layer.systemId() == 0 || layer.systemId() == -1) {
            return new SystemClaim.Nothing();
        }
        if (layer.organization().equalsIgnoreCase("EPSG")) {
            return new SystemClaim.Code(layer.code(), where);
        }
        boolean defined = !layer.definition().isBlank() && !layer.definition().equalsIgnoreCase("undefined");
        return defined ? new SystemClaim.Text(layer.definition(), where) : new SystemClaim.Nothing();
    }

    private static Geometry geometry(Optional<byte[]> blob) throws GeometryException {
        if (blob.isEmpty()) {
            throw GeometryException.absent();
        }
        ByteBuffer bytes = ByteBuffer.wrap(blob.get());
        if (bytes.capacity() < HEADER || bytes.get(0) != 'G' || bytes.get(1) != 'P') {
            throw new GeometryException(
                    Wording.of("hình không theo quy cách GeoPackage", "its geometry is none of a GeoPackage"),
                    GeometryException.EXPORT_AGAIN);
        }
        int flags = bytes.get(3) & 0xFF;
        int kind = flags >> 1 & 7;
        if ((flags & EMPTY) != 0 || kind >= ENVELOPES.length || HEADER + ENVELOPES[kind] >= bytes.capacity()) {
            throw GeometryException.empty();
        }
        int start = HEADER + ENVELOPES[kind];
        byte[] wkb = new byte[bytes.capacity() - start];
        bytes.position(start).order(ByteOrder.LITTLE_ENDIAN).get(wkb);
        return shape(wkb);
    }

    private static Geometry shape(byte[] wkb) throws GeometryException {
        Geometry shape;
        try {
            shape = new WKBReader(new GeometryFactory()).read(wkb);
        } catch (ParseException | IllegalArgumentException e) {
            throw new GeometryException(
                    Wording.of("không đọc được hình: %s", "its geometry cannot be read: %s", e.getMessage()),
                    GeometryException.EXPORT_AGAIN);
        }
        if (shape.isEmpty()) {
            throw GeometryException.empty();
        }
        if (shape instanceof MultiPoint points && points.getNumGeometries() == 1) {
            return points.getGeometryN(0);
        }
        if (shape instanceof Polygonal || shape instanceof Point) {
            return shape;
        }
        throw GeometryException.noBoundary("'" + shape.getGeometryType() + "'");
    }
}
