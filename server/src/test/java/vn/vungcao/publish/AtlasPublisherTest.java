package vn.vungcao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.geo.Wkt;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

final class AtlasPublisherTest {
    @TempDir
    Path folder;

    @Test
    void anImportIsSeenAfterTheNextPublicationAndNotBefore() {
        try (Store store = MadeStores.open(folder)) {
            AtlasPublisher publisher = new AtlasPublisher(store);
            assertEquals(Optional.empty(), publisher.get());
            store.apply(units(false).build());
            Atlas first = publisher.publish();
            assertEquals(store.version().id(), first.version().id());
            assertSame(first, publisher.refresh(), "nothing changed");

            Changeset.Builder values = Changeset.of(description("observations", true));
            values.observations.add(households(12));
            store.apply(values.build());
            assertSame(first, publisher.get().orElseThrow());
            Atlas second = publisher.refresh();
            assertNotEquals(first.version(), second.version());
            assertTrue(second.demonstration() && !first.demonstration());
            assertEquals(12, second.column(slice()).value(0));
            assertFalse(first.column(slice()).hasValue(0), "a reader's snapshot never changes");
        }
    }

    @Test
    void aLayerIsTakenOverAsLongAsItIsTheSame() {
        try (Store store = MadeStores.open(folder)) {
            store.apply(units(false).build());
            store.apply(shape("POLYGON ((0 0, 1 0, 1 1, 0 0))"));
            AtlasPublisher publisher = new AtlasPublisher(store);
            BoundaryLayer first = communes(publisher.publish());

            Changeset.Builder values = Changeset.of(description("observations", true));
            values.observations.add(households(12));
            store.apply(values.build());
            assertSame(first, communes(publisher.publish()), "figures change no shape");

            store.apply(shape("POLYGON ((0 0, 1 0, 1 1.5, 0 0))"));
            BoundaryLayer moved = communes(publisher.publish());
            assertNotEquals(first.hash(), moved.hash());

            Changeset.Builder renamed = Changeset.of(description("units", false));
            renamed.units.add(new AdminUnit("v", new UnitCode("00001"), "Xã Hai", "xã", Optional.empty(), List.of()));
            store.apply(renamed.build());
            assertEquals("Xã Hai", communes(publisher.publish()).units().get(0).name());

            Changeset.Builder ended = Changeset.of(description("units", false));
            ended.vintages.add(
                    new BoundaryVintage("v", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2025, 7, 1)), ""));
            store.apply(ended.build());
            assertEquals(
                    Optional.of(LocalDate.of(2025, 7, 1)),
                    communes(publisher.publish()).edition().validTo());
        }
    }

    @Test
    void whatTakesThePlaceOfAnotherIsPreparedBefore() {
        try (Store store = MadeStores.open(folder)) {
            List<String> seen = new ArrayList<>();
            AtomicReference<AtlasPublisher> itself = new AtomicReference<>();
            itself.set(new AtlasPublisher(
                    store,
                    next -> seen.add(itself.get().get().orElseThrow().version().id() + ">"
                            + next.version().id())));
            store.apply(units(false).build());
            String first = itself.get().publish().version().id();
            assertEquals(List.of(), seen, "nobody waits for the first one longer than needed");

            Changeset.Builder values = Changeset.of(description("observations", true));
            values.observations.add(households(12));
            store.apply(values.build());
            String second = itself.get().publish().version().id();
            assertEquals(List.of(first + ">" + second), seen);
        }
    }

    private static BoundaryLayer communes(Atlas atlas) {
        return atlas.layer("v", AdminLevel.COMMUNE);
    }

    private static Changeset shape(String wkt) {
        Changeset.Builder c = Changeset.of(description("boundaries", false));
        c.boundaries.add(new UnitBoundary("v", new UnitCode("00001"), Wkt.read(wkt)));
        return c.build();
    }

    @Test
    void theLaterOfTwoImportsHolds() {
        try (Store store = MadeStores.open(folder)) {
            store.apply(units(false).build());
            for (double value : new double[] {12, 15}) {
                Changeset.Builder values = Changeset.of(description("observations", false));
                values.observations.add(households(value));
                store.apply(values.build());
            }
            assertEquals(15, new AtlasPublisher(store).publish().column(slice()).value(0));
        }
    }

    @Test
    void aPublicationThatFailsLeavesTheAtlasThatWasThere() {
        try (Store store = MadeStores.open(folder)) {
            store.apply(units(false).build());
            AtlasPublisher publisher = new AtlasPublisher(store);
            Atlas first = publisher.publish();
            Changeset.Builder orphan = Changeset.of(description("observations", false));
            orphan.observations.add(new Observation(
                    "99999",
                    "v",
                    "households",
                    2024,
                    1,
                    Double.NaN,
                    Double.NaN,
                    ObservationStatus.MEASURED,
                    Quality.A,
                    ""));
            store.apply(orphan.build());
            assertThrows(IllegalArgumentException.class, publisher::publish);
            assertSame(first, publisher.get().orElseThrow());
        }
    }

    private static Slice slice() {
        return new Slice("v", AdminLevel.COMMUNE, "households", 2024);
    }

    private static Observation households(double value) {
        return new Observation(
                "00001",
                "v",
                "households",
                2024,
                value,
                Double.NaN,
                Double.NaN,
                ObservationStatus.MEASURED,
                Quality.A,
                "");
    }

    private static ImportDescription description(String kind, boolean demonstration) {
        return new ImportDescription(kind, "test", "", "tester", demonstration, "{}");
    }

    private static Changeset.Builder units(boolean demonstration) {
        Changeset.Builder c = Changeset.of(description("reference", demonstration));
        c.vintages.add(new BoundaryVintage("v", LocalDate.of(2020, 1, 1), Optional.empty(), ""));
        c.units.add(new AdminUnit("v", new UnitCode("00001"), "Xã Một", "xã", Optional.empty(), List.of()));
        c.indicators.add(new Indicator(
                "households",
                new Label("Số hộ", "Households"),
                "households",
                Direction.HIGHER_IS_BETTER,
                MeasureType.COUNT,
                1,
                0,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE));
        return c;
    }
}
