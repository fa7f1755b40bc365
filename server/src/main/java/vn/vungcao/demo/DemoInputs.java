package vn.vungcao.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;

/** What the set is made from: the tables of {@code reference/} and {@code demo/}. */
record DemoInputs(
        List<Commune> communes,
        Map<String, NewUnit> newUnits,
        List<Coordinate> outline,
        List<Calibration> calibration,
        List<Profile> profiles,
        Map<String, IndicatorScale> indicators) {

    /** A commune of the 2025 vintage. */
    record NewUnit(String code, String name, String kind) {
        boolean rural() {
            return kind.equals("xã");
        }
    }

    /** How parts of an indicator make its value, and the clause group it serves. */
    record IndicatorScale(double scale, int decimals, String group) {}

    static DemoInputs load() {
        Map<String, CSVRecord> old = new HashMap<>();
        Map<String, NewUnit> newUnits = new HashMap<>();
        for (CSVRecord row : ResourceTable.rows("reference/units.csv")) {
            String code = row.get("code");
            if (code.length() == 5 && row.get("vintage").equals(Vintages.OLD)) {
                old.put(code, row);
            } else if (code.length() == 5) {
                newUnits.put(code, new NewUnit(code, row.get("name"), row.get("kind")));
            }
        }
        Map<String, String> became = new HashMap<>();
        ResourceTable.rows("reference/crosswalk.csv").forEach(r -> became.put(r.get("from_code"), r.get("to_code")));
        return new DemoInputs(
                ResourceTable.rows("demo/communes.csv").stream()
                        .map(row -> commune(row, old.get(row.get("code")), became.get(row.get("code"))))
                        .sorted(Comparator.comparing(Commune::code))
                        .toList(),
                newUnits,
                ResourceTable.rows("demo/outline.csv").stream()
                        .map(row -> Plane.fromLonLat(number(row, "lon"), number(row, "lat")))
                        .toList(),
                ResourceTable.rows("demo/calibration.csv").stream()
                        .map(Calibration::of)
                        .toList(),
                ResourceTable.rows("demo/profile.csv").stream().map(Profile::of).toList(),
                scales());
    }

    private static Commune commune(CSVRecord row, CSVRecord unit, String newCode) {
        return new Commune(
                row.get("code"),
                unit.get("name"),
                unit.get("kind"),
                unit.get("parent"),
                newCode,
                number(row, "lon"),
                number(row, "lat"),
                number(row, "area_km2"),
                Integer.parseInt(row.get("population_2019")),
                Integer.parseInt(row.get("households_2019")));
    }

    private static Map<String, IndicatorScale> scales() {
        Map<String, IndicatorScale> scales = new HashMap<>();
        for (CSVRecord row : ResourceTable.rows("reference/indicators.csv")) {
            int decimals = Integer.parseInt(row.get("decimals"));
            scales.put(row.get("code"), new IndicatorScale(number(row, "scale"), decimals, row.get("group")));
        }
        return scales;
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Whether an indicator counts villages, so that no household stands behind a village's cell. */
    boolean ofVillages(String indicator) {
        return profiles.stream().anyMatch(p -> p.indicator().equals(indicator) && p.base() == Basis.VILLAGES);
    }
}
