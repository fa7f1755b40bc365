package vn.vungcao.target;

import java.util.List;
import vn.vungcao.indicator.Label;

/**
 * The targets of one legal document. Sets load beside each other; none replaces another.
 *
 * @param decision the document, for example {@code 351/QĐ-UBND}
 */
public record TargetSet(String id, Label name, String decision, List<Target> targets) {
    public TargetSet {
        targets = List.copyOf(targets);
        for (Target target : targets) {
            if (!target.set().equals(id)) {
                throw new IllegalArgumentException(
                        "target " + target.id() + " is of set " + target.set() + ", not " + id);
            }
        }
    }
}
