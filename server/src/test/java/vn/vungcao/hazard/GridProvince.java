package vn.vungcao.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.geo.Wkt;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * A province on a grid of 12 by 8 cells of 0.01° from 103 E 21 N: two communes, 00001 (west) and 00002 (east), of four
 * villages of 3 by 4 cells each, 001 and 002 in the south, 003 and 004 north of them. Zones are rectangles of cells.
 */
final class GridProvince {
    static final int COLUMNS = 12;
    static final int ROWS = 8;
    private static final double[] HOUSEHOLDS = {10, 20, 30, 40, 50, 60, 70, 80};

    final Map<UnitCode, Geometry> villages = new HashMap<>();
    final Map<UnitCode, Double> households = new HashMap<>();

    GridProvince() {
        for (int k = 0; k < HOUSEHOLDS.length; k++) {
            villages.put(code(k), rectangle(column(k), row(k), 3, 4));
            households.put(code(k), HOUSEHOLDS[k]);
        }
    }

    static UnitCode code(int village) {
        return new UnitCode("0000" + (1 + village / 4) + "-00" + (1 + village % 4));
    }

    static int column(int village) {
        return 6 * (village / 4) + 3 * (village % 2);
    }

    static int row(int village) {
        return 4 * (village % 4 / 2);
    }

    static double households(int village) {
        return HOUSEHOLDS[village];
    }

    static Geometry rectangle(int column, int row, int width, int height) {
        return Wkt.box(
                (10_300 + column) / 100.0,
                (2_100 + row) / 100.0,
                (10_300 + column + width) / 100.0,
                (2_100 + row + height) / 100.0);
    }

    static double cellKm2(int row) {
        return GeodesicArea.squareKilometres(rectangle(0, row, 1, 1));
    }

    static Geometry point(double column, double row) {
        return new GeometryFactory().createPoint(new Coordinate(103 + column / 100, 21 + row / 100));
    }

    Exposure exposed(List<Geometry> zones) {
        UnitTree tree = tree();
        Map<AdminLevel, Map<UnitCode, Geometry>> shapes = new EnumMap<>(AdminLevel.class);
        for (AdminLevel level : AdminLevel.values()) {
            shapes.put(level, new HashMap<>());
        }
        shapes.get(AdminLevel.PROVINCE).put(new UnitCode("11"), rectangle(0, 0, COLUMNS, ROWS));
        shapes.get(AdminLevel.COMMUNE).put(new UnitCode("00001"), rectangle(0, 0, 6, ROWS));
        shapes.get(AdminLevel.COMMUNE).put(new UnitCode("00002"), rectangle(6, 0, 6, ROWS));
        shapes.put(AdminLevel.VILLAGE, villages);
        return Exposure.of(
                tree,
                level -> new BoundaryLayer(tree, level, shapes.get(level)),
                level -> column(tree, level),
                new ZoneArea(zones));
    }

    private UnitTree tree() {
        List<AdminUnit> units = new ArrayList<>();
        units.add(unit("11", "tỉnh", Optional.empty()));
        units.add(unit("00001", "xã", Optional.of("11")));
        units.add(unit("00002", "xã", Optional.of("11")));
        households
                .keySet()
                .forEach(code -> units.add(
                        unit(code.value(), "bản", Optional.of(code.value().substring(0, 5)))));
        return new UnitTree(new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.empty(), ""), units);
    }

    private static AdminUnit unit(String code, String kind, Optional<String> parent) {
        return new AdminUnit("2020", new UnitCode(code), kind + " " + code, kind, parent.map(UnitCode::new), List.of());
    }

    private ValueColumn column(UnitTree tree, AdminLevel level) {
        ValueColumn.Builder column = new ValueColumn.Builder(tree.count(level));
        for (int i = 0; i < tree.count(level); i++) {
            String code = tree.at(level).get(i).code().value();
            double sum = households.entrySet().stream()
                    .filter(e -> code.equals("11") || e.getKey().value().startsWith(code))
                    .mapToDouble(Map.Entry::getValue)
                    .filter(n -> !Double.isNaN(n))
                    .sum();
            if (level != AdminLevel.VILLAGE || !Double.isNaN(households.get(new UnitCode(code)))) {
                column.set(i, sum, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A);
            }
        }
        return column.build();
    }
}
