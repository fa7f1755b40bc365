package vn.vungcao.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.wording.Wording;

/** Reads the cells of an observation that hold no figure; each throws a {@link CellException} that says what is wrong. */
final class ObservationTexts {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private ObservationTexts() {}

    static int year(String text) {
        if (!text.matches("\\d{4}") || Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > LAST_YEAR) {
            throw new CellException(
                    "",
                    text.isEmpty()
                            ? Wording.of("năm để trống", "the year is empty")
                            : FieldReader.noYear("'" + text + "'"),
                    FieldReader.FOUR_DIGITS);
        }
        return Integer.parseInt(text);
    }

    static Optional<ObservationStatus> status(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = Arrays.stream(ObservationStatus.values())
                .map(ObservationStatus::id)
                .toList();
        if (!ids.contains(text)) {
            throw new CellException(
                    "",
                    Wording.of("không có trạng thái '%s'", "there is no status '%s'", text),
                    NearestName.advice(text, ids));
        }
        return Optional.of(ObservationStatus.of(text));
    }

    static Quality quality(String text) {
        return text.isEmpty()
                ? Quality.A
                : Arrays.stream(Quality.values())
                        .filter(quality -> quality.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new CellException(
                                "",
                                Wording.of("không có mức chất lượng '%s'", "there is no quality '%s'", text),
                                NearestName.choose("A, B, C, D")));
    }

    static Approval approval(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "approved", "chính thức" -> Approval.APPROVED;
            case "provisional", "sơ bộ", "tạm tính" -> Approval.PROVISIONAL;
            default ->
                throw new CellException(
                        "",
                        Wording.of("không có mức phê duyệt '%s'", "there is no approval '%s'", text),
                        Wording.of(
                                "chọn một trong: approved (chính thức), provisional (sơ bộ), hoặc để trống",
                                "choose one of: approved, provisional, or leave it empty"));
        };
    }
}
