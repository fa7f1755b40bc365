package vn.vungcao.target;

import java.util.Optional;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;

/** The steps that a ratio's numerator and denominator explain. */
final class ValueSteps {
    private ValueSteps() {}

    /** Numerator ÷ denominator × scale; empty where there are no parts. */
    static Optional<ExplanationStep> value(Figures figures, SeriesPoint now) {
        if (figures.indicator().measureType() != MeasureType.RATIO || !now.hasParts()) {
            return Optional.empty();
        }
        return Optional.of(ExplanationStep.figure(
                "value",
                figures.indicator().numerator().vi().isEmpty()
                        ? new Label("Tử số ÷ mẫu số", "Numerator ÷ denominator")
                        : new Label(
                                figures.indicator().numerator().vi() + " ÷ "
                                        + figures.indicator().denominator().vi(),
                                figures.indicator().numerator().en() + " ÷ "
                                        + figures.indicator().denominator().en()),
                "numerator ÷ denominator" + figures.timesScale(),
                figures.count(now.numerator()) + " ÷ " + figures.count(now.denominator()) + figures.timesScale(),
                now.value()));
    }

    /** (numerator ± n) ÷ denominator × scale */
    static String moved(Figures figures, SeriesPoint now, String sign, double n) {
        return "(" + figures.count(now.numerator()) + sign + figures.count(n) + ") ÷ "
                + figures.count(now.denominator()) + figures.timesScale();
    }

    /** How many members may change sides at most. */
    static double movable(SeriesPoint now, int sign) {
        return sign > 0 ? now.denominator() - now.numerator() : now.numerator();
    }
}
