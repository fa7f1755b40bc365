package vn.vungcao.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From where a field of the records was read.
 *
 * @param columns as the file calls them; the numbers of several are added up, or each has a part of the records
 * @param fixed the text that the field has in every record, where no column has it
 */
public record FieldUse(String field, List<String> columns, Optional<String> fixed) {
    public FieldUse {
        Objects.requireNonNull(field);
        columns = List.copyOf(columns);
        Objects.requireNonNull(fixed);
    }

    static FieldUse read(String field, List<String> columns) {
        return new FieldUse(field, columns, Optional.empty());
    }

    static FieldUse set(String field, String value) {
        return new FieldUse(field, List.of(), Optional.of(value));
    }
}
