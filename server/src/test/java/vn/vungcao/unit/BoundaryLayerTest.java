package vn.vungcao.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.geo.JitteredGrid;
import vn.vungcao.geo.Wkt;

/** Two squares side by side, one above the left one, a point, and a unit of which nothing is known. */
final class BoundaryLayerTest {
    private static final UnitTree TREE = Units.tree(
            Units.V2020,
            "03101 | xã | Một",
            "03102 | xã | Hai",
            "03103 | xã | Ba",
            "03104 | xã | Bốn",
            "03105 | xã | Năm");
    private static final Map<UnitCode, Geometry> SHAPES = Map.of(
            new UnitCode("03101"), Wkt.box(103, 21, 103.1, 21.1),
            new UnitCode("03102"), Wkt.box(103.1, 21, 103.2, 21.1),
            new UnitCode("03103"), Wkt.read("POLYGON ((103 21.1, 103.1 21.1, 103 21.2, 103 21.1))"),
            new UnitCode("03104"), Wkt.read("POINT (103.15 21.15)"));
    private static final BoundaryLayer LAYER = new BoundaryLayer(TREE, AdminLevel.COMMUNE, SHAPES);

    private static BitSet bits(int... ordinals) {
        BitSet set = new BitSet();
        for (int ordinal : ordinals) {
            set.set(ordinal);
        }
        return set;
    }

    private static BitSet meeting(String wkt) {
        return LAYER.meeting(Wkt.read(wkt));
    }

    @Test
    void standsInTheOrderOfTheUnits() {
        assertEquals(5, LAYER.size());
        assertEquals(4, LAYER.withGeometry());
        assertEquals(Optional.empty(), LAYER.geometry(4));
        assertSame(SHAPES.get(new UnitCode("03102")), LAYER.geometry(1).orElseThrow());
        assertEquals("03102", LAYER.units().get(1).code().value());
        assertEquals(Optional.of(new BoundingBox(103, 21, 103.2, 21.2)), LAYER.bounds());
    }

    @Test
    void boxMeetsShapesNotTheirEnvelopes() {
        assertEquals(bits(), LAYER.meeting(new BoundingBox(103.09, 21.19, 103.1, 21.2)), "beyond the slope of Ba");
        assertEquals(bits(2), LAYER.meeting(new BoundingBox(103.01, 21.15, 103.02, 21.16)));
        assertEquals(bits(0, 1, 2), LAYER.meeting(new BoundingBox(103.1, 21.1, 103.1, 21.1)), "a corner counts");
        assertEquals(bits(0, 1, 2, 3), LAYER.meeting(new BoundingBox(100, 20, 105, 25)));
        assertEquals(bits(), LAYER.meeting(new BoundingBox(170, -80, -170, 80)), "the far side of the earth");
    }

    @Test
    void pointAnswersAsAPoint() {
        assertEquals(bits(3), LAYER.meeting(new BoundingBox(103.14, 21.14, 103.16, 21.16)));
        assertEquals(bits(3), meeting("POINT (103.15 21.15)"));
        assertEquals(bits(3), LAYER.within(Wkt.box(103.14, 21.14, 103.16, 21.16)));
        assertEquals(bits(), LAYER.within(Wkt.box(103.15, 21.14, 103.16, 21.16)), "not on the edge");
    }

    @Test
    void geometryMeetsShapesPartByPart() {
        assertEquals(bits(0, 1), meeting("LINESTRING (103.05 21.05, 103.15 21.05)"));
        assertEquals(bits(1, 2), meeting("MULTIPOINT ((103.01 21.11), (103.15 21.05))"));
        assertEquals(
                bits(0, 3),
                meeting("GEOMETRYCOLLECTION (POINT (103.15 21.15),"
                        + " GEOMETRYCOLLECTION (POINT (103.05 21.05), POINT (1 1)))"));
        assertEquals(bits(), meeting("POLYGON EMPTY"));
    }

    @Test
    void withinNeedsTheWholeShape() {
        assertEquals(bits(0), LAYER.within(Wkt.box(103, 21, 103.15, 21.1)));
        assertEquals(bits(), LAYER.within(Wkt.box(103.01, 21, 103.15, 21.1)));
        assertEquals(
                bits(0),
                LAYER.within(Wkt.read("MULTIPOLYGON (((102 20, 103.15 20, 103.15 21.15, 102 21.15, 102 20)),"
                        + " ((110 1, 111 1, 111 2, 110 1)))")));
    }

    @Test
    void neighboursShareAnEdgeNotACorner() {
        assertEquals(bits(1, 2), LAYER.neighbours(0));
        assertEquals(bits(0), LAYER.neighbours(1));
        assertEquals(bits(0), LAYER.neighbours(2));
        assertEquals(bits(), LAYER.neighbours(3));
        assertEquals(bits(), LAYER.neighbours(4));
    }

