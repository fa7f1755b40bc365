package vn.vungcao.filter;

import java.util.Optional;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.indicator.ValueColumn;

/**
 * The columns that an indicator X gives to a table of units: {@code X}, {@code X_status} … Numbers are those published, so
 * that what is filtered is what is shown.
 */
public enum IndicatorPart {
    VALUE(""),
    STATUS("_status"),
    QUALITY("_quality"),
    APPROVAL("_approval"),
    NUMERATOR("_numerator"),
    DENOMINATOR("_denominator");

    private final String suffix;

    IndicatorPart(String suffix) {
        this.suffix = suffix;
    }

    public String nameFor(Indicator indicator) {
        return indicator.code() + suffix;
    }

    /** The code of the indicator whose part the column would be; empty when the name does not end so. */
    public Optional<String> indicatorOf(String name) {
        return name.endsWith(suffix) && name.length() > suffix.length()
                ? Optional.of(name.substring(0, name.length() - suffix.length()))
                : Optional.empty();
    }

    public Column<?> column(Indicator indicator, ValueColumn values) {
        String name = nameFor(indicator);
        return switch (this) {
            case VALUE -> Column.number(name, row -> indicator.published(values.value(row)));
            case STATUS ->
                Column.text(name, row -> Optional.of(values.status(row).id()));
            case QUALITY -> Column.text(name, row -> values.quality(row).map(Enum::name));
            case APPROVAL -> Column.text(name, row -> values.approval(row).map(Approval::id));
            case NUMERATOR -> Column.number(name, row -> Rounding.COUNT.of(values.numerator(row)));
            case DENOMINATOR -> Column.number(name, row -> Rounding.COUNT.of(values.denominator(row)));
        };
    }
}
