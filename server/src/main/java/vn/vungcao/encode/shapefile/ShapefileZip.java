package vn.vungcao.encode.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Puntal;
import vn.vungcao.encode.SteadyEntry;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.LayerWriter;

/**
 * A zip with a shapefile in UTF-8 and a text that says where it is from and what the columns, whose names are short, mean. A
 * shapefile holds one kind of shape: points stand in a second one; what has no shape stands in the first.
 */
public final class ShapefileZip implements LayerWriter {
    private static final String WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        DbfColumns columns = DbfColumns.of(layer);
        List<Integer> points = rows(layer, true);
        List<Integer> others = rows(layer, false);
        if (points.isEmpty() || !others.isEmpty()) {
            part(zip, layer.name(), layer, columns, others, ShapeRecords.POLYGON);
        }
        if (!points.isEmpty()) {
            part(
                    zip,
                    others.isEmpty() ? layer.name() : layer.name() + "_points",
                    layer,
                    columns,
                    points,
                    ShapeRecords.POINT);
        }
        entry(zip, layer.name() + ".txt", columns.legend(layer));
        zip.finish();
        out.flush();
    }

    private static List<Integer> rows(FeatureLayer layer, boolean points) {
        return IntStream.range(0, layer.size())
                .filter(row -> layer.shapes()
                                .apply(row)
                                .filter(shape -> shape instanceof Puntal)
                                .isPresent()
                        == points)
                .boxed()
                .toList();
    }

    private static void part(
            ZipOutputStream zip, String name, FeatureLayer layer, DbfColumns columns, List<Integer> rows, int type)
            throws IOException {
        List<Optional<Geometry>> shapes =
                rows.stream().map(row -> layer.shapes().apply(row)).toList();
        ShapeRecords records = new ShapeRecords(type, shapes);
        begin(zip, name + ".shp");
        records.writeShapes(zip);
        zip.closeEntry();
        begin(zip, name + ".shx");
        records.writeIndex(zip);
        zip.closeEntry();
        begin(zip, name + ".dbf");
        columns.write(rows, zip);
        zip.closeEntry();
        entry(zip, name + ".prj", WGS84);
        entry(zip, name + ".cpg", "UTF-8");
    }

    /** Without the time of day, so that the same question gives the same bytes. */
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(SteadyEntry.named(name));
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
