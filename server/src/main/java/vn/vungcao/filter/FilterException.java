package vn.vungcao.filter;

import java.util.List;

/** A filter that cannot be read, or speaks of what the table does not have. The message is meant for the person who wrote it. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int place;
    private final transient List<String> allowed;

    public FilterException(String message, int place, List<String> allowed) {
        super(place > 0 ? message + " (at character " + place + ")" : message);
        this.place = place;
        this.allowed = List.copyOf(allowed);
    }

    public FilterException(String message, int place) {
        this(message, place, List.of());
    }

    /** Character of the text at which it went wrong, from 1; 0 when no place can be told. */
    public int place() {
        return place;
    }

    /** What might have stood there; empty when there is no short list. */
    public List<String> allowed() {
        return allowed;
    }
}
