package vn.vungcao.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an account: what one types to log in, and what the records say. In small letters, so that there are no twins. */
public record AccountName(String text) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    /** @throws IllegalArgumentException with what to do */
    public AccountName {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "the name of an account has 2 to 60 of the letters a-z, digits and . _ @ -,"
                            + " and begins with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