    @Test
    void areaIsKnownForPolygonsOnly() {
        assertEquals(GeodesicArea.squareKilometres(SHAPES.get(new UnitCode("03101"))), LAYER.areaKm2(0));
        assertTrue(Double.isNaN(LAYER.areaKm2(3)));
        assertTrue(Double.isNaN(LAYER.areaKm2(4)));
    }

    @Test
    void reportsWhetherItIsAnExactCoverage() {
        assertTrue(LAYER.coverage().exact());
        assertEquals(3, LAYER.coverage().polygons());
        Map<UnitCode, Geometry> overlapping = new HashMap<>(SHAPES);
        overlapping.put(new UnitCode("03105"), Wkt.box(103.15, 21, 103.25, 21.1));
        BoundaryLayer broken = new BoundaryLayer(TREE, AdminLevel.COMMUNE, overlapping);
        assertEquals(
                List.of(1, 4), broken.coverage().defects().get(0).polygons(), "ordinals, past the point in between");
        assertEquals(bits(0, 4), broken.neighbours(1), "an overlapping unit is a neighbour");
    }

    @Test
    void simplifiedShapesStandInTheOrderOfTheUnitsAndAreKept() {
        List<Optional<Geometry>> simplified = LAYER.simplified(100);
        assertEquals(5, simplified.size());
        assertEquals(LAYER.geometry(3), simplified.get(3));
        assertEquals(Optional.empty(), simplified.get(4));
        assertSame(simplified, LAYER.simplified(100));
        assertThrows(IllegalArgumentException.class, () -> LAYER.simplified(-1));
    }

    @Test
    void hashFollowsCodesAndCoordinatesOnly() {
        assertTrue(LAYER.hash().matches("[0-9a-f]{16}"));
        assertEquals(LAYER.hash(), new BoundaryLayer(TREE, AdminLevel.COMMUNE, new HashMap<>(SHAPES)).hash());
        Map<UnitCode, Geometry> moved = new HashMap<>(SHAPES);
        moved.put(new UnitCode("03104"), Wkt.read("POINT (103.15 21.1500001)"));
        assertNotEquals(LAYER.hash(), new BoundaryLayer(TREE, AdminLevel.COMMUNE, moved).hash());
        Map<UnitCode, Geometry> handedOn = new HashMap<>(SHAPES);
        handedOn.put(new UnitCode("03105"), handedOn.remove(new UnitCode("03104")));
        assertNotEquals(LAYER.hash(), new BoundaryLayer(TREE, AdminLevel.COMMUNE, handedOn).hash());
    }

    @Test
    void layerWithoutShapesAnswersToo() {
        BoundaryLayer empty = new BoundaryLayer(TREE, AdminLevel.COMMUNE, Map.of());
        assertEquals(Optional.empty(), empty.bounds());
        assertEquals(bits(), empty.meeting(new BoundingBox(-180, -90, 180, 90)));
        assertEquals(0, empty.coverage().polygons());
        assertEquals(5, empty.simplified(100).size());
        assertEquals(0, new BoundaryLayer(TREE, AdminLevel.DISTRICT, Map.of()).size());
    }

    @Test
    void refusesUnitsOfAnotherLevelAndUnknownOnes() {
        for (String code : List.of("03999", "101")) {
            var e = assertThrows(
                    IllegalArgumentException.class,
                    () -> new BoundaryLayer(
                            TREE, AdminLevel.COMMUNE, Map.of(new UnitCode(code), Wkt.box(103, 21, 104, 22))));
            assertTrue(e.getMessage().contains(code), e.getMessage());
        }
    }

    @Property(tries = 100)
    void boxAnswersAsComparingWithEveryShapeWould(
            @ForAll @DoubleRange(min = 102.99, max = 103.13) double west,
            @ForAll @DoubleRange(min = 20.99, max = 21.13) double south,
            @ForAll @DoubleRange(min = 0, max = 0.1) double width,
            @ForAll @DoubleRange(min = 0, max = 0.1) double height) {
        List<Geometry> cells = JitteredGrid.coverage(5, 42);
        List<String> lines = new ArrayList<>();
        Map<UnitCode, Geometry> shapes = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String code = String.valueOf(10_000 + i);
            lines.add(code + " | xã | X" + i);
            shapes.put(new UnitCode(code), cells.get(i));
        }
        BoundaryLayer layer =
                new BoundaryLayer(Units.tree(Units.V2020, lines.toArray(String[]::new)), AdminLevel.COMMUNE, shapes);
        BoundingBox box = new BoundingBox(west, south, west + width, south + height);
        Geometry rectangle = box.toGeometry();
        BitSet meeting = layer.meeting(box);
        BitSet within = layer.within(rectangle);
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(rectangle.intersects(cells.get(i)), meeting.get(i));
            assertEquals(rectangle.contains(cells.get(i)), within.get(i));
        }
        assertEquals(layer.meeting(rectangle), meeting);
    }
}
