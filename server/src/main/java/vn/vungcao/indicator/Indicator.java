package vn.vungcao.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A measured quantity of the catalogue.
 *
 * @param code lower-case letters, digits and underscores, at most 60 characters
 * @param name the name shown to people
 * @param unit the unit of measure of its values, for example {@code %}, {@code ‰}, {@code households}
 * @param scale for a ratio: value = numerator ÷ denominator × scale (100 for a percentage); 1 otherwise
 * @param decimals the declared precision: values are shown and compared at so many decimals
 * @param numerator what the numerator counts; empty where there is none
 * @param denominator what the denominator counts, in whole units (households, villages, persons)
 * @param weight for a mean: code of the indicator that weighs it
 * @param maximum the largest value that can be true (100 for a share); empty when unbounded. The smallest is zero unless
 *     {@code negativeAllowed}
 * @param standardStarts first years of new measuring standards; no pace and no baseline reaches across one
 * @param categories for {@link MeasureType#CATEGORY}: the names of its values 0, 1, 2 …
 * @param group clause group of the programme it serves, for grouping in lists
 * @param source who publishes it, or the act that names it
 * @param agency the responsible agency
 * @param derivedFrom for a count of legal statuses: which; empty when it is observed
 */
public record Indicator(
        String code,
        Label name,
        String unit,
        Direction direction,
        MeasureType measureType,
        double scale,
        int decimals,
        Label numerator,
        Label denominator,
        Optional<String> weight,
        Optional<Double> maximum,
        boolean negativeAllowed,
        List<Integer> standardStarts,
        List<String> categories,
        String group,
        Label source,
        Label agency,
        Optional<Derivation> derivedFrom) {
    /** Values are published finer than they are shown, so that sums of them still hold. */
    private static final int EXTRA_DECIMALS = 4;

    private static final String HOUSEHOLDS = "households";

    private static final Pattern OF_HOUSEHOLDS = Pattern.compile(
            "\\bhouseholds?\\b|\\bhộ\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** An indicator that is observed, and whose source reads the same in both languages. */
    public Indicator(
            String code,
            Label name,
            String unit,
            Direction direction,
            MeasureType measureType,
            double scale,
            int decimals,
            Label numerator,
            Label denominator,
            Optional<String> weight,
            Optional<Double> maximum,
            boolean negativeAllowed,
            List<Integer> standardStarts,
            List<String> categories,
            String group,
            String source,
            Label agency) {
        this(
                code,
                name,
                unit,
                direction,
                measureType,
                scale,
                decimals,
                numerator,
                denominator,
                weight,
                maximum,
                negativeAllowed,
                standardStarts,
                categories,
                group,
                Label.inBoth(source),
                agency,
                Optional.empty());
    }

    public Indicator {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(measureType);
        Objects.requireNonNull(source);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "indicator code '" + code + "': use lower-case letters, digits and underscores, letter first");
        }
        if (!(scale > 0)) {
            throw new IllegalArgumentException("indicator " + code + ": scale " + scale + " is not above 0");
        }
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("indicator " + code + ": decimals " + decimals + " is not in 0..6");
        }
        if (measureType == MeasureType.MEAN && weight.isEmpty()) {
            throw new IllegalArgumentException("indicator " + code + " is a mean and names no weight indicator");
        }
        if (derivedFrom.isPresent() && measureType != MeasureType.COUNT) {
            throw new IllegalArgumentException("indicator " + code + " is derived from designations and is no count");
        }
        standardStarts = standardStarts.stream().sorted().toList();
        categories = List.copyOf(categories);
    }

    /**
     * Whether it says something of single households where there are few of them: a share of households, or a count of some of
     * them. How many households there are at all is no secret.
     */
    public boolean countsHouseholds() {
        boolean counted = measureType == MeasureType.COUNT && unit.equals(HOUSEHOLDS) && !code.equals(HOUSEHOLDS);
        return counted
                || OF_HOUSEHOLDS
                        .matcher(denominator.en() + " " + denominator.vi())
                        .find();
    }

    /** How finely its values, and differences between them, are published. */
    public Rounding rounding() {
        return new Rounding(decimals + EXTRA_DECIMALS);
    }

    /** The value as it is published: rounded half up; {@code NaN} stays {@code NaN}. */
    public double published(double value) {
        return rounding().of(value);
    }

    /** The first year of the standard that a year is measured by; empty when there was none before it. */
    public OptionalInt standardOf(int year) {
        return standardStarts.stream()
                .mapToInt(Integer::intValue)
                .filter(start -> start <= year)
                .max();
    }

    /** Whether two years were measured by one standard. */
    public boolean sameStandard(int yearA, int yearB) {
        int from = Math.min(yearA, yearB);
        int to = Math.max(yearA, yearB);
        for (int start : standardStarts) {
            if (from < start && start <= to) {
                return false;
            }
        }
        return true;
    }
}
