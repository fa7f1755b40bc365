package vn.vungcao.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** A province of communes with ragged borders that are an exact coverage: small cells, joined by the nearest of some centres. */
final class JaggedAtlas {
    static final int COMMUNES = 90;
    private static final int CELLS = 6000;
    private static final Envelope EXTENT = new Envelope(102.2, 103.5, 20.9, 22.5);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private JaggedAtlas() {}

    static Atlas build() {
        AtlasBuilder builder = new AtlasBuilder();
        builder.importNote(new ImportNote(1, Instant.EPOCH, "boundaries", "cells", true));
        builder.vintage(new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.empty(), "cells"));
        builder.unit(unit("11", "tỉnh", Optional.empty()));
        builder.indicator(new Indicator(
                "share",
                new Label("Tỷ lệ", "Share"),
                "%",
                Direction.LOWER_IS_BETTER,
                MeasureType.RATIO,
                100,
                1,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.of(100.0),
                false,
                List.of(),
                List.of(),
                "1",
                "cells",
                Label.NONE));
        communes().forEach((number, shape) -> {
            builder.unit(unit(code(number), "xã", Optional.of(new UnitCode("11"))));
            builder.boundary(new UnitBoundary("2020", new UnitCode(code(number)), shape));
        });
        for (int number = 0; number < COMMUNES; number++) {
            if (number % 7 != 0) {
                builder.observation(observation(code(number), number));
            }
        }
        return builder.build(new AtlasVersion("00000000000000cc"));
    }

    private static String code(int number) {
        return "%05d".formatted(3000 + number);
    }

    private static AdminUnit unit(String code, String kind, Optional<UnitCode> parent) {
        return new AdminUnit("2020", new UnitCode(code), "Đơn vị " + code, kind, parent, List.of());
    }

    private static Observation observation(String code, int number) {
        return new Observation(
                code,
                "2020",
                "share",
                2024,
                (number + 1) * 100.0 / 200,
                number + 1,
                200,
                ObservationStatus.MEASURED,
                Quality.A,
                "cells");
    }

    private static Map<Integer, Geometry> communes() {
        Random random = new Random(351);
        List<Coordinate> centres = places(random, COMMUNES);
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(places(random, CELLS));
        Geometry cells = voronoi.getDiagram(GEOMETRIES);
        Map<Integer, List<Geometry>> groups = new TreeMap<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            // those at the rim reach far out, and are left out whole
            if (EXTENT.contains(cell.getEnvelopeInternal())) {
                groups.computeIfAbsent(nearest(cell.getCentroid(), centres), n -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<Integer, Geometry> communes = new TreeMap<>();
        groups.forEach((number, parts) -> communes.put(number, CoverageUnion.union(parts.toArray(Geometry[]::new))));
        return communes;
    }

    private static List<Coordinate> places(Random random, int count) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new Coordinate(
                    EXTENT.getMinX() + random.nextDouble() * EXTENT.getWidth(),
                    EXTENT.getMinY() + random.nextDouble() * EXTENT.getHeight()));
        }
        return places;
    }

    private static int nearest(Point place, List<Coordinate> centres) {
        int nearest = 0;
        for (int i = 1; i < centres.size(); i++) {
            if (place.getCoordinate().distance(centres.get(i))
                    < place.getCoordinate().distance(centres.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }
}
