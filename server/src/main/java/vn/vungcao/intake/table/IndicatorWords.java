package vn.vungcao.intake.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.unit.TextFolding;

/** Indicators by their codes and by their names in both languages, folded; a name that two of them have is none. */
final class IndicatorWords {
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, Indicator> byName = new HashMap<>();

    IndicatorWords(IndicatorRegistry registry) {
        Set<String> doubtful = new HashSet<>();
        registry.codes().stream().flatMap(code -> registry.find(code).stream()).forEach(indicator -> {
            byCode.put(TextFolding.fold(indicator.code()), indicator);
            Stream.of(indicator.name().vi(), indicator.name().en())
                    .map(TextFolding::fold)
                    .distinct()
                    .filter(name -> byName.put(name, indicator) != null)
                    .forEach(doubtful::add);
        });
        doubtful.forEach(byName::remove);
    }

    Optional<Indicator> find(String folded) {
        return Optional.ofNullable(byCode.get(folded)).or(() -> Optional.ofNullable(byName.get(folded)));
    }

    /** Whether a text names what a ratio counts: {@code Số hộ nghèo} its numerator, {@code Tổng số hộ} its denominator. */
    static Optional<ObservationField> part(Indicator indicator, String folded) {
        if (indicator.measureType() != MeasureType.RATIO) {
            return Optional.empty();
        }
        if (names(indicator.numerator()).anyMatch(folded::equals)) {
            return Optional.of(ObservationField.NUMERATOR);
        }
        return names(indicator.denominator()).anyMatch(folded::equals)
                ? Optional.of(ObservationField.DENOMINATOR)
                : Optional.empty();
    }

    private static Stream<String> names(Label label) {
        return Stream.of(label.vi(), label.en())
                .map(TextFolding::fold)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(
                        name, "so " + name, "tong so " + name, "tong " + name, "total " + name, "number of " + name));
    }
}
