package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.CoverageCheck;
import vn.vungcao.geo.CoverageDefect;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/** Writes where the polygons of a file overlap or leave gaps as a GeoJSON layer, to be looked at and mended in a GIS. */
final class DefectsFile {
    private DefectsFile() {}

    /**
     * @param codeField the property to name units by
     * @param problems where it is said what was written, or why it could not be
     */
    static void write(FeatureFile file, String codeField, Path path, ProblemList problems) {
        List<Geometry> shapes = file.features().stream().map(Feature::geometry).toList();
        CoverageReport report = CoverageCheck.of(shapes);
        try {
            Files.write(path, json(file, codeField, report));
            problems.note(
                    Place.file(file.file()),
                    Wording.of(
                            "%d lỗi của ranh giới đã được ghi vào %s",
                            "%d defects of the boundary coverage were written to %s",
                            report.defects().size(),
                            path.getFileName()));
        } catch (IOException e) {
            problems.error(
                    Place.file(String.valueOf(path.getFileName())),
                    Wording.of("không ghi được các lỗi: %s", "the defects cannot be written: %s", e.getMessage()),
                    Wording.of(
                            "nêu một tệp trong thư mục có sẵn bằng --defects",
                            "name a file in a folder that exists with --defects"));
        }
    }

    private static byte[] json(FeatureFile file, String codeField, CoverageReport report) {
        JsonWriter json = new JsonWriter();
        json.object().field("type", "FeatureCollection").array("features");
        report.defects().forEach(defect -> feature(json, file, codeField, defect));
        return json.end().end().toBytes();
    }

    private static void feature(JsonWriter json, FeatureFile file, String codeField, CoverageDefect defect) {
        json.object().field("type", "Feature").name("geometry");
        new GeoJsonWriter(json).geometry(Optional.of(defect.place()));
        json.object("properties");
        json.field("kind", defect.kind().name().toLowerCase(Locale.ROOT));
        json.field("units", listed(defect, file, codeField));
        json.field(
                "features",
                defect.polygons().stream()
                        .map(position ->
                                String.valueOf(file.features().get(position).number()))
                        .collect(Collectors.joining(" ")));
        json.field("km2", defect.km2(), 6);
        json.field("detail", defect.detail());
        json.end().end();
    }

    private static String listed(CoverageDefect defect, FeatureFile file, String codeField) {
        return defect.polygons().stream()
                .map(position -> file.features().get(position).text(codeField))
                .collect(Collectors.joining(" "));
    }
}
