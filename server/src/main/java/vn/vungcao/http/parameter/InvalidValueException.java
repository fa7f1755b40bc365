package vn.vungcao.http.parameter;

import java.util.List;

/** A text that a parameter does not accept. The message completes the sentence "parameter x: …". */
public final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> allowed;

    public InvalidValueException(String message, List<String> allowed) {
        super(message);
        this.allowed = List.copyOf(allowed);
    }

    public InvalidValueException(String message) {
        this(message, List.of());
    }

    public List<String> allowed() {
        return allowed;
    }
}
