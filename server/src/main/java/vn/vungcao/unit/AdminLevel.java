package vn.vungcao.unit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/** The levels of the administrative tree, from the whole to the parts. */
public enum AdminLevel {
    PROVINCE("provinces", "tỉnh"),
    /** Abolished on 2025-07-01. */
    DISTRICT("districts", "huyện"),
    COMMUNE("communes", "xã"),
    VILLAGE("villages", "thôn, bản");

    private final String collection;
    private final String vietnamese;

    AdminLevel(String collection, String vietnamese) {
        this.collection = collection;
        this.vietnamese = vietnamese;
    }

    /** The word for one of them. */
    public Label words() {
        return new Label(vietnamese, id());
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
