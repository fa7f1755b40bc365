package vn.vungcao.intake;

import java.util.Objects;

/**
 * Where something stands in a file.
 *
 * @param file name without its folder
 * @param kind what {@code number} counts
 * @param number row as a spreadsheet shows it (the header is row 1), position of a feature from 1, or line of the text from
 *     1; 0 for the file as a whole
 * @param column name of the column or field; empty when it is not about one
 */
public record Place(String file, Kind kind, int number, String column) {
    /** What a place is counted in. */
    public enum Kind {
        FILE(""),
        ROW("row"),
        FEATURE("feature"),
        LINE("line");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(column);
    }

    public static Place file(String file) {
        return new Place(file, Kind.FILE, 0, "");
    }

    public static Place row(String file, int row) {
        return new Place(file, Kind.ROW, row, "");
    }

    public static Place feature(String file, int feature) {
        return new Place(file, Kind.FEATURE, feature, "");
    }

    public static Place line(String file, int line) {
        return new Place(file, Kind.LINE, line, "");
    }

    public Place column(String name) {
        return new Place(file, kind, number, name);
    }

    /** {@code poverty.csv, row 14, column unit}. */
    @Override
    public String toString() {
        String counted = kind == Kind.FILE ? "" : ", " + kind.word() + " " + number;
        String named = column.isEmpty() ? "" : (kind == Kind.FEATURE ? ", field " : ", column ") + column;
        return file + counted + named;
    }
}
