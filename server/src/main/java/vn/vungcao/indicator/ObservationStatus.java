package vn.vungcao.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The five states of a cell, kept apart from file to pixel. Zero is a value, so it is {@link #MEASURED}. */
public enum ObservationStatus {
    MEASURED,
    ESTIMATED,
    /** Should exist, is not there. */
    MISSING,
    /** Exists and is withheld, because few households stand behind it. */
    SUPPRESSED,
    /** Cannot exist here: a rural-water rate of a ward, a ratio whose denominator is zero. */
    NOT_APPLICABLE;

    private static final Map<String, ObservationStatus> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(ObservationStatus::id, status -> status));

    public boolean hasValue() {
        return this == MEASURED || this == ESTIMATED;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ObservationStatus of(String id) {
        ObservationStatus status = BY_ID.get(id);
        if (status == null) {
            throw new IllegalArgumentException("no observation status '" + id + "'");
        }
        return status;
    }
}
