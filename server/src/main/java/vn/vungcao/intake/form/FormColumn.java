package vn.vungcao.intake.form;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;

/**
 * A column of figures.
 *
 * @param indicator what it is of
 * @param part what is written below the name of the indicator
 * @param whole whether only whole numbers make sense: counts of households, persons, villages
 */
record FormColumn(Indicator indicator, String part, boolean whole) {

    /** Two columns for a ratio that says what it counts, one for anything else. */
    static List<FormColumn> of(List<Indicator> indicators) {
        List<FormColumn> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            boolean parts = indicator.measureType() == MeasureType.RATIO
                    && !indicator.numerator().vi().isEmpty()
                    && !indicator.denominator().vi().isEmpty();
            if (parts) {
                // an area is measured, everything else is counted
                boolean counted = !indicator.denominator().vi().contains("(ha)");
                columns.add(new FormColumn(
                        indicator, "Tử số: " + indicator.numerator().vi(), counted));
                columns.add(new FormColumn(
                        indicator, "Mẫu số: " + indicator.denominator().vi(), counted));
            } else {
                columns.add(new FormColumn(
                        indicator,
                        indicator.measureType() == MeasureType.CATEGORY ? "Chọn trong danh sách" : "Giá trị",
                        indicator.measureType() == MeasureType.COUNT && indicator.decimals() == 0));
            }
        }
        return columns;
    }

    /** The name, the unit of measure, and the code by which the import knows it. */
    String title() {
        return indicator.name().vi() + " (" + indicator.unit() + ") [" + indicator.code() + "]";
    }

    boolean isPart() {
        return part.startsWith("Tử") || part.startsWith("Mẫu");
    }
}
