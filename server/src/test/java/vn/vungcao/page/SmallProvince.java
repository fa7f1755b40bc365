package vn.vungcao.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.hazard.HazardZone;
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
 * Twelve square communes 03001 to 03012 in four columns and three rows, counted from the south-west; the two western columns are
 * one district, the two eastern ones the other. In 2025 each column became one commune, with the code of its southernmost.
 * A landslide zone fills the middle of commune 6, a flood zone that of commune 8 until June 2023; 7 and 11 have a resettlement
 * site each, of 2023 and of 2025; 11 and 12 are in special difficulty from 2023 on.
 * In 2024 commune 2 has no poor household, and 3, 4 and 5 have no poverty rate, each for another reason.
 */
final class SmallProvince {
    static final int COMMUNES = 12;
    static final String VERSION = "00000000000000aa";
    private static final int COLUMNS = 4;
    private static final double WEST = 102.6;
    private static final double SOUTH = 21.2;
    private static final double SIDE = 0.2;
    private static final Label ACT = new Label("nghị quyết thử", "test resolution");
    private static final Label SOURCE = new Label("rà soát hộ nghèo", "poverty review");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    private final Changeset.Builder content =
            Changeset.of(new ImportDescription("demo", "made up for a test", "", "test", true, "{}"));

    /** As an import would write it. */
    static Changeset content() {
        SmallProvince province = new SmallProvince();
        province.units();
        province.catalogue();
        province.dangers();
        for (int year = 2022; year <= 2024; year++) {
            for (int i = 1; i <= COMMUNES; i++) {
                province.observations(i, year);
            }
        }
        return province.content.build();
    }

    static Atlas atlas() {
        Changeset content = content();
        AtlasBuilder builder = new AtlasBuilder();
        builder.importNote(new ImportNote(1, java.time.Instant.EPOCH, "demo", "made up for a test", true));
        content.vintages().forEach(builder::vintage);
        content.units().forEach(builder::unit);
        content.boundaries().forEach(builder::boundary);
        content.links().forEach(builder::link);
        content.indicators().forEach(builder::indicator);
        content.targetSets().forEach(builder::targetSet);
        content.designations().forEach(builder::designation);
        content.hazardZones().forEach(builder::hazardZone);
        content.resettlementSites().forEach(builder::resettlementSite);
        content.observations().forEach(builder::observation);
        return builder.build(new AtlasVersion(VERSION));
    }

