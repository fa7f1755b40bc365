package vn.vungcao.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of one row or feature. What cannot be read is an error among the problems; all of a row are said. */
final class FieldReader {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final FieldMapping.Bound mapping;
    private final Function<String, String> cells;
    private final Place place;
    private final ProblemList problems;
    private boolean sound = true;

    FieldReader(FieldMapping.Bound mapping, Function<String, String> cells, Place place, ProblemList problems) {
        this.mapping = mapping;
        this.cells = cells;
        this.place = place;
        this.problems = problems;
    }

    /** Whether everything that was asked for could be read so far. */
    boolean sound() {
        return sound;
    }

    Place place(String field) {
        return place.column(mapping.column(field));
    }

    String text(String field) {
        return mapping.text(field, cells);
    }

    void refuse(String field, String message, String remedy) {
        problems.error(place(field), message, remedy);
        sound = false;
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(field, "'" + field + "' is empty", "fill it in, or set it for all with --set " + field + "=…");
        }
        return text;
    }

    /** Empty when the field is empty or, with an error, when the parser refuses it. */
    private <T> Optional<T> read(String field, Function<String, T> parser) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (CellException e) {
            refuse(field, e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    Optional<Integer> year(String field) {
        required(field);
        return read(field, text -> {
            int year = whole(text);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new CellException("", text + " is no year from 1990 to 2100", "write the year with four digits");
            }
            return year;
        });
    }

    /** A whole number of 0 or more. */
    Optional<Integer> count(String field) {
        return read(field, text -> {
            int number = whole(text);
            if (number < 0) {
                throw new CellException("", text + " is below 0", "check the figure with its source");
            }
            return number;
        });
    }

    Optional<Integer> between(String field, int low, int high) {
        required(field);
        return read(field, text -> {
            int number = whole(text);
            if (number < low || number > high) {
                throw new CellException(
                        "",
                        text + " is not in " + low + " to " + high,
                        "write a whole number from " + low + " to " + high);
            }
            return number;
        });
    }

    private static int whole(String text) {
        if (!text.matches("-?\\d{1,9}(?:\\.0+)?")) {
            throw new CellException(
                    "",
                    "'" + text + "' is no whole number",
                    "write digits only, or leave it empty when it is not known");
        }
        return Integer.parseInt(text.replaceFirst("\\.0+$", ""));
    }

    Optional<LocalDate> date(String field) {
        return read(field, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new CellException("", "'" + text + "' is no date", "write it as 2025-07-01");
            }
        });
    }

    /** @param ids the names there are @param find the value of a name */
    <T> Optional<T> oneOf(String field, List<String> ids, Function<String, Optional<T>> find) {
        return read(field, text -> find.apply(text)
                .orElseThrow(() -> new CellException(
                        "", "there is no " + field + " '" + text + "'", NearestName.advice(text, ids))));
    }
}
