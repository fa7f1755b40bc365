package vn.vungcao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Three squares in a row become two: 1 and 2 become 11, 3 becomes 12. */
final class OverlapMatrixTest {
    private static final BoundaryLayer OLD =
            layer("old", Map.of("00001", box(0, 1), "00002", box(1, 2), "00003", box(2, 3)));

    @Test
    void exactShapesAgreeWithTheLinks() {
        BoundaryLayer merged = layer("new", Map.of("00011", box(0, 2), "00012", box(2, 3)));
        OverlapMatrix matrix = OverlapMatrix.of(OLD, merged, links("00011", "00011", "00012"));
        assertTrue(matrix.disagreeing().isEmpty());
        assertEquals(3, matrix.pairs().size(), "shapes that only touch do not overlap");
        assertEquals(1, matrix.agreeingShare(OLD), 1e-9);
    }

    @Test
    void aUnitThatLiesElsewhereIsNamedWithWhereItLies() {
        BoundaryLayer merged = layer("new", Map.of("00011", box(0, 2), "00012", box(2, 3)));
        OverlapMatrix matrix = OverlapMatrix.of(OLD, merged, links("00011", "00012", "00012"));
        assertEquals(
                List.of("00002 in 00011: 1.00, linked 0.0", "00002 in 00012: 0.00, linked 1.0"),
                matrix.disagreeing().stream().map(OverlapMatrixTest::written).toList());
        assertEquals(2.0 / 3, matrix.agreeingShare(OLD), 1e-6);
    }

    @Test
    void aBorderThatIsALittleOffIsNoDisagreement() {
        BoundaryLayer coarse = layer("new", Map.of("00011", box(0, 2.04), "00012", box(2.04, 3)));
        OverlapMatrix matrix = OverlapMatrix.of(OLD, coarse, links("00011", "00011", "00012"));
        assertTrue(matrix.disagreeing().isEmpty());
        assertEquals(1 - 0.04 / 3, matrix.agreeingShare(OLD), 1e-6);
        BoundaryLayer wrong = layer("new", Map.of("00011", box(0, 2.2), "00012", box(2.2, 3)));
        assertEquals(
                List.of("00003 in 00011: 0.20, linked 0.0", "00003 in 00012: 0.80, linked 1.0"),
                OverlapMatrix.of(OLD, wrong, links("00011", "00011", "00012")).disagreeing().stream()
                        .map(OverlapMatrixTest::written)
                        .toList());
    }

    private static String written(OverlapMatrix.Pair pair) {
        return String.format(
                Locale.ROOT,
                "%s in %s: %.2f, linked %.1f",
                pair.from().code(),
                pair.to().code(),
                pair.share(),
                pair.weight());
    }

    private static Crosswalk links(String first, String second, String third) {
        List<CrosswalkLink> links = new ArrayList<>();
        int code = 1;
        for (String to : List.of(first, second, third)) {
            links.add(new CrosswalkLink(
                    "old", new UnitCode("0000" + code++), "new", new UnitCode(to), 1, WeightBasis.WHOLE));
        }
        return new Crosswalk(links);
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(103 + west / 10, 103 + east / 10, 21, 21.1));
    }

    private static BoundaryLayer layer(String vintage, Map<String, Geometry> shapes) {
        List<AdminUnit> units = shapes.keySet().stream()
                .map(code ->
                        new AdminUnit(vintage, new UnitCode(code), "Xã " + code, "xã", Optional.empty(), List.of()))
                .toList();
        Map<UnitCode, Geometry> byCode = new HashMap<>();
        shapes.forEach((code, shape) -> byCode.put(new UnitCode(code), shape));
        UnitTree tree =
                new UnitTree(new BoundaryVintage(vintage, LocalDate.of(2020, 1, 1), Optional.empty(), ""), units);
        return new BoundaryLayer(tree, AdminLevel.COMMUNE, byCode);
    }
}
