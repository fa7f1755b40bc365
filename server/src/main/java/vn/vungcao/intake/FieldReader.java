package vn.vungcao.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.vungcao.wording.Wording;

/** Reads the fields of one row or feature. What cannot be read is an error among the problems; all of a row are said. */
final class FieldReader {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final FieldMapping.Bound mapping;
    static final Wording FOUR_DIGITS = Wording.of("viết năm bằng bốn chữ số", "write the year with four digits");

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

    void refuse(String field, Wording message, Wording remedy) {
        problems.error(place(field), message, remedy);
        sound = false;
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(
                    field,
                    Wording.of("'%s' để trống", "'%s' is empty", field),
                    Wording.of(
                            "điền vào, hoặc đặt cho tất cả bằng --set %s=…",
                            "fill it in, or set it for all with --set %s=…", field));
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
            refuse(field, e.said(), e.remedy());
            return Optional.empty();
        }
    }

    static Wording noYear(String text) {
        return Wording.of("%s không phải năm từ 1990 đến 2100", "%s is no year from 1990 to 2100", text);
    }

    Optional<Integer> year(String field) {
        required(field);
        return read(field, text -> {
            int year = whole(text);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new CellException("", noYear(text), FOUR_DIGITS);
            }
            return year;
        });
    }

    /** A whole number of 0 or more. */
    Optional<Integer> count(String field) {
        return read(field, text -> {
            int number = whole(text);
            if (number < 0) {
                throw new CellException(
                        "",
                        Wording.of("%s nhỏ hơn 0", "%s is below 0", text),
                        Wording.of("đối chiếu số liệu với nguồn", "check the figure with its source"));
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
                        Wording.of("%s không nằm trong khoảng %d đến %d", "%s is not in %d to %d", text, low, high),
                        Wording.of("viết một số nguyên từ %d đến %d", "write a whole number from %d to %d", low, high));
            }
            return number;
        });
    }

    private static int whole(String text) {
        if (!text.matches("-?\\d{1,9}(?:\\.0+)?")) {
            throw new CellException(
                    "",
                    Wording.of("'%s' không phải số nguyên", "'%s' is no whole number", text),
                    Wording.of(
                            "chỉ viết chữ số, hoặc để trống khi không biết",
                            "write digits only, or leave it empty when it is not known"));
        }
        return Integer.parseInt(text.replaceFirst("\\.0+$", ""));
    }

    Optional<LocalDate> date(String field) {
        return read(field, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new CellException(
                        "",
                        Wording.of("'%s' không phải ngày", "'%s' is no date", text),
                        Wording.of("viết theo mẫu 2025-07-01", "write it as 2025-07-01"));
            }
        });
    }

    /** @param ids the names there are @param find the value of a name */
    <T> Optional<T> oneOf(String field, List<String> ids, Function<String, Optional<T>> find) {
        return read(field, text -> find.apply(text)
                .orElseThrow(() -> new CellException(
                        "",
                        Wording.of("%s không có giá trị '%s'", "there is no %s '%s'", field, text),
                        NearestName.advice(text, ids))));
    }
}
