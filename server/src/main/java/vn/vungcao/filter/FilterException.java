package vn.vungcao.filter;

import java.util.List;

/** A filter that cannot be read, or speaks of what the table does not have. The message is meant for the person who wrote it. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient List<String> allowed;

    public FilterException(String message, Place place, List<String> allowed) {
        super(message + place.told());
        this.place = place;
        this.allowed = List.copyOf(allowed);
    }

    public FilterException(String message, Place place) {
        this(message, place, List.of());
    }

    /** Where it went wrong. */
    public Place place() {
        return place;
    }

    /** What might have stood there; empty when there is no short list. */
    public List<String> allowed() {
        return allowed;
    }
}
