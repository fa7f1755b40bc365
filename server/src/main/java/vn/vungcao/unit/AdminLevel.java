package vn.vungcao.unit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels of the administrative tree, from the whole to the parts. */
public enum AdminLevel {
    PROVINCE("provinces"),
    /** Abolished on 2025-07-01. */
    DISTRICT("districts"),
    COMMUNE("communes"),
    VILLAGE("villages");

    private final String collection;

    AdminLevel(String collection) {
        this.collection = collection;
    }

    /** The name in files, database and API: {@code commune}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the collection of units of this level in the API: {@code communes}. */
    public String collection() {
        return collection;
    }

    public static Optional<AdminLevel> find(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
