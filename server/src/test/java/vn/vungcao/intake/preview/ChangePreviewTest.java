package vn.vungcao.intake.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.intake.SmallProvince;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Before anything is written an editor sees which records would be new, other than now, or the same. */
final class ChangePreviewTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double NONE = Double.NaN;

    /** What counts now. */
    private static final class Known implements KnownContent {
        private final SmallProvince units = new SmallProvince();
        private final Map<String, Observation> poverty2024 = new HashMap<>();
        private final List<UnitBoundary> boundaries = new ArrayList<>();
        private final Map<String, HazardZone> zones = new HashMap<>();

        @Override
        public Map<String, Observation> slice(String vintage, String indicator, int year) {
            return vintage.equals("2020") && indicator.equals("poverty_rate") && year == 2024 ? poverty2024 : Map.of();
        }

        @Override
        public List<UnitBoundary> boundaries(String vintage, AdminLevel level) {
            return boundaries;
        }

        @Override
        public Optional<HazardZone> findZone(String id) {
            return Optional.ofNullable(zones.get(id));
        }

        @Override
        public Optional<ResettlementSite> findSite(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<ResettlementProgress> findProgress(ResettlementProgress.Key key) {
            return Optional.empty();
        }

        @Override
        public Collection<vn.vungcao.target.TargetSet> targetSets() {
            return List.of();
        }

        @Override
        public Optional<Indicator> find(String code) {
            return Optional.empty();
        }

        @Override
        public Collection<String> codes() {
            return List.of();
        }

        @Override
        public List<BoundaryVintage> vintages() {
            return units.vintages();
        }

        @Override
        public Optional<UnitTree> findTree(String vintage) {
            return units.findTree(vintage);
        }

        @Override
        public Optional<Envelope> findExtent(String vintage) {
            return units.findExtent(vintage);
        }
    }

    private static Observation poverty(
            String unit, double value, double poor, ObservationStatus status, Quality quality) {
        return new Observation(
                unit,
                "2020",
                "poverty_rate",
                2024,
                value,
                poor,
                Double.isNaN(poor) ? NONE : 100,
                status,
                quality,
                "here");
    }

    private static Observation poverty(String unit, double poor) {
        return poverty(unit, poor, poor, ObservationStatus.MEASURED, Quality.A);
    }

    private static ChangePreview preview(Known known, Consumer<Changeset.Builder> content) {
        Changeset.Builder changes = Changeset.of(new ImportDescription("test", "test.csv", "", "an", false, "{}"));
        content.accept(changes);
        return ChangePreview.of(changes.build(), known);
    }

    private static RecordChange record(ChangePart part, String key) {
        return part.records().stream()
                .filter(record -> record.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureIsNewOtherOrTheSame() {
        Known known = new Known();
        known.poverty2024.put("03124", poverty("03124", 10));
        known.poverty2024.put("03127", poverty("03127", 20));
        known.poverty2024.put("03130", poverty("03130", NONE, NONE, ObservationStatus.SUPPRESSED, Quality.A));
        ChangePreview preview = preview(
                known,
                changes -> changes.observations.addAll(List.of(
                        poverty("03124", 10),
                        poverty("03127", 20, 20, ObservationStatus.MEASURED, Quality.B),
                        poverty("03130", 0),
                        poverty("03145", 4))));
        ChangePart part = preview.parts().get(0);
        assertEquals(Optional.of("poverty_rate"), part.indicator());
        assertEquals(OptionalInt.of(2024), part.year());
        assertEquals(Optional.of(AdminLevel.COMMUNE), part.level());
        assertEquals(Map.of(Effect.CHANGED, 2, Effect.REMOVED, 0, Effect.NEW, 1, Effect.UNCHANGED, 1), part.counts());
        assertEquals("Phường Noong Bua", record(part, "03124").name());
        assertEquals(Effect.UNCHANGED, record(part, "03124").effect());
        assertEquals(List.of("quality"), record(part, "03127").differs());
        RecordChange uncovered = record(part, "03130");
        assertEquals(
                ObservationStatus.SUPPRESSED, uncovered.before().orElseThrow().status());
        assertEquals(0, uncovered.after().orElseThrow().value(), "zero is a value");
        assertEquals(List.of("value", "numerator", "denominator", "status"), uncovered.differs());
        assertEquals(Optional.empty(), record(part, "03145").before());
        assertEquals("03127", part.records().get(0).key(), "what changes stands first");
    }

    @Test
    void theLastBitOfAQuotientIsNoChange() {
        Known known = new Known();
        double product = 100 * 28.0 / 100 * (1 + Math.ulp(1.0));
        known.poverty2024.put("03124", poverty("03124", product, 28, ObservationStatus.MEASURED, Quality.A));
        assertEquals(
                1,
                preview(known, changes -> changes.observations.add(poverty("03124", 28)))
                        .count(Effect.UNCHANGED));
    }

    @Test
    void eachYearAndLevelIsAMapOfItsOwn() {
        ChangePreview preview = preview(
                new Known(),
                changes -> changes.observations.addAll(List.of(
                        poverty("03124", 1),
                        poverty("094", 2),
                        new Observation(
                                "03124",
                                "2020",
                                "poverty_rate",
                                2023,
                                1,
                                1,
                                100,
                                ObservationStatus.MEASURED,
                                Quality.A,
                                ""))));
        assertEquals(3, preview.parts().size());
        assertEquals(3, preview.count(Effect.NEW));
    }

    private static Polygon square(double west, int firstCorner) {
        Coordinate[] corners = {
            new Coordinate(west, 21),
            new Coordinate(west + 0.1, 21),
            new Coordinate(west + 0.1, 21.1),
            new Coordinate(west, 21.1)
        };
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = corners[(firstCorner + i) % corners.length];
        }
        return GEOMETRIES.createPolygon(ring);
    }

    private static UnitBoundary boundary(String code, Geometry shape) {
        return new UnitBoundary("2020", new UnitCode(code), shape);
    }

    @Test
    void aBoundaryIsTheSameWhereverItsRingBegins() {
        Known known = new Known();
        known.boundaries.add(boundary("03124", square(103, 0)));
        known.boundaries.add(boundary("03127", square(103.1, 0)));
        ChangePart part = preview(
                        known,
                        changes -> changes.boundaries.addAll(List.of(
                                boundary("03124", square(103, 2)),
                                boundary("03127", square(103.11, 0)),
                                boundary("03130", square(103.2, 0)))))
                .parts()
                .get(0);
        assertEquals(Effect.UNCHANGED, record(part, "03124").effect());
        assertEquals(Effect.CHANGED, record(part, "03127").effect());
        assertEquals(Effect.NEW, record(part, "03130").effect());
        JsonNode json = ChangePreviewJson.node(new ChangePreview(List.of(part)));
        JsonNode shape = json.at("/parts/0/records/0/shape");
        assertEquals("MultiPolygon", shape.get("type").asText());
        assertEquals("[103.11,21.0]", shape.at("/coordinates/0/0/0").toString());
    }

    @Test
    void aZoneOfAKnownIdIsChanged() {
        Known known = new Known();
        HazardZone before = new HazardZone(
                "z1", "landslide", 3, "survey", LocalDate.of(2024, 1, 1), Optional.empty(), square(103, 0));
        known.zones.put("z1", before);
        HazardZone worse = new HazardZone(
                "z1", "landslide", 4, "survey", LocalDate.of(2024, 1, 1), Optional.empty(), square(103, 0));
        assertEquals(
                1, preview(known, changes -> changes.hazardZones.add(before)).count(Effect.UNCHANGED));
        ChangePart part = preview(known, changes -> changes.hazardZones.add(worse))
                .parts()
                .get(0);
        assertEquals("zones", part.content());
        assertEquals(Effect.CHANGED, record(part, "z1").effect());
        assertTrue(record(part, "z1").shape().isPresent());
    }

    @Test
    void theListIsBoundedAndTheCountsAreWhole() {
        int most = ChangePreviewJson.MOST_RECORDS;
        List<RecordChange> records = IntStream.range(0, most + 7)
                .mapToObj(i -> RecordChange.plain("unit-%05d".formatted(i), "", Effect.NEW))
                .toList();
        JsonNode json = ChangePreviewJson.node(new ChangePreview(
                List.of(ChangePart.plain("units", records), ChangePart.plain("indicators", records.subList(0, 2)))));
        assertEquals(most + 9, json.at("/counts/new").asInt());
        assertEquals(most, json.at("/parts/0/records").size());
        assertEquals(7, json.at("/parts/0/records_left_out").asInt());
        assertEquals(0, json.at("/parts/1/records").size());
        assertEquals(2, json.at("/parts/1/records_left_out").asInt());
        assertEquals(2, json.at("/parts/1/counts/new").asInt());
    }
}
