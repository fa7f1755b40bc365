package vn.vungcao.report.word;

import java.util.Locale;
import vn.vungcao.indicator.Label;

/** In what language a report is written. */
public enum Language {
    VI,
    EN;

    /** {@code vi} or {@code en}, as in HTML and HTTP. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of a label; of the other language where this one has none. */
    public String of(Label label) {
        String own = this == VI ? label.vi() : label.en();
        String other = this == VI ? label.en() : label.vi();
        return own.isEmpty() ? other : own;
    }

    public String of(String vi, String en) {
        return this == VI ? vi : en;
    }
}
