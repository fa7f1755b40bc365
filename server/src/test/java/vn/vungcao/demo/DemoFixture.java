package vn.vungcao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** The set, made once for all tests. */
final class DemoFixture {
    static final DemoInputs INPUTS = DemoInputs.load();
    static final Changeset SET = DemonstrationSet.generate();

    private DemoFixture() {}

    /** The shapes of a vintage whose codes have so many characters, in order of code. */
    static Map<String, Geometry> shapes(String vintage, int length) {
        Map<String, Geometry> shapes = new TreeMap<>();
        for (UnitBoundary boundary : SET.boundaries()) {
            if (boundary.vintage().equals(vintage) && boundary.code().value().length() == length) {
                shapes.put(boundary.code().value(), boundary.geometry());
            }
        }
        return shapes;
    }

    /** Vintage and code of every unit, of the reference tables and of the set. */
    static Set<String> unitKeys() {
        Set<String> keys = new HashSet<>();
        ResourceTable.rows("reference/units.csv").forEach(row -> keys.add(row.get("vintage") + "/" + row.get("code")));
        SET.units().forEach(unit -> keys.add(unit.vintage() + "/" + unit.code()));
        return keys;
    }

    /** What holds at the end of 2021, of the reference tables and of the set. */
    static List<Designation> designationsOf2021() {
        List<Designation> all = new ArrayList<>(SET.designations());
        for (CSVRecord row : ResourceTable.rows("reference/designations.csv")) {
            all.add(new Designation(
                    row.get("vintage"),
                    new UnitCode(row.get("unit")),
                    row.get("kind"),
                    row.get("decision"),
                    LocalDate.parse(row.get("valid_from")),
                    Optional.of(row.get("valid_to"))
                            .filter(day -> !day.isEmpty())
                            .map(LocalDate::parse)));
        }
        return all.stream()
                .filter(d ->
                        d.holdsOn(LocalDate.of(2021, 12, 31)) && d.vintage().equals("2020"))
                .toList();
    }
}
