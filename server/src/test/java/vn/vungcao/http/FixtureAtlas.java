package vn.vungcao.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
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

/**
 * A province of six communes in two districts, 0.1° squares in two rows of three from 103.0 E 21.3 N, which become three
 * communes in 2025: 03124 and 03125 → 03124, 03126 as it was, the northern row → 03127. One cell of every state.
 */
public final class FixtureAtlas {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final Changeset.Builder content;

    private FixtureAtlas(boolean demonstration) {
        content = Changeset.of(new ImportDescription("observations", "fixture", "", "test", demonstration, "{}"));
        before();
        after();
        villages();
        catalogue();
        values();
        hazards();
        resettlement();
    }

    public static Atlas build() {
        return build("00000000000000aa", true);
    }

    public static Atlas build(String version, boolean demonstration) {
        return build(version, demonstration, List.of());
    }

    /** With some observations more. */
    static Atlas build(String version, boolean demonstration, List<Observation> more) {
        AtlasBuilder builder = builder(demonstration);
        more.forEach(builder::observation);
        return builder.build(new AtlasVersion(version));
    }

    /** With a set of another decision, which also has a target of the roads by the same id. */
    static Atlas withTwoTargetSets() {
        AtlasBuilder builder = builder(true);
        builder.targetSet(new TargetSet(
                "next",
                new Label("Kế hoạch sau", "Next plan"),
                "1/QĐ-UBND",
                List.of(
                        target("next", "t_roads", "roads", TargetComparator.AT_LEAST, 95, TargetScope.ALL),
                        target("next", "n_poverty", "poverty_rate", TargetComparator.AT_MOST, 5, TargetScope.ALL))));
        return builder.build(new AtlasVersion("00000000000000bb"));
    }

    /** With the near-poor of its two villages, of which one has three households and the other forty, and a target of theirs. */
    static Atlas withSmallVillages() {
        AtlasBuilder builder = builder(true);
        builder.indicator(indicator(
                "near_poor",
                MeasureType.RATIO,
                Direction.LOWER_IS_BETTER,
                "%",
                100,
                1,
                new Label("tổng số hộ", "all households")));
        Target like = target("small", "t_near_poor", "near_poor", TargetComparator.AT_MOST, 10, TargetScope.ALL);
        builder.targetSet(new TargetSet(
                "small",
                new Label("Thôn nhỏ", "Small villages"),
                "2/QĐ-UBND",
                List.of(new Target(
                        like.id(),
                        like.set(),
                        like.clause(),
                        like.indicator(),
                        like.name(),
                        like.unit(),
                        like.comparator(),
                        like.value(),
                        like.valueHigh(),
                        like.horizonYear(),
                        like.baselineYear(),
                        EnumSet.of(AdminLevel.VILLAGE, AdminLevel.COMMUNE),
                        like.scope(),
                        like.notAssessable(),
                        like.agency(),
                        like.projects(),
                        like.clauseText(),
                        like.note()))));
        int[][] counts = {{2, 3}, {10, 40}};
        for (int i = 0; i < counts.length; i++) {
            builder.observation(new Observation(
                    "03124-00" + (i + 1),
                    "2020",
                    "near_poor",
                    2024,
                    100.0 * counts[i][0] / counts[i][1],
                    counts[i][0],
                    counts[i][1],
                    ObservationStatus.MEASURED,
                    Quality.A,
                    "fixture"));
        }
        return builder.build(new AtlasVersion("00000000000000cc"));
    }

    private static AtlasBuilder builder(boolean demonstration) {
        Changeset content = changeset(demonstration);
        AtlasBuilder builder = new AtlasBuilder();
        builder.importNote(
                new ImportNote(1, Instant.parse("2026-01-02T03:04:05Z"), "observations", "fixture", demonstration));
        content.vintages().forEach(builder::vintage);
        content.units().forEach(builder::unit);
        content.boundaries().forEach(builder::boundary);
        content.links().forEach(builder::link);
        content.indicators().forEach(builder::indicator);
        content.targetSets().forEach(builder::targetSet);
        content.programme().forEach(builder::programmeItem);
        content.designations().forEach(builder::designation);
        content.hazardZones().forEach(builder::hazardZone);
        content.resettlementSites().forEach(builder::resettlementSite);
        content.resettlementProgress().forEach(builder::resettlementProgress);
        content.observations().forEach(builder::observation);
        return builder;
    }

