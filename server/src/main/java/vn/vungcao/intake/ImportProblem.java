package vn.vungcao.intake;

import java.util.Locale;
import java.util.Objects;
import vn.vungcao.wording.Wording;

/**
 * Something that a person who imports should know.
 *
 * @param message what is wrong, with the offending text
 * @param remedy what to do; empty only for a note
 */
public record ImportProblem(Severity severity, Place place, Wording message, Wording remedy) {
    public ImportProblem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        if (message.isEmpty()) {
            throw new IllegalArgumentException("a problem needs a message");
        }
        if (remedy.isEmpty() && severity != Severity.NOTE) {
            throw new IllegalArgumentException("a problem needs a remedy: " + message.en());
        }
    }

    /** {@code error: poverty.csv, row 14, column value: 120 is above …} and, on a line of its own, what to do. */
    public String in(Locale language) {
        String said = severity.word().in(language) + ": " + place.words().in(language) + ": " + message.in(language);
        return remedy.isEmpty() ? said : said + System.lineSeparator() + "    → " + remedy.in(language);
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
