package vn.vungcao.target;

import java.util.Objects;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/**
 * A programme, project, sub-project or task by which the decision is carried out.
 *
 * @param parent id of the item it belongs to
 * @param level {@code programme}, {@code project}, {@code subproject} or {@code task}
 * @param ordinal its number in the annex, for example {@code B.I.4}
 * @param agency the lead agency; empty where the annex names none
 */
public record ProgrammeItem(
        String id, Optional<String> parent, String level, String ordinal, Label name, Label agency, String period) {
    public ProgrammeItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(level);
        Objects.requireNonNull(name);
    }
}