    /** The same content for a store. */
    public static Changeset changeset(boolean demonstration) {
        return new FixtureAtlas(demonstration).content.build();
    }

    private void before() {
        content.vintages.add(new BoundaryVintage(
                "2020", LocalDate.of(2020, 1, 1), Optional.of(MERGER), new Label("danh mục năm 2020", "list of 2020")));
        unit("2020", "11", "Tỉnh Điện Biên", "tỉnh", "");
        unit("2020", "094", "Thành phố Điện Biên Phủ", "thành phố", "11");
        unit("2020", "095", "Huyện Mường \"Lạ\"", "huyện", "11");
        String[] names = {"Phường Noong Bua", "Xã Mường Phăng", "Xã Nà Tấu", "Xã Đoàn Kết", "Xã Ẳng Nưa", "Xã Pú Nhung"
        };
        for (int i = 0; i < names.length; i++) {
            String code = "0312" + (4 + i);
            unit("2020", code, names[i], i == 0 ? "phường" : "xã", i < 3 ? "094" : "095");
            boundary("2020", code, square(i % 3, i / 3, 1, 1));
        }
        boundary("2020", "094", square(0, 0, 3, 1));
        boundary("2020", "095", square(0, 1, 3, 1));
        boundary("2020", "11", square(0, 0, 3, 2));
        content.designations.add(new Designation(
                "2020",
                new UnitCode("095"),
                "poor_district",
                "353/QĐ-TTg",
                LocalDate.of(2022, 1, 1),
                Optional.empty()));
        content.designations.add(new Designation(
                "2020", new UnitCode("03128"), "region_iii", "861/QĐ-TTg", LocalDate.of(2021, 6, 4), Optional.empty()));
    }

    private void after() {
        content.vintages.add(new BoundaryVintage("2025", MERGER, Optional.empty(), "list of 2025"));
        unit("2025", "11", "Tỉnh Điện Biên", "tỉnh", "");
        unit("2025", "03124", "Phường Mường Thanh Mới", "phường", "11");
        unit("2025", "03126", "Xã Nà Tấu", "xã", "11");
        unit("2025", "03127", "Xã Pú Nhung", "xã", "11");
        boundary("2025", "11", square(0, 0, 3, 2));
        boundary("2025", "03124", square(0, 0, 2, 1));
        boundary("2025", "03126", square(2, 0, 1, 1));
        boundary("2025", "03127", square(0, 1, 3, 1));
        link("03124", "03124");
        link("03125", "03124");
        link("03126", "03126");
        link("03127", "03127");
        link("03128", "03127");
        link("03129", "03127");
    }

    /** One has a point, one has nothing. */
    private void villages() {
        unit("2020", "03124-001", "Bản Một", "bản", "03124");
        unit("2020", "03124-002", "Bản Hai", "bản", "03124");
        boundary("2020", "03124-001", GEOMETRIES.createPoint(new Coordinate(103.05, 21.35)));
    }

    private void catalogue() {
        content.indicators.add(
                indicator("households", MeasureType.COUNT, Direction.HIGHER_IS_BETTER, "households", 1, 0));
        content.indicators.add(indicator("poverty_rate", MeasureType.RATIO, Direction.LOWER_IS_BETTER, "%", 100, 1));
        content.indicators.add(indicator("roads", MeasureType.RATIO, Direction.HIGHER_IS_BETTER, "%", 100, 1));
        content.targetSets.add(new TargetSet(
                "qd351-2022",
                new Label("Nghị quyết", "Decision"),
                "351/QĐ-UBND",
                List.of(
                        target("t_roads", "roads", TargetComparator.AT_LEAST, 70, TargetScope.ALL, "P1-S1"),
                        target("t_poverty", "poverty_rate", TargetComparator.AT_MOST, 20, TargetScope.ALL, "P1"),
                        target("t_poor", "poverty_rate", TargetComparator.AT_MOST, 10, TargetScope.POOR_DISTRICTS))));
        Label agency = new Label("Sở", "Department");
        item("P", "", "programme", agency);
        item("P1", "P", "project", Label.NONE);
        item("P1-S1", "P1", "subproject", agency);
        item("P1-S2", "P1", "subproject", agency);
    }

