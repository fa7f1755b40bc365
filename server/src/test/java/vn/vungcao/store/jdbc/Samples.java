package vn.vungcao.store.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** Changesets that use every column in every way; invented, in the store's order of rows. */
final class Samples {
    /** Text that must survive any way of writing it. */
    static final String AWKWARD = "Tà \"Lèng\", {Điện Biên}; 'Phủ'\t\\N \\. NULL\n$1 \r\n𠀋 ";

    private Samples() {}

    static ImportDescription description(String source) {
        return new ImportDescription("reference", source, "ab12", "planner", true, "{\"notes\": [\"đã kiểm tra\"]}");
    }

    static Changeset everything() {
        Changeset.Builder builder = Changeset.of(description("mọi thứ.csv"));
        units(builder);
        indicators(builder);
        targets(builder);
        hazards(builder);
        observations(builder);
        return builder.build();
    }

    private static void units(Changeset.Builder builder) {
        LocalDate merger = LocalDate.of(2025, 7, 1);
        builder.vintages.add(new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.of(merger), "NQ 120"));
        builder.vintages.add(new BoundaryVintage("2025", merger, Optional.empty(), AWKWARD));
        builder.units.add(unit("2020", "03127", "Phường Noong Bua", "phường", Optional.of("094")));
        builder.units.add(unit("2020", "094", AWKWARD, "thành phố", Optional.of("11")));
        builder.units.add(unit("2020", "11", "Tỉnh Điện Biên", "tỉnh", Optional.empty(), "Lai Châu", AWKWARD, ""));
        builder.units.add(unit("2025", "03127", "Phường Mường Thanh", "phường", Optional.of("11")));
        builder.units.add(unit("2025", "03127-001", "Bản Noong Bua", "bản", Optional.of("03127")));
        builder.boundaries.add(new UnitBoundary("2020", new UnitCode("03127"), square(103.0, 21.4)));
        builder.boundaries.add(new UnitBoundary(
                "2025",
                new UnitCode("03127"),
                geometry(
                        "MULTIPOLYGON (((103 21, 103.1 21, 103.1 21.1, 103 21)), ((104.123456789012345 21.000000000000004,"
                                + " 105 21, 105 22, 104.123456789012345 21.000000000000004)))")));
        builder.boundaries.add(
                new UnitBoundary("2025", new UnitCode("03127-001"), geometry("POINT (103.0217 21.3856)")));
        builder.links.add(
                new CrosswalkLink("2020", new UnitCode("03127"), "2025", new UnitCode("03127"), 1, WeightBasis.WHOLE));
        builder.links.add(new CrosswalkLink(
                "2020", new UnitCode("03130"), "2025", new UnitCode("03127"), 1.0 / 3, WeightBasis.HOUSEHOLDS));
        builder.designations.add(new Designation(
                "2020",
                new UnitCode("094"),
                "poor_district",
                "353/QĐ-TTg",
                LocalDate.of(2022, 3, 15),
                Optional.of(LocalDate.of(2025, 12, 31))));
        builder.designations.add(new Designation(
                "2025", new UnitCode("03127"), "region_iii", AWKWARD, LocalDate.of(2025, 7, 1), Optional.empty()));
    }

    private static AdminUnit unit(
            String vintage, String code, String name, String kind, Optional<String> parent, String... others) {
        return new AdminUnit(vintage, new UnitCode(code), name, kind, parent.map(UnitCode::new), List.of(others));
    }

    private static void indicators(Changeset.Builder builder) {
        // not in the order of their codes: the catalogue's own order must come back
        builder.indicators.add(indicator("road_hardened", MeasureType.RATIO, Optional.empty(), Optional.of(100.0)));
        builder.indicators.add(indicator("income", MeasureType.MEAN, Optional.of("population"), Optional.empty()));
        builder.indicators.add(new Indicator(
                "change",
                new Label(AWKWARD, ""),
                "‰",
                Direction.LOWER_IS_BETTER,
                MeasureType.CATEGORY,
                1,
                6,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                Optional.of(0.0),
                true,
                List.of(2016, 2021),
                List.of("không", AWKWARD, "có"),
                "2.1",
                AWKWARD,
                new Label("Sở Nông nghiệp", "Agriculture")));
        builder.indicators.add(new Indicator(
                "poor_districts",
                new Label("Số huyện", "Districts"),
                "districts",
                Direction.LOWER_IS_BETTER,
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
                Label.NONE,
                Label.NONE,
                Optional.of(new Derivation(
                        Derivation.Count.LEFT, List.of("poor_district", "region_iii"), OptionalInt.of(2021)))));
    }

    private static Indicator indicator(
            String code, MeasureType type, Optional<String> weight, Optional<Double> maximum) {
        return new Indicator(
                code,
                new Label("Tỷ lệ", "Share"),
                "%",
                Direction.HIGHER_IS_BETTER,
                type,
                100,
                1,
                new Label("bản có đường", "villages with a road"),
                new Label("bản", "villages"),
                weight,
                maximum,
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE);
    }

    /** One vintage and one indicator that name their sources so. */
    static Changeset sourced(Label source) {
        Changeset.Builder builder = Changeset.of(description("sources"));
        builder.vintages.add(new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.empty(), source));
        builder.indicators.add(new Indicator(
                "population",
                new Label("Dân số", "Population"),
                "persons",
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
                source,
                Label.NONE,
                Optional.empty()));
        return builder.build();
    }

    private static void targets(Changeset.Builder builder) {
        builder.targetSets.add(new TargetSet("none", Label.NONE, "", List.of()));
        builder.targetSets.add(new TargetSet(
                "qd351-2022",
                new Label("Chương trình", "Programme"),
                "351/QĐ-UBND",
                List.of(
                        target("z_first", TargetComparator.AT_LEAST, Optional.of(0.0), Optional.empty()),
                        target("a_range", TargetComparator.RANGE, Optional.of(1.5), Optional.of(2.5)),
                        target("m_none", TargetComparator.ELIMINATE, Optional.empty(), Optional.empty()))));
        builder.programme.add(new ProgrammeItem(
                "p2", Optional.empty(), "project", "B.I.4", new Label(AWKWARD, ""), Label.NONE, "2021-2025"));
        builder.programme.add(new ProgrammeItem(
                "p1", Optional.of("p2"), "task", "1", Label.NONE, new Label("Sở Y tế", "Health"), ""));
    }

    private static Target target(
            String id, TargetComparator comparator, Optional<Double> value, Optional<Double> high) {
        boolean assessable = value.isPresent();
        return new Target(
                id,
                "qd351-2022",
                "2.1(3)",
                "road_hardened",
                new Label("Đường", "Road"),
                "%",
                comparator,
                value,
                high,
                2025,
                2020,
                assessable ? Set.of(AdminLevel.COMMUNE, AdminLevel.PROVINCE) : Set.of(),
                TargetScope.RURAL,
                assessable ? Optional.empty() : Optional.of(new Label("không có số", "")),
                new Label("Sở Giao thông", ""),
                assessable ? List.of("p1", "p2") : List.of(),
                AWKWARD,
                "");
    }

    private static void hazards(Changeset.Builder builder) {
        builder.hazardZones.add(new HazardZone(
                "z1", "landslide", 5, "bản đồ", LocalDate.of(2024, 1, 1), Optional.empty(), square(103.5, 21.8)));
        builder.hazardZones.add(new HazardZone(
                "z2",
                "flash_flood",
                1,
                AWKWARD,
                LocalDate.of(2020, 2, 29),
                Optional.of(LocalDate.of(2030, 1, 1)),
                geometry(
                        "POLYGON ((103 21, 104 21, 104 22, 103 22, 103 21), (103.2 21.2, 103.2 21.4, 103.4 21.4, 103.4 21.2,"
                                + " 103.2 21.2))")));
        builder.resettlementSites.add(new ResettlementSite(
                "s1", "Điểm Nậm Pồ", "2025", new UnitCode("03127"), "concentrated", "landslide", 0, 2024, (Point)
                        geometry("POINT (102.6 21.9)")));
        builder.resettlementProgress.add(progress("11", Hazard.FLASH_FLOOD, Optional.empty(), 0, -1, -1, 7, ""));
        builder.resettlementProgress.add(
                progress("11", Hazard.LANDSLIDE, Optional.of(ResettlementForm.CONCENTRATED), -1, 12, 5, -1, AWKWARD));
        builder.resettlementProgress.add(
                progress("11", Hazard.LANDSLIDE, Optional.of(ResettlementForm.IN_PLACE), -1, 0, 0, 0, "báo cáo"));
    }

    /** A number below 0 is none. */
    private static ResettlementProgress progress(
            String unit,
            Hazard hazard,
            Optional<ResettlementForm> form,
            int atRisk,
            int planned,
            int resettled,
            int persons,
            String source) {
        return new ResettlementProgress(
                "2025",
                new UnitCode(unit),
                2025,
                hazard,
                form,
                Optional.of(atRisk).filter(n -> n >= 0),
                Optional.of(planned).filter(n -> n >= 0),
                Optional.of(resettled).filter(n -> n >= 0),
                Optional.of(persons).filter(n -> n >= 0),
                source);
    }

    private static void observations(Changeset.Builder builder) {
        ObservationStatus[] statuses = ObservationStatus.values();
        Quality[] qualities = Quality.values();
        for (int i = 0; i < statuses.length * qualities.length; i++) {
            ObservationStatus status = statuses[i / qualities.length];
            boolean value = status.hasValue();
            builder.observations.add(new Observation(
                    String.format("03%03d", i),
                    "2020",
                    "income",
                    2024,
                    value ? i / 7.0 : Double.NaN,
                    value && i % 2 == 0 ? i : Double.NaN,
                    i % 3 == 0 ? 1e-300 : Double.NaN,
                    status,
                    qualities[i % qualities.length],
                    i % 5 == 0 ? Approval.PROVISIONAL : Approval.APPROVED,
                    i == 0 ? AWKWARD : ""));
        }
        builder.observations.add(observation("03127", 2019, 0.0));
        builder.observations.add(observation("11", 2019, Double.MAX_VALUE));
        builder.observations.add(observation("03127", 2020, -0.1));
    }

    static Observation observation(String unit, int year, double value) {
        return new Observation(
                unit,
                "2020",
                "road_hardened",
                year,
                value,
                Double.NaN,
                Double.NaN,
                ObservationStatus.MEASURED,
                Quality.A,
                "niên giám");
    }

    /** So many observations of one year. */
    static Changeset observations(String source, int year, int count) {
        Changeset.Builder builder = Changeset.of(description(source));
        IntStream.range(0, count)
                .mapToObj(i -> observation(String.format("%05d", i), year, i))
                .forEach(builder.observations::add);
        return builder.build();
    }

    /** Figures of communes with every status, quality and approval, and sources of different lengths; ordered by their keys. */
    static List<Observation> varied(int units, int... years) {
        List<Observation> observations = new ArrayList<>();
        for (int year : years) {
            for (int unit = 0; unit < units; unit++) {
                ObservationStatus status = ObservationStatus.values()[unit % ObservationStatus.values().length];
                observations.add(new Observation(
                        String.format("%05d", unit * 7),
                        "2020",
                        "income",
                        year,
                        status.hasValue() ? unit / 8.0 : Double.NaN,
                        unit % 3 == 0 ? unit : Double.NaN,
                        year % 2 == 0 ? -0.0 : unit,
                        status,
                        Quality.values()[unit % 4],
                        Approval.values()[unit % 2],
                        "source ".repeat(unit % 5) + (unit % 1_000)));
            }
        }
        return observations;
    }

    static Geometry square(double west, double south) {
        return geometry("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, west + 0.1, south + 0.1));
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