    private void units() {
        LocalDate change = LocalDate.of(2025, 7, 1);
        content.vintages.add(new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.of(change), ACT));
        content.vintages.add(new BoundaryVintage("2025", change, Optional.empty(), ACT));
        for (String vintage : List.of("2020", "2025")) {
            unit(vintage, "11", "Tỉnh Thử", "tỉnh", null, 0, 0, 4, 3);
        }
        unit("2020", "094", "Huyện Tây", "huyện", "11", 0, 0, 2, 3);
        unit("2020", "095", "Huyện Đông", "huyện", "11", 2, 0, 2, 3);
        String[] names = {
            "Mường Một",
            "Nà Hai",
            "Pa Ba",
            "Sín Bốn",
            "Tủa Năm",
            "Xa Sáu",
            "Chà Bảy",
            "Keo Tám",
            "Phì Chín",
            "Háng Mười",
            "Leng Mốt",
            "Đất Đỏ"
        };
        for (int i = 1; i <= COMMUNES; i++) {
            int column = (i - 1) % COLUMNS;
            int row = (i - 1) / COLUMNS;
            unit("2020", code(i), "Xã " + names[i - 1], "xã", column < 2 ? "094" : "095", column, row, 1, 1);
        }
        for (int column = 0; column < COLUMNS; column++) {
            unit("2025", code(column + 1), "Xã Cột " + (column + 1), "xã", "11", column, 0, 1, 3);
        }
        for (int i = 1; i <= COMMUNES; i++) {
            link(code(i), code((i - 1) % COLUMNS + 1));
        }
        link("11", "11");
    }

    static String code(int commune) {
        return "03%03d".formatted(commune);
    }

    private void unit(
            String vintage, String code, String name, String kind, String parent, int x, int y, int w, int h) {
        UnitCode unit = new UnitCode(code);
        content.units.add(new AdminUnit(
                vintage, unit, name, kind, Optional.ofNullable(parent).map(UnitCode::new), List.of()));
        Envelope square =
                new Envelope(WEST + x * SIDE, WEST + (x + w) * SIDE, SOUTH + y * SIDE, SOUTH + (y + h) * SIDE);
        if (vintage.equals("2025") && code.equals(code(1))) {
            square.expandBy(SIDE / 20, 0);
        }
        content.boundaries.add(new UnitBoundary(vintage, unit, GEOMETRIES.toGeometry(square)));
    }

    private void dangers() {
        LocalDate start = LocalDate.of(2020, 1, 1);
        LocalDate end = LocalDate.of(2023, 6, 1);
        content.hazardZones.add(new HazardZone(
                "slide",
                "landslide",
                4,
                "test",
                start,
                Optional.empty(),
                middleOf(6).buffer(SIDE / 4)));
        content.hazardZones.add(new HazardZone(
                "flood",
                "flash_flood",
                2,
                "test",
                start,
                Optional.of(end),
                middleOf(8).buffer(SIDE / 4)));
        site("Bản Mới", 7, "concentrated", 12, 2023);
        site("Bản Sau", 11, "in_place", 5, 2025);
        for (int commune : new int[] {11, 12}) {
            content.designations.add(new Designation(
                    "2020",
                    new UnitCode(code(commune)),
                    "special_difficulty_commune",
                    "test",
                    LocalDate.of(2023, 1, 1),
                    Optional.empty()));
        }
    }

    private void site(String name, int commune, String form, int households, int year) {
        content.resettlementSites.add(new ResettlementSite(
                name,
                name,
                "2020",
                new UnitCode(code(commune)),
                form,
                "landslide",
                households,
                year,
                middleOf(commune)));
    }

    private static Point middleOf(int commune) {
        int column = (commune - 1) % COLUMNS;
        int row = (commune - 1) / COLUMNS;
        return GEOMETRIES.createPoint(new Coordinate(WEST + (column + 0.5) * SIDE, SOUTH + (row + 0.5) * SIDE));
    }

    private void link(String from, String to) {
        content.links.add(
                new CrosswalkLink("2020", new UnitCode(from), "2025", new UnitCode(to), 1, WeightBasis.WHOLE));
    }

    private void catalogue() {
        Label homes = new Label("hộ", "households");
        Label villages = new Label("thôn, bản", "villages");
        content.indicators.add(
                indicator("households", "Số hộ", "Households", MeasureType.COUNT, Direction.HIGHER_IS_BETTER, homes));
        content.indicators.add(indicator(
                "poverty_rate", "Tỷ lệ hộ nghèo", "Poverty rate", MeasureType.RATIO, Direction.LOWER_IS_BETTER, homes));
        content.indicators.add(indicator(
                "village_road_hardened_share",
                "Thôn có đường cứng hóa",
                "Villages with a hardened road",
                MeasureType.RATIO,
                Direction.HIGHER_IS_BETTER,
                villages));
        content.targetSets.add(new TargetSet(
                "test",
                new Label("Bộ chỉ tiêu thử", "Test set"),
                "1/QĐ-UBND, 2022-02-18",
                List.of(
                        target(
                                "t2025_village_road_hardened",
                                "village_road_hardened_share",
                                "Thôn có đường được cứng hóa",
                                "Villages whose road is hardened",
                                TargetComparator.AT_LEAST,
                                70),
                        target(
                                "t2025_poverty",
                                "poverty_rate",
                                "Hộ nghèo dưới mức",
                                "Poor households below",
                                TargetComparator.LESS_THAN,
                                30))));
    }

    private static Indicator indicator(
            String code, String vi, String en, MeasureType type, Direction direction, Label denominator) {
        boolean ratio = type == MeasureType.RATIO;
        return new Indicator(
                code,
                new Label(vi, en),
                ratio ? "%" : "households",
                direction,
                type,
                ratio ? 100 : 1,
                ratio ? 1 : 0,
                ratio ? denominator : Label.NONE,
                ratio ? denominator : Label.NONE,
                Optional.empty(),
                ratio ? Optional.of(100.0) : Optional.empty(),
                false,
                List.of(),
                List.of(),
                ratio ? "2.1(2)" : "general",
                SOURCE,
                Label.NONE,
                Optional.empty());
    }

    private static Target target(
            String id, String indicator, String vi, String en, TargetComparator comparator, double value) {
        return new Target(
                id,
                "test",
                "2.1(3)",
                indicator,
                new Label(vi, en),
                "%",
                comparator,
                Optional.of(value),
                Optional.empty(),
                2025,
                2022,
                Set.of(AdminLevel.COMMUNE, AdminLevel.DISTRICT, AdminLevel.PROVINCE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    private void observations(int commune, int year) {
        count(commune, year, 100 + 10 * commune);
        // worse to the east: in 2024 the columns have 18, 14, 10 and 6 of 20 villages, and 14 meet the target
        int column = (commune - 1) % COLUMNS;
        ratio(commune, "village_road_hardened_share", year, 16 - 4 * column + (year - 2022), 20);
        if (year == 2024 && commune >= 3 && commune <= 5) {
            ObservationStatus[] why = {
                ObservationStatus.MISSING, ObservationStatus.SUPPRESSED, ObservationStatus.NOT_APPLICABLE
            };
            absent(commune, "poverty_rate", year, why[commune - 3]);
        } else {
            ratio(commune, "poverty_rate", year, commune == 2 ? 0 : 5 * commune - (year - 2022), 100);
        }
    }

    private void count(int commune, int year, double value) {
        observe(commune, "households", year, value, Double.NaN, Double.NaN, ObservationStatus.MEASURED);
    }

    private void ratio(int commune, String indicator, int year, double numerator, double denominator) {
        double value = 100 * numerator / denominator;
        observe(commune, indicator, year, value, numerator, denominator, ObservationStatus.MEASURED);
    }

    private void absent(int commune, String indicator, int year, ObservationStatus status) {
        observe(commune, indicator, year, Double.NaN, Double.NaN, Double.NaN, status);
    }

    private void observe(int commune, String indicator, int year, double v, double n, double d, ObservationStatus s) {
        content.observations.add(
                new Observation(code(commune), "2020", indicator, year, v, n, d, s, Quality.A, "test"));
    }
}
