package vn.vungcao.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How class breaks are found. */
public enum ClassificationMethod {
    /** Classes of the same width. Some may be empty. */
    EQUAL_INTERVAL,
    /** Classes with as nearly the same number of values as equal values allow. None is empty. */
    QUANTILE,
    /** Classes whose values differ least from their class mean (Fisher–Jenks, the exact optimum). None is empty. */
    NATURAL_BREAKS,
    /** Round numbers at a distance of 1, 2 or 5 times a power of ten; at most as many classes as asked for. */
    PRETTY,
    /** Classes one standard deviation wide, laid evenly around the mean; at most as many as asked for. */
    STANDARD_DEVIATION,
    /** Breaks given by a person. */
    MANUAL,
    /** Equal steps below and above a target, which is a break itself. */
    TARGET_BANDS;

    /** The name in files and API: {@code natural_breaks}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClassificationMethod> find(String id) {
        return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
    }
}
