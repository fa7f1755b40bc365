package vn.vungcao.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
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

/** As many communes as are asked for, with rough borders that fit together and two rates of chance over two years. */
final class LargeProvince {
    private static final String VINTAGE = "2020";
    private static final String PROVINCE = "11";
    private static final double WEST = 102.2;
    private static final double SOUTH = 20.6;
    private static final double WIDTH = 3;
    private static final int BENDS = 7;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(1e7), 4326);

    private final AtlasBuilder builder = new AtlasBuilder();
    private final SplittableRandom chance = new SplittableRandom(11);
    private final int columns;
    private final double side;

    private LargeProvince(int communes) {
        columns = (int) Math.ceil(Math.sqrt(communes));
        side = WIDTH / columns;
    }

    static Atlas atlas(int communes) {
        LargeProvince province = new LargeProvince(communes);
        province.frame();
        for (int i = 0; i < communes; i++) {
            province.unit(i);
        }
        for (int i = 0; i < communes; i++) {
            province.figures(code(i));
        }
        return province.builder.build(new AtlasVersion("%016x".formatted(communes)));
    }

    private void frame() {
        builder.vintage(new BoundaryVintage(VINTAGE, LocalDate.of(2020, 1, 1), Optional.empty(), "test"));
        builder.unit(new AdminUnit(VINTAGE, new UnitCode(PROVINCE), "Tỉnh Lớn", "tỉnh", Optional.empty(), List.of()));
        builder.indicator(rate("poverty_rate", "Tỷ lệ hộ nghèo", "Poverty rate"));
        builder.indicator(rate("road_rate", "Tỷ lệ đường cứng", "Roads hardened"));
    }

    private static Indicator rate(String code, String vi, String en) {
        Label homes = new Label("hộ", "households");
        return new Indicator(
                code,
                new Label(vi, en),
                "%",
                Direction.LOWER_IS_BETTER,
                MeasureType.RATIO,
                100,
                1,
                homes,
                homes,
                Optional.empty(),
                Optional.of(100.0),
                false,
                List.of(),
                List.of(),
                "2.1(2)",
                "",
                Label.NONE);
    }

    private static String code(int i) {
        return "%05d".formatted(10_000 + i);
    }

    private void unit(int i) {
        UnitCode unit = new UnitCode(code(i));
        builder.unit(
                new AdminUnit(VINTAGE, unit, "Xã Số " + (i + 1), "xã", Optional.of(new UnitCode(PROVINCE)), List.of()));
        builder.boundary(new UnitBoundary(VINTAGE, unit, cell(i % columns, i / columns)));
    }

    private void figures(String code) {
        for (int year = 2023; year <= 2024; year++) {
            for (String indicator : List.of("poverty_rate", "road_rate")) {
                double households = chance.nextInt(200, 900);
                double some = chance.nextInt(0, 200);
                builder.observation(new Observation(
                        code,
                        VINTAGE,
                        indicator,
                        year,
                        100 * some / households,
                        some,
                        households,
                        ObservationStatus.MEASURED,
                        Quality.A,
                        "test"));
            }
        }
    }

    private Geometry cell(int x, int y) {
        CoordinateList ring = new CoordinateList();
        line(ring, x, y, 1, 0, false);
        line(ring, x + 1, y, 0, 1, false);
        line(ring, x, y + 1, 1, 0, true);
        line(ring, x, y, 0, 1, true);
        ring.closeRing();
        return GEOMETRIES.createPolygon(ring.toCoordinateArray());
    }

    /** One border from a corner of the grid to the next: the same points for both its communes. */
    private void line(CoordinateList ring, int x, int y, int dx, int dy, boolean back) {
        SplittableRandom bends = new SplittableRandom(((long) x * 20_011 + y) * 2 + dx);
        Coordinate[] points = new Coordinate[BENDS + 2];
        for (int k = 0; k < points.length; k++) {
            double along = (double) k / (BENDS + 1);
            double off = k == 0 || k == points.length - 1 ? 0 : bends.nextDouble(-0.12, 0.12);
            points[k] = new Coordinate(
                    grid(WEST + (x + dx * along + dy * off) * side), grid(SOUTH + (y + dy * along + dx * off) * side));
        }
        ring.add(points, false, !back);
    }

    private static double grid(double degrees) {
        return GEOMETRIES.getPrecisionModel().makePrecise(degrees);
    }
}
