package vn.vungcao.intake.table;

import java.util.Objects;

/**
 * A cell of a sheet.
 *
 * @param text without surrounding blanks; a number plainly with a decimal point, a date as {@code 2024-12-31}, a percentage as
 *     it is shown ({@code 17.78} for 0.1778), an error as the program writes it ({@code #REF!}); empty when blank
 * @param formula whether the text is the stored result of a formula
 */
public record GridCell(Kind kind, String text, boolean formula) {
    /** What a program keeps in a cell. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        ERROR,
        /** A formula whose result was never stored. */
        UNCOMPUTED
    }

    public static final GridCell BLANK = new GridCell(Kind.BLANK, "", false);

    public GridCell {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** Blank when there is nothing but blanks in it. */
    public static GridCell text(String text) {
        String stripped = text.replace('\u00A0', ' ').strip();
        return stripped.isEmpty() ? BLANK : new GridCell(Kind.TEXT, stripped, false);
    }

    public static GridCell of(Kind kind, String text) {
        return new GridCell(kind, text, false);
    }

    /** The same as the result of a formula. */
    public GridCell computed() {
        return new GridCell(kind, text, true);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Whether a program keeps it as a number, so that its decimal mark is beyond doubt. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT;
    }
}
