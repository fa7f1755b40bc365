package vn.vungcao.app;

import java.io.PrintWriter;
import java.util.List;
import vn.vungcao.demo.DemonstrationSet;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.Store;

/** What a store that holds nothing yet is filled with. */
enum FirstFill {
    /** The reference tables and the made-up province. */
    DEMONSTRATION,
    /** Units, indicators, targets and the programme alone. */
    REFERENCE;

    /** In one transaction: a load that is interrupted leaves an empty store, which the next one fills. */
    void into(Store store, PrintWriter out) {
        Changeset reference = ReferenceData.load("demo");
        if (this == REFERENCE) {
            store.apply(reference);
        } else {
            Changeset set = DemonstrationSet.generate();
            store.apply(List.of(reference, set));
            out.println("demonstration set: " + set.units().size() + " villages of two vintages, "
                    + set.observations().size() + " observations, "
                    + set.hazardZones().size() + " hazard zones");
        }
        out.println("reference tables: " + reference.units().size() + " units, "
                + reference.indicators().size() + " indicators");
    }
}
