package vn.vungcao.intake;

import java.util.Objects;

/**
 * Something that a person who imports should know.
 *
 * @param message what is wrong, with the offending text
 * @param remedy what to do; empty only for a note
 */
public record ImportProblem(Severity severity, Place place, String message, String remedy) {
    public ImportProblem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(remedy);
        if (message.isBlank()) {
            throw new IllegalArgumentException("a problem needs a message");
        }
        if (remedy.isBlank() && severity != Severity.NOTE) {
            throw new IllegalArgumentException("a problem needs a remedy: " + message);
        }
    }

    /** {@code error: poverty.csv, row 14, column value: 120 is above …} and, on a line of its own, what to do. */
    @Override
    public String toString() {
        String said = severity.id() + ": " + place + ": " + message;
        return remedy.isEmpty() ? said : said + System.lineSeparator() + "    → " + remedy;
    }
}
