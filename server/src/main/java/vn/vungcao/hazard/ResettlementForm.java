package vn.vungcao.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/** How households are settled out of a hazard's way (Decision 590/QĐ-TTg of 2022). */
public enum ResettlementForm {
    /** On a site made for them. */
    CONCENTRATED(new Label("tập trung", "concentrated")),
    /** Among the households of an existing village. */
    INTERSPERSED(new Label("xen ghép", "interspersed")),
    /** Where they are, made safe. It counts as resettled. */
    IN_PLACE(new Label("ổn định tại chỗ", "in place"));

    private final Label label;

    ResettlementForm(Label label) {
        this.label = label;
    }

    /** The name in files, database and API: {@code in_place}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    public static Optional<ResettlementForm> find(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ResettlementForm::id).toList();
    }
}
