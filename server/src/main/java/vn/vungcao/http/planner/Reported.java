package vn.vungcao.http.planner;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.RollUp;
import vn.vungcao.indicator.ValueColumn;

/** What the reviews of the resettlement programme report of units in a year, each figure with its status. */
final class Reported {
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("at_risk", "households_at_risk");
        FIGURES.put("planned", "households_resettlement_planned");
        FIGURES.put("resettled", "households_resettled");
        FIGURES.put("remaining", "households_remaining_at_risk");
    }

    private record Figure(Indicator indicator, ValueColumn column) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private Reported() {}

    /** Figures whose indicator the atlas does not have are left out. */
    static Reported of(Atlas atlas, UnitTable table, int year) {
        Reported reported = new Reported();
        FIGURES.forEach((name, code) -> atlas.findIndicator(code)
                .ifPresent(indicator -> reported.figures.put(
                        name,
                        new Figure(
                                indicator,
                                atlas.column(new Slice(table.vintage().id(), table.level(), code, year))))));
        return reported;
    }

    void unit(JsonWriter json, int row) {
        json.object("reported");
        figures.forEach((name, figure) -> cell(json, name, figure.column(), row));
        json.end();
    }

    /** Of the selected units together. */
    void total(JsonWriter json, BitSet selection) {
        json.object("reported");
        figures.forEach((name, figure) -> {
            int[] wholeOf = new int[figure.column().size()];
            Arrays.setAll(wholeOf, row -> selection.get(row) ? 0 : -1);
            cell(json, name, new RollUp(figure.indicator()).of(figure.column(), wholeOf, 1, Optional.empty()), 0);
        });
        json.end();
    }

    private static void cell(JsonWriter json, String name, ValueColumn column, int row) {
        json.object(name)
                .field("value", column.value(row), Json.COUNT_DECIMALS)
                .field("status", column.status(row).id())
                .field("quality", column.quality(row).map(Enum::name))
                .field("approval", column.approval(row).map(Approval::id))
                .end();
    }
}
