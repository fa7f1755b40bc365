package vn.vungcao.http.planner;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;

/** {@code GET /api/atlas}: what is in the atlas, and where its shapes are. */
public final class AtlasEndpoint implements Endpoint {
    private static final String NOTICE_VI =
            "Số liệu minh họa: được tạo ra để thử phần mềm, không phải số liệu thật của bất kỳ xã hay bản nào.";
    private static final String NOTICE_EN =
            "Demonstration data: made up to try the program, not the real figures of any commune or village.";

    public static Route route() {
        return Route.data(
                "/api/atlas",
                "atlas",
                "Boundary vintages with their acts (source_vi, source_en; source is the English), years, extent, imports,"
                        + " and the addresses of the shapes",
                List.of(),
                MediaType.JSON,
                new AtlasEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        JsonWriter json = Json.of(atlas);
        json.name("demonstration_notice");
        if (atlas.demonstration()) {
            json.object().field("vi", NOTICE_VI).field("en", NOTICE_EN).end();
        } else {
            json.none();
        }
        json.array("vintages");
        atlas.vintages().forEach(vintage -> vintage(json, atlas, vintage));
        json.end();
        json.integers("years", atlas.years()).name("bounds");
        bounds(atlas).ifPresentOrElse(box -> Json.bounds(json, box), json::none);
        json.array("imports");
        atlas.imports().forEach(note -> importNote(json, note));
        return Answer.of(json.end().end());
    }

    private static void vintage(JsonWriter json, Atlas atlas, BoundaryVintage vintage) {
        json.object()
                .field("id", vintage.id())
                .field("valid_from", vintage.validFrom().toString())
                .field("valid_to", vintage.validTo().map(Object::toString));
        Json.source(json, vintage.source());
        json.array("levels");

        for (AdminLevel level : atlas.units(vintage.id()).levels()) {
            level(json, atlas.layer(vintage.id(), level));
        }
        json.end().end();
    }

    private static void level(JsonWriter json, BoundaryLayer layer) {
        json.object()
                .field("level", layer.level().id())
                .field("units", layer.size())
                .field("with_geometry", layer.withGeometry())
                .name("boundary_coverage");
        coverage(json, layer);
        json.array("geometry");
        if (layer.withGeometry() > 0) {
            for (int tolerance : GeometryEndpoint.TOLERANCES) {
                json.object()
                        .field("tolerance_m", tolerance)
                        .field("href", GeometryEndpoint.href(layer, tolerance))
                        .end();
            }
        }
        json.end().end();
    }

    /** Nothing where there are no polygons. */
    private static void coverage(JsonWriter json, BoundaryLayer layer) {
        CoverageReport report = layer.coverage();
        if (report.polygons() == 0) {
            json.none();
            return;
        }
        json.object()
                .field("exact", report.exact())
                .field("invalid", report.invalid())
                .field("overlaps", report.overlaps())
                .field("overlap_km2", report.overlapKm2(), 4)
                .field("gaps", report.gaps())
                .field("gap_km2", report.gapKm2(), 4)
                .end();
    }

    private static void importNote(JsonWriter json, ImportNote note) {
        json.object()
                .field("id", note.id())
                .field("at", note.at().toString())
                .field("kind", note.kind())
                .field("source", note.source())
                .field("demonstration", note.demonstration())
                .end();
    }

    /** Of all shapes of all vintages. */
    public static Optional<BoundingBox> bounds(Atlas atlas) {
        Envelope extent = new Envelope();
        for (BoundaryVintage vintage : atlas.vintages()) {
            for (AdminLevel level : AdminLevel.values()) {
                atlas.layer(vintage.id(), level).bounds().ifPresent(box -> box.toEnvelopes()
                        .forEach(extent::expandToInclude));
            }
        }
        return extent.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(extent));
    }
}
