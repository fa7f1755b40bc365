package vn.vungcao.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an observation is made of; by default read from the column of the same name. */
public enum ObservationField {
    UNIT,
    /** Of the unit, where there is no code, and to hold against the code where there is one. */
    NAME,
    /** Name or code of the district, to tell units of one name apart. */
    DISTRICT,
    VINTAGE,
    INDICATOR,
    YEAR,
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    STATUS,
    QUALITY,
    APPROVAL,
    SOURCE;

    static final List<ObservationField> NUMBERS = List.of(VALUE, NUMERATOR, DENOMINATOR);

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ObservationField> find(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(ObservationField::id).toList();
    }
}
