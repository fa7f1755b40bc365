package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.difficulty.Decision33;
import vn.vungcao.difficulty.Facts;
import vn.vungcao.difficulty.Figure;
import vn.vungcao.difficulty.Truth;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/** The figures of the units of one level and year that the criteria of special difficulty ask for. */
final class UnitFacts {
    private static final String NEW_RURAL = "new_rural_commune_share";

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, ValueColumn> columns = new HashMap<>();
    private final Set<UnitCode> recognised;
    private final boolean recognitionsKnown;

    UnitFacts(Atlas atlas, int year, String vintage, AdminLevel level) {
        Set<String> asked = Decision33.indicators().stream().collect(Collectors.toSet());
        asked.add(NEW_RURAL);
        for (String code : asked) {
            atlas.findIndicator(code).ifPresent(indicator -> {
                indicators.put(code, indicator);
                columns.put(code, atlas.column(new Slice(vintage, level, code, year)));
            });
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        recognised = atlas.designations(vintage).stream()
                .filter(d -> isRecognition(d) && d.holdsOn(end))
                .map(Designation::unit)
                .collect(Collectors.toSet());
        recognitionsKnown = atlas.designations(vintage).stream()
                .anyMatch(d -> isRecognition(d) && !d.validFrom().isAfter(end));
    }

    private static boolean isRecognition(Designation designation) {
        return designation.kind().equals("new_rural");
    }

    Row row(int row, AdminUnit unit) {
        return new Row(row, unit);
    }

    /** Of one unit. */
    final class Row implements Facts {
        private final int row;
        private final AdminUnit unit;

        private Row(int row, AdminUnit unit) {
            this.row = row;
            this.unit = unit;
        }

        @Override
        public Figure figure(String code) {
            ValueColumn column = columns.get(code);
            if (column == null || !column.hasValue(row)) {
                return Figure.unknown();
            }
            Indicator indicator = indicators.get(code);
            return new Figure(
                    column.value(row),
                    column.numerator(row),
                    column.denominator(row),
                    indicator.scale(),
                    new Rounding(indicator.decimals()));
        }

        /**
         * By its recognition. Where no recognition is known of any unit of the vintage, by the figure of communes that meet the
         * standard, which of one commune is none or all. Wards and townships are not recognised.
         */
        @Override
        public Truth newRural() {
            if (recognised.contains(unit.code())) {
                return Truth.HOLDS;
            }
            if (recognitionsKnown) {
                return Truth.FAILS;
            }
            ValueColumn column = columns.get(NEW_RURAL);
            if (column == null) {
                return Truth.UNKNOWN;
            }
            if (column.status(row) == ObservationStatus.NOT_APPLICABLE || column.value(row) == 0) {
                return Truth.FAILS;
            }
            return column.value(row) == 100 ? Truth.HOLDS : Truth.UNKNOWN;
        }
    }
}
