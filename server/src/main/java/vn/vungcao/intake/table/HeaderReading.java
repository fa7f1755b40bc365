package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.unit.TextFolding;

/**
 * Says what a column means from the texts that stand above it, top to bottom: {@code Tỷ lệ hộ nghèo (%)} over {@code Năm 2020}
 * over {@code Tử số}.
 */
final class HeaderReading {
    private static final Pattern YEAR = Pattern.compile("(?:nam |year )?((?:19|20)\\d{2})");
    private static final Pattern CODE = Pattern.compile("\\[([a-z][a-z0-9_]*)]");
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");

    /** A longer text is no title: to look for asides in it would take seconds. */
    private static final int LONGEST = 1_000;

    private final IndicatorWords indicators;
    private final Optional<Indicator> subject;
    private final Map<String, ObservationField> named;

    /**
     * @param subject the indicator that the table is about, so that its parts are known by what they count
     * @param named what {@code --map} says that columns hold, by their titles
     */
    HeaderReading(IndicatorWords indicators, Optional<Indicator> subject, Map<String, ObservationField> named) {
        this.indicators = indicators;
        this.subject = subject;
        this.named = named;
    }

    ColumnMeaning read(int position, List<String> texts) {
        String title = String.join(" / ", texts);
        Optional<String> name = Stream.concat(Stream.of(title), texts.stream())
                .filter(named::containsKey)
                .findFirst();
        if (name.isPresent()) {
            ObservationField field = named.get(name.get());
            return new ColumnMeaning(
                    position,
                    title,
                    Optional.of(field),
                    Optional.empty(),
                    OptionalInt.empty(),
                    name.filter(n -> ColumnMeaning.isFigure(field)),
                    false);
        }
        Found found = new Found();
        texts.forEach(text -> add(text, found));
        boolean figure = found.indicator.isPresent() || found.year.isPresent();
        Optional<ObservationField> field =
                figure && found.field.filter(ColumnMeaning::isFigure).isEmpty()
                        ? Optional.of(ObservationField.VALUE)
                        : found.field;
        return new ColumnMeaning(
                position,
                title,
                field,
                found.indicator.map(Indicator::code),
                found.year,
                Optional.empty(),
                found.expected);
    }

    private static final class Found {
        private Optional<ObservationField> field = Optional.empty();
        private Optional<Indicator> indicator = Optional.empty();
        private OptionalInt year = OptionalInt.empty();
        private boolean expected;
    }

    private void add(String text, Found found) {
        for (String variant : variants(text)) {
            Matcher year = YEAR.matcher(variant);
            Optional<ObservationField> field = FieldWords.find(variant);
            Optional<Indicator> context = found.indicator.or(() -> subject);
            Optional<ObservationField> part = context.flatMap(indicator -> IndicatorWords.part(indicator, variant));
            if (year.matches()) {
                found.year = OptionalInt.of(Integer.parseInt(year.group(1)));
                return;
            }
            if (field.isPresent() || part.isPresent()) {
                found.field = field.or(() -> part);
                found.indicator = field.isPresent() ? found.indicator : context;
                return;
            }
            Optional<Indicator> indicator = indicators.find(variant);
            if (indicator.isPresent()) {
                found.indicator = indicator;
                return;
            }
            found.expected |= FieldWords.isUnread(variant);
        }
    }

    /** The ways to take a text, the surest first: the code in brackets, all of it, without asides, what stands before a colon. */
    private static List<String> variants(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<String> variants = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            variants.add(code.group(1));
        }
        variants.add(text);
        variants.add(ASIDE.matcher(text).replaceAll(""));
        if (text.indexOf(':') > 0) {
            variants.add(text.substring(0, text.indexOf(':')));
        }
        if (text.matches("(?s).*\\S\\s*,?\\s*[%‰]")) {
            variants.add(text.replaceAll("\\s*,?\\s*[%‰]$", ""));
        }
        return variants.stream()
                .map(TextFolding::fold)
                .filter(folded -> !folded.isEmpty())
                .distinct()
                .toList();
    }
}
