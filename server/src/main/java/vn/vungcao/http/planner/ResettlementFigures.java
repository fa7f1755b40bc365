package vn.vungcao.http.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementCounts;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementSheet;

/** Writes the figures of a sheet, in all and by hazard and form, for the hazards and forms that a question asks for. */
final class ResettlementFigures {
    private final Set<Hazard> hazards;
    private final List<ResettlementForm> forms;

    /** None of either means all of them. */
    ResettlementFigures(Set<Hazard> hazards, List<ResettlementForm> forms) {
        this.hazards = hazards;
        this.forms = forms;
    }

    /** Members of the open object. */
    void all(JsonWriter json, ResettlementSheet sheet) {
        ResettlementSheet asked = sheet.only(this::asked);
        counts(json, asked.total(cell -> true));
        json.array("by_hazard");
        Arrays.stream(Hazard.values())
                .filter(h -> hazards.isEmpty() || hazards.contains(h))
                .forEach(hazard -> {
                    json.object().field("hazard", hazard.id());
                    Json.names(json, "name", hazard.label());
                    counts(json, asked.total(cell -> cell.hazard() == hazard));
                    json.end();
                });
        json.end().array("by_form");
        Arrays.stream(ResettlementForm.values())
                .filter(f -> forms.isEmpty() || forms.contains(f))
                .forEach(form -> form(json, form, asked.total(inForm(form))));
        json.end();
    }

    private static Predicate<ResettlementSheet.Cell> inForm(ResettlementForm form) {
        return cell -> cell.form().filter(form::equals).isPresent();
    }

    /** Households at risk have no form: when forms are asked for, they are not among the answer. */
    private boolean asked(ResettlementSheet.Cell cell) {
        return (hazards.isEmpty() || hazards.contains(cell.hazard()))
                && (forms.isEmpty() || cell.form().filter(forms::contains).isPresent());
    }

    private static void form(JsonWriter json, ResettlementForm form, ResettlementCounts counts) {
        json.object().field("form", form.id());
        Json.names(json, "name", form.label());
        json.field("planned", counts.planned(), 0)
                .field("resettled", counts.resettled(), 0)
                .field("persons_resettled", counts.personsResettled(), 0)
                .end();
    }

    private static void counts(JsonWriter json, ResettlementCounts counts) {
        json.field("at_risk", counts.atRisk(), 0)
                .field("planned", counts.planned(), 0)
                .field("resettled", counts.resettled(), 0)
                .field("remaining", counts.remaining(), 0)
                .field("persons_at_risk", counts.personsAtRisk(), 0)
                .field("persons_resettled", counts.personsResettled(), 0);
    }
}
