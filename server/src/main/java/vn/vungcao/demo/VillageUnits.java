package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/**
 * The villages as units of both vintages. In the new one they are numbered through within their new commune, in the order
 * of the old codes; each goes over whole.
 */
final class VillageUnits {
    private final DemoInputs inputs;
    private final People people;
    private final List<String> oldCodes = new ArrayList<>();
    private final List<String> newCodes = new ArrayList<>();

    VillageUnits(DemoInputs inputs, People people) {
        this.inputs = inputs;
        this.people = people;
        Map<String, Integer> next = new HashMap<>();
        for (Settlement settlement : people.settlements()) {
            Commune commune = inputs.communes().get(settlement.commune());
            oldCodes.add(code(commune.code(), settlement.number()));
            newCodes.add(code(commune.newCode(), next.merge(commune.newCode(), 1, Integer::sum)));
        }
    }

    private static String code(String commune, int number) {
        return String.format(Locale.ROOT, "%s-%03d", commune, number);
    }

    String code(int settlement, String vintage) {
        return (vintage.equals(Vintages.NEW) ? newCodes : oldCodes).get(settlement);
    }

    List<AdminUnit> units(String vintage) {
        List<AdminUnit> units = new ArrayList<>();
        for (int s = 0; s < oldCodes.size(); s++) {
            Commune commune = inputs.communes().get(people.settlements().get(s).commune());
            String kind = commune.rural() ? "bản" : "tổ dân phố";
            String name = (commune.rural() ? "Bản " : "Tổ dân phố ")
                    + people.settlements().get(s).number() + " " + commune.bareName();
            String parent = vintage.equals(Vintages.NEW) ? commune.newCode() : commune.code();
            units.add(new AdminUnit(
                    vintage, new UnitCode(code(s, vintage)), name, kind, Optional.of(new UnitCode(parent)), List.of()));
        }
        return units;
    }

    List<CrosswalkLink> links() {
        List<CrosswalkLink> links = new ArrayList<>();
        for (int s = 0; s < oldCodes.size(); s++) {
            links.add(new CrosswalkLink(
                    Vintages.OLD,
                    new UnitCode(oldCodes.get(s)),
                    Vintages.NEW,
                    new UnitCode(newCodes.get(s)),
                    1,
                    WeightBasis.WHOLE));
        }
        return links;
    }
}
