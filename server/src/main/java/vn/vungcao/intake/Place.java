package vn.vungcao.intake;

import java.util.Objects;
import vn.vungcao.wording.Wording;

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
        FILE("", ""),
        ROW("row", "dòng"),
        FEATURE("feature", "hình"),
        LINE("line", "dòng");

        private final String word;
        private final String vietnamese;

        Kind(String word, String vietnamese) {
            this.word = word;
            this.vietnamese = vietnamese;
        }

        /** In files and the API. */
        public String word() {
            return word;
        }

        Wording words() {
            return new Wording(vietnamese, word);
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
    public Wording words() {
        Wording within = kind == Kind.FILE ? Wording.NONE : Wording.same(", ").plus(counted());
        return Wording.same(file).plus(within).plus(named());
    }

    /** Without the file: {@code row 14}. */
    Wording counted() {
        return Wording.of("%s %d", "%s %d", kind.words(), number);
    }

    private Wording named() {
        if (column.isEmpty()) {
            return Wording.NONE;
        }
        return kind == Kind.FEATURE
                ? Wording.of(", trường %s", ", field %s", column)
                : Wording.of(", cột %s", ", column %s", column);
    }

    /** In English. */
    @Override
    public String toString() {
        return words().en();
    }
}