    private void item(String id, String parent, String level, Label agency) {
        content.programme.add(new ProgrammeItem(
                id,
                Optional.of(parent).filter(p -> !p.isEmpty()),
                level,
                "B." + id,
                new Label("Dự án " + id, "Project " + id),
                agency,
                "2021-2025"));
    }

    private void values() {
        for (int year = 2021; year <= 2024; year++) {
            int[] households = {100, 80, 60, 40, 20, 120};
            for (int i = 0; i < households.length; i++) {
                count("2020", "0312" + (4 + i), "households", year, households[i]);
                int hardened = Math.min(10, i + year - 2020);
                ratio("2020", "0312" + (4 + i), "roads", year, hardened, 10);
            }
            ratio("2020", "03124", "poverty_rate", year, year == 2024 ? 35 : 70 - 10 * (year - 2020), 100);
            ratio("2020", "03125", "poverty_rate", year, 0, 80);
            absent("2020", "03126", "poverty_rate", year, ObservationStatus.MISSING);
            absent("2020", "03127", "poverty_rate", year, ObservationStatus.SUPPRESSED);
            absent("2020", "03128", "poverty_rate", year, ObservationStatus.NOT_APPLICABLE);
            ratio("2020", "03129", "poverty_rate", year, 80 - 5 * (year - 2020), 120);
        }
        count("2025", "03124", "households", 2025, 180);
        count("2025", "03126", "households", 2025, 60);
        count("2025", "03127", "households", 2025, 180);
        ratio("2025", "03124", "poverty_rate", 2025, 18, 180);
        ratio("2025", "03127", "poverty_rate", 2025, 60, 180);
    }

    private void hazards() {
        content.hazardZones.add(new HazardZone(
                "hz-1", "landslide", 4, "survey", LocalDate.of(2022, 1, 1), Optional.empty(), square(0, 0, 1, 1)));
        content.hazardZones.add(new HazardZone(
                "hz-2",
                "flash_flood",
                2,
                "survey",
                LocalDate.of(2019, 1, 1),
                Optional.of(LocalDate.of(2021, 1, 1)),
                square(2, 1, 1, 1)));
        content.resettlementSites.add(new ResettlementSite(
                "rs-1",
                "Khu Huổi Lư",
                "2020",
                new UnitCode("03129"),
                "concentrated",
                "landslide",
                35,
                2023,
                GEOMETRIES.createPoint(new Coordinate(103.21, 21.44))));
    }

    /** Of 2024 in the north all, in the south the landslides of the first commune; of 2025 the first and the second unit. */
    private void resettlement() {
        progress("2020", "03124", 2024, Hazard.LANDSLIDE, "", 20, -1, -1);
        progress("2020", "03124", 2024, Hazard.LANDSLIDE, "concentrated", -1, 12, 5);
        progress("2020", "03124", 2024, Hazard.LANDSLIDE, "in_place", -1, 6, 6);
        progress("2020", "03124", 2024, Hazard.FLASH_FLOOD, "", 0, -1, -1);
        for (String code : List.of("03127", "03128", "03129")) {
            progress("2020", code, 2024, Hazard.FLASH_FLOOD, "", 10, -1, -1);
            progress("2020", code, 2024, Hazard.FLASH_FLOOD, "interspersed", -1, 10, 10);
        }
        progress("2025", "03124", 2025, Hazard.LANDSLIDE, "", 30, -1, -1);
        progress("2025", "03124", 2025, Hazard.LANDSLIDE, "concentrated", -1, 15, 12);
        progress("2025", "03126", 2025, Hazard.LANDSLIDE, "", 0, -1, -1);
        progress("2025", "03126", 2025, Hazard.LANDSLIDE, "concentrated", -1, 0, 0);
    }

