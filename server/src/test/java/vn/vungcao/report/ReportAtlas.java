package vn.vungcao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
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
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/**
 * Four communes in a district, squares of 0.1° side by side, whose names try what they can. Of the roads of 00003 nothing is
 * known; 00001 has 5 of 10 roads, 00002 8, 00004 2, and more than 70 % are wanted by 2025.
 */
public final class ReportAtlas {
    public static final String FORMULA = "=HYPERLINK(\"http://x\")";
    public static final String SCRIPT = "Xã <script>alert('1')</script> & \"Hai\"";

    private final AtlasBuilder builder = new AtlasBuilder();

    private ReportAtlas(boolean demonstration) {
        builder.importNote(
                new ImportNote(1, Instant.parse("2026-01-02T03:04:05Z"), "observations", "roads.csv", demonstration));
        builder.vintage(new BoundaryVintage(
                "2020", LocalDate.of(2020, 1, 1), Optional.empty(), new Label("danh mục năm 2020", "list of 2020")));
        unit("11", "Tỉnh Thử", "tỉnh", null, 0, 4);
        unit("094", "Huyện A", "huyện", "11", 0, 4);
        unit("00001", FORMULA, "xã", "094", 0, 1);
        unit("00002", SCRIPT, "xã", "094", 1, 1);
        unit("00003", "Xã Ba", "xã", "094", 2, 1);
        unit("00004", "Xã Bốn", "xã", "094", 3, 1);
        builder.indicator(indicator("roads", Direction.HIGHER_IS_BETTER));
        builder.indicator(indicator("poverty", Direction.LOWER_IS_BETTER));
        builder.indicator(indicator("words", Direction.LOWER_IS_BETTER));
        builder.targetSet(new TargetSet(
                "s1",
                new Label("Chương trình <thử>", "Programme"),
                "351/QĐ-UBND, 2022-02-18",
                List.of(
                        target("t_poverty", "poverty", "2.2(2)", TargetComparator.AT_MOST, 20, 2030, false, "Sở B"),
                        target("t_roads", "roads", "2.1(3)", TargetComparator.MORE_THAN, 70, 2025, false, "Sở A"),
                        target("t_words", "words", "2.2(5)", TargetComparator.ELIMINATE, 0, 2030, true, ""))));
    }

    public static Atlas build(boolean demonstration) {
        ReportAtlas atlas = new ReportAtlas(demonstration);
        int[][] roads = {{4, 6, 0}, {5, 8, 2}};
        for (int i = 0; i < 2; i++) {
            int year = i == 0 ? 2020 : 2024;
            atlas.ratio("00001", "roads", year, roads[i][0], 10);
            atlas.ratio("00002", "roads", year, roads[i][1], 10);
            atlas.ratio("00004", "roads", year, roads[i][2], 10);
        }
        for (int commune = 1; commune <= 4; commune++) {
            atlas.ratio("0000" + commune, "poverty", 2024, 10, 100);
        }
        return atlas.builder.build(new AtlasVersion("00000000000000aa"));
    }

    public static ReportQuestion question(Atlas atlas) {
        return new ReportQuestion(
                atlas.targetSets().get(0), 2024, atlas.vintageOfYear(2024), "https://atlas.example/api/report/2024");
    }

    public static YearReport report(boolean demonstration) {
        Atlas atlas = build(demonstration);
        return YearReport.of(atlas, question(atlas));
    }

    private void unit(String code, String name, String kind, String parent, int column, int width) {
        UnitCode unit = new UnitCode(code);
        builder.unit(new AdminUnit(
                "2020", unit, name, kind, Optional.ofNullable(parent).map(UnitCode::new), List.of()));
        builder.boundary(new UnitBoundary(
                "2020",
                unit,
                new GeometryFactory()
                        .toGeometry(new Envelope(103 + column / 10.0, 103 + (column + width) / 10.0, 21.3, 21.4))));
    }

    private void ratio(String unit, String indicator, int year, double numerator, double denominator) {
        builder.observation(new Observation(
                unit,
                "2020",
                indicator,
                year,
                100 * numerator / denominator,
                numerator,
                denominator,
                ObservationStatus.MEASURED,
                Quality.A,
                ""));
    }

    private static Indicator indicator(String code, Direction direction) {
        return new Indicator(
                code,
                new Label(code, code),
                "%",
                direction,
                MeasureType.RATIO,
                100,
                1,
                Label.NONE,
                new Label("thôn, bản", "villages"),
                Optional.empty(),
                Optional.of(100.0),
                false,
                List.of(),
                List.of(),
                "",
                new Label("rà soát hộ nghèo", "poverty review"),
                Label.NONE,
                Optional.empty());
    }

    private static Target target(
            String id,
            String indicator,
            String clause,
            TargetComparator comparator,
            double value,
            int horizon,
            boolean inWords,
            String agency) {
        return new Target(
                id,
                "s1",
                clause,
                indicator,
                new Label("Chỉ tiêu " + id, "Target " + id),
                "%",
                comparator,
                inWords ? Optional.empty() : Optional.of(value),
                Optional.empty(),
                horizon,
                2020,
                Set.of(AdminLevel.COMMUNE, AdminLevel.DISTRICT, AdminLevel.PROVINCE),
                TargetScope.ALL,
                inWords ? Optional.of(new Label("Văn bản không nêu số", "No number is given")) : Optional.empty(),
                new Label(agency, agency),
                List.of(),
                "",
                "");
    }
}
