package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
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
import vn.vungcao.unit.UnitCode;

/**
 * Four communes 00001 to 00004 in two districts, of which 00001 and 00002 became the new 00001 and 00003 and 00004 the new
 * 00004. No shapes: the questions tested with it are about numbers.
 */
final class SmallAtlas {
    final AtlasBuilder builder = new AtlasBuilder();

    SmallAtlas() {
        builder.vintage(
                new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2025, 7, 1)), ""));
        builder.vintage(new BoundaryVintage("2025", LocalDate.of(2025, 7, 1), Optional.empty(), ""));
        unit("2020", "11", "Tỉnh T", "tỉnh", null);
        unit("2020", "094", "Huyện A", "huyện", "11");
        unit("2020", "095", "Huyện B", "huyện", "11");
        unit("2020", "00001", "Xã Một", "xã", "094");
        unit("2020", "00002", "Xã Hai", "xã", "094");
        unit("2020", "00003", "Xã Ba", "xã", "095");
        unit("2020", "00004", "Phường Bốn", "phường", "095");
        unit("2025", "11", "Tỉnh T", "tỉnh", null);
        unit("2025", "00001", "Xã Một", "xã", "11");
        unit("2025", "00004", "Xã Tư", "xã", "11");
        link("00001", "00001");
        link("00002", "00001");
        link("00003", "00004");
        link("00004", "00004");
        link("11", "11");
        builder.indicator(indicator("households", MeasureType.COUNT, 1, 0));
        builder.indicator(indicator("roads", MeasureType.RATIO, 100, 1));
        builder.targetSet(new TargetSet("s", Label.NONE, "", List.of(target("t_roads", "roads", TargetScope.ALL))));
    }

    Atlas build() {
        double[] households = {100, 300, 200, 50};
        for (int i = 0; i < 4; i++) {
            count("2020", "0000" + (i + 1), "households", 2024, households[i]);
        }
        return builder.build(new AtlasVersion("0123456789abcdef"));
    }

    void unit(String vintage, String code, String name, String kind, String parent) {
        builder.unit(new AdminUnit(
                vintage,
                new UnitCode(code),
                name,
                kind,
                Optional.ofNullable(parent).map(UnitCode::new),
                List.of()));
    }

    void link(String from, String to) {
        builder.link(new CrosswalkLink("2020", new UnitCode(from), "2025", new UnitCode(to), 1, WeightBasis.WHOLE));
    }

    void count(String vintage, String unit, String indicator, int year, double value) {
        observe(vintage, unit, indicator, year, value, Double.NaN, Double.NaN);
    }

    void ratio(String vintage, String unit, String indicator, int year, double numerator, double denominator) {
        observe(vintage, unit, indicator, year, 100 * numerator / denominator, numerator, denominator);
    }

    void observe(String vintage, String unit, String indicator, int year, double v, double n, double d) {
        builder.observation(
                new Observation(unit, vintage, indicator, year, v, n, d, ObservationStatus.MEASURED, Quality.A, ""));
    }

    void absent(String vintage, String unit, String indicator, int year, ObservationStatus status) {
        builder.observation(new Observation(
                unit, vintage, indicator, year, Double.NaN, Double.NaN, Double.NaN, status, Quality.A, ""));
    }

    static Indicator indicator(String code, MeasureType type, double scale, int decimals) {
        return new Indicator(
                code,
                new Label(code, code),
                type == MeasureType.RATIO ? "%" : "n",
                Direction.HIGHER_IS_BETTER,
                type,
                scale,
                decimals,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                type == MeasureType.RATIO ? Optional.of(scale) : Optional.empty(),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE);
    }

    static Target target(String id, String indicator, TargetScope scope) {
        return new Target(
                id,
                "s",
                "1",
                indicator,
                Label.NONE,
                "%",
                TargetComparator.AT_LEAST,
                Optional.of(70.0),
                Optional.empty(),
                2025,
                2020,
                Set.of(AdminLevel.COMMUNE, AdminLevel.DISTRICT, AdminLevel.PROVINCE),
                scope,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }
}
