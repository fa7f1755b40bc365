package vn.vungcao.atlas;

import java.util.Locale;

/** What targets are grouped by. */
public enum GroupBy {
    /** The agency that answers for the target. */
    AGENCY,
    /** The project of the programme, its sub-projects within it. A target that two projects name is in both. */
    PROJECT,
    /** The clause of the legal document. */
    CLAUSE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