    /** A number below 0 is none. */
    private void progress(
            String vintage, String unit, int year, Hazard hazard, String form, int atRisk, int planned, int resettled) {
        content.resettlementProgress.add(new ResettlementProgress(
                vintage,
                new UnitCode(unit),
                year,
                hazard,
                ResettlementForm.find(form),
                Optional.of(atRisk).filter(n -> n >= 0),
                Optional.of(planned).filter(n -> n >= 0),
                Optional.of(resettled).filter(n -> n >= 0),
                Optional.empty(),
                "fixture"));
    }

    private void unit(String vintage, String code, String name, String kind, String parent) {
        content.units.add(new AdminUnit(
                vintage,
                new UnitCode(code),
                name,
                kind,
                Optional.of(parent).filter(p -> !p.isEmpty()).map(UnitCode::new),
                List.of()));
    }

    private void boundary(String vintage, String code, Geometry geometry) {
        content.boundaries.add(new UnitBoundary(vintage, new UnitCode(code), geometry));
    }

    private void link(String from, String to) {
        content.links.add(
                new CrosswalkLink("2020", new UnitCode(from), "2025", new UnitCode(to), 1, WeightBasis.WHOLE));
    }

    private void count(String vintage, String unit, String indicator, int year, double value) {
        content.observations.add(new Observation(
                unit,
                vintage,
                indicator,
                year,
                value,
                Double.NaN,
                Double.NaN,
                ObservationStatus.MEASURED,
                Quality.A,
                "fixture"));
    }

    private void ratio(String vintage, String unit, String indicator, int year, double numerator, double denominator) {
        content.observations.add(new Observation(
                unit,
                vintage,
                indicator,
                year,
                numerator / denominator * 100,
                numerator,
                denominator,
                ObservationStatus.MEASURED,
                Quality.A,
                "fixture"));
    }

    private void absent(String vintage, String unit, String indicator, int year, ObservationStatus status) {
        content.observations.add(new Observation(
                unit, vintage, indicator, year, Double.NaN, Double.NaN, Double.NaN, status, Quality.A, "fixture"));
    }

    private static Indicator indicator(
            String code, MeasureType type, Direction direction, String unit, double scale, int decimals) {
        return indicator(code, type, direction, unit, scale, decimals, Label.NONE);
    }

    private static Indicator indicator(
            String code,
            MeasureType type,
            Direction direction,
            String unit,
            double scale,
            int decimals,
            Label denominator) {
        return new Indicator(
                code,
                new Label("Chỉ số " + code, "Indicator " + code),
                unit,
                direction,
                type,
                scale,
                decimals,
                Label.NONE,
                denominator,
                Optional.empty(),
                Optional.of(100.0).filter(max -> scale == 100),
                false,
                List.of(),
                List.of(),
                "1",
                new Label("nguồn thử", "fixture"),
                Label.NONE,
                Optional.empty());
    }

    private static Target target(
            String id,
            String indicator,
            TargetComparator comparator,
            double value,
            TargetScope scope,
            String... projects) {
        return target("qd351-2022", id, indicator, comparator, value, scope, projects);
    }

    private static Target target(
            String set,
            String id,
            String indicator,
            TargetComparator comparator,
            double value,
            TargetScope scope,
            String... projects) {
        return new Target(
                id,
                set,
                "2.1",
                indicator,
                new Label("Chỉ tiêu", "Target"),
                "%",
                comparator,
                Optional.of(value),
                Optional.empty(),
                2025,
                2021,
                Set.copyOf(EnumSet.of(AdminLevel.COMMUNE, AdminLevel.PROVINCE)),
                scope,
                Optional.empty(),
                projects.length == 0 ? Label.NONE : new Label("Sở", "Department"),
                List.of(projects),
                "văn bản",
                "");
    }

    /** In units of 0.1°, from 103.0 E 21.3 N. */
    private static Geometry square(int column, int row, int width, int height) {
        return GEOMETRIES.toGeometry(new Envelope(
                (1030 + column) / 10.0,
                (1030 + column + width) / 10.0,
                (213 + row) / 10.0,
                (213 + row + height) / 10.0));
    }
}
