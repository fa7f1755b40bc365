package vn.vungcao.intake;

import java.util.Collection;
import java.util.List;

/** The programme as it is known before an import. */
@FunctionalInterface
public interface ProgrammeRegistry {
    /** Ids of programmes, projects, sub-projects and tasks. */
    Collection<String> programmeIds();

    /** Knows nothing. */
    static ProgrammeRegistry empty() {
        return List::of;
    }
}
