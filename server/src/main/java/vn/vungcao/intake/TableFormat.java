package vn.vungcao.intake;

import java.util.Objects;
import java.util.Optional;

/**
 * How a table was read: for the report, so that nobody has to guess what the program guessed.
 *
 * @param format {@code CSV}, {@code XLSX}, {@code XLS} or {@code ODS}
 * @param encoding of a CSV, by its id: {@code utf-8}; empty for a workbook, whose format prescribes it
 */
public record TableFormat(String format, Optional<String> encoding) {
    public TableFormat {
        Objects.requireNonNull(format);
        Objects.requireNonNull(encoding);
    }
}
