package vn.vungcao.indicator;

import java.util.Objects;

/** The same words in Vietnamese and in English; either may be empty when a source gives only one. */
public record Label(String vi, String en) {
    public static final Label NONE = new Label("", "");

    public Label {
        Objects.requireNonNull(vi);
        Objects.requireNonNull(en);
    }

    /** What is written in one language and stands for both. */
    public static Label inBoth(String text) {
        return new Label(text, text);
    }

    public boolean isEmpty() {
        return vi.isEmpty() && en.isEmpty();
    }
}
