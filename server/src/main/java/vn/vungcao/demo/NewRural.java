package vn.vungcao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/** The communes of 2020 that are recognised as new-rural, as the figures of each year have them; the merged ones start anew. */
final class NewRural {
    private static final int MONTH = 11;

    private final DemoInputs inputs;
    private final Map<Integer, int[]> byYear = new TreeMap<>();

    NewRural(DemoInputs inputs) {
        this.inputs = inputs;
    }

    /** @param numerators 1 for a commune that meets the standard */
    void note(int year, int[] numerators) {
        if (!Vintages.isNew(year)) {
            byYear.put(year, numerators);
        }
    }

    boolean in(int commune, int year) {
        return byYear.get(year)[commune] == 1;
    }

    /** Given, and taken back, in November of the year whose figures say so first. */
    List<Designation> designations() {
        List<Designation> all = new ArrayList<>();
        for (int c = 0; c < inputs.communes().size(); c++) {
            Optional<LocalDate> from = Optional.empty();
            for (int year : byYear.keySet()) {
                LocalDate day = LocalDate.of(year, MONTH, 1);
                if (in(c, year) && from.isEmpty()) {
                    from = Optional.of(day);
                } else if (!in(c, year) && from.isPresent()) {
                    all.add(recognition(c, from.get(), Optional.of(day)));
                    from = Optional.empty();
                }
            }
            if (from.isPresent()) {
                all.add(recognition(c, from.get(), Optional.empty()));
            }
        }
        return all;
    }

    private Designation recognition(int c, LocalDate from, Optional<LocalDate> to) {
        return new Designation(
                Vintages.OLD,
                new UnitCode(inputs.communes().get(c).code()),
                "new_rural",
                "demonstration (trình diễn), new-rural recognition",
                from,
                to);
    }
}
