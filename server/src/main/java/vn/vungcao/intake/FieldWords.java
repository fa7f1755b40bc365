package vn.vungcao.intake;

import vn.vungcao.wording.Wording;

/** What the figures of an observation are called in what is said about them. */
final class FieldWords {
    private FieldWords() {}

    static Wording of(ObservationField field) {
        return switch (field) {
            case NUMERATOR -> Wording.of("tử số", "numerator");
            case DENOMINATOR -> Wording.of("mẫu số", "denominator");
            case VALUE -> Wording.of("giá trị", "value");
            default -> Wording.same(field.id());
        };
    }
}
