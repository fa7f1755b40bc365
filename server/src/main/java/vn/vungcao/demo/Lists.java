package vn.vungcao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/**
 * Who is on which list: regions I-III, special-difficulty communes and villages, poor districts. As many as the real lists
 * of 2021 have (27 + 5 + 94 communes, 37 + 20 + 897 villages; the set has about as many villages as the province, so no
 * scaling), the hardest first. Communes that a public source names are in the reference tables and are left out here.
 */
final class Lists {
    private static final int OUTSIDE = 3;
    private static final int REGION_I = 27;
    private static final int REGION_II = 5;
    private static final int[] VILLAGES = {37, 20, 897};
    private static final Set<String> KNOWN = Set.of("03250", "03286", "03287");
    private static final Map<Integer, Integer> COMMUNE_EXITS = new TreeMap<>(Map.of(2022, 2, 2023, 5, 2024, 12));
    private static final Map<Integer, Integer> VILLAGE_EXITS = new TreeMap<>(Map.of(2023, 40, 2024, 70));
    private static final String MARK = "demonstration (trình diễn), after ";
    private static final LocalDate LIST_582 = LocalDate.of(2017, 4, 28);
    private static final LocalDate LIST_861 = LocalDate.of(2021, 6, 4);
    private static final LocalDate LIST_612 = LocalDate.of(2021, 9, 16);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEXT_LIST = LocalDate.of(2026, 1, 1);

    private final DemoInputs inputs;
    private final People people;
    private final int[] region;
    private final BitSet olderList;
    private final Map<Integer, LocalDate> communeExits = new HashMap<>();
    private final BitSet villages = new BitSet();
    private final Map<Integer, LocalDate> villageExits = new HashMap<>();

    Lists(DemoInputs inputs, People people) {
        this.inputs = inputs;
        this.people = people;
        this.region = regions();
        this.olderList = olderList();
        chooseVillages();
        exits(COMMUNE_EXITS, communeExits, byHardship(c -> region[c] == 3 && !known(c)), "communes");
        exits(VILLAGE_EXITS, villageExits, villagesByHardship(villages::get), "villages");
    }

    private boolean known(int c) {
        return KNOWN.contains(inputs.communes().get(c).code());
    }

    /** 0 outside the ethnic-minority area, 1, 2 or 3. */
    private int[] regions() {
        int[] result = new int[inputs.communes().size()];
        Arrays.fill(result, 3);
        int[] order = byHardship(c -> !known(c));
        for (int k = 0; k < OUTSIDE + REGION_I + REGION_II - 1; k++) {
            result[order[k]] = k < OUTSIDE ? 0 : k < OUTSIDE + REGION_I ? 1 : 2;
        }
        IntStream.range(0, result.length)
                .filter(c -> inputs.communes().get(c).code().equals("03250"))
                .forEach(c -> result[c] = 2);
        return result;
    }

    private int[] byHardship(IntPredicate which) {
        return IntStream.range(0, inputs.communes().size())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble(people::hardship))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] villagesByHardship(IntPredicate which) {
        return IntStream.range(0, people.settlements().size())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble(this::villageHardship))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double villageHardship(int s) {
        Settlement village = people.settlements().get(s);
        return people.hardship(village.commune()) + 0.03 * village.number() + 0.1 * HashNoise.bell(s, 61);
    }

    private void chooseVillages() {
        for (int r = 1; r <= 3; r++) {
            int wanted = r;
            int[] order =
                    villagesByHardship(s -> region[people.settlements().get(s).commune()] == wanted);
            for (int k = order.length - VILLAGES[r - 1]; k < order.length; k++) {
                villages.set(order[k]);
            }
        }
    }

    private static void exits(
            Map<Integer, Integer> plan, Map<Integer, LocalDate> exits, int[] easiestFirst, String what) {
        int next = 0;
        for (Map.Entry<Integer, Integer> entry : plan.entrySet()) {
            for (int k = 0; k < entry.getValue(); k++) {
                exits.put(easiestFirst[next++], LocalDate.of(entry.getKey(), 12, 1));
            }
        }
        if (exits.isEmpty()) {
            throw new IllegalStateException("no exits of " + what);
        }
    }

    /** Whether it is on the list on the day of the merger, whatever the source. */
    private boolean specialDifficulty(int commune) {
        return inputs.communes().get(commune).code().equals("03250")
                || region[commune] == 3 && !communeExits.containsKey(commune);
    }

    /** @param recognised a commune that leaves the list when it is recognised as new-rural comes into region I, else into II */
    List<Designation> designations(VillageUnits units, NewRural recognised) {
        List<Designation> all = new ArrayList<>();
        for (int c = 0; c < region.length; c++) {
            before(c, all);
            if (region[c] > 0) {
                commune(c, recognised, all);
            }
        }
        for (String district : List.of("097", "098", "099", "103")) {
            all.add(old(district, "poor_district", "353/QĐ-TTg", LocalDate.of(2021, 1, 1), Optional.empty()));
        }
        villages.stream().forEach(s -> village(s, units, all));
        Place.merged(inputs).forEach(place -> merged(place, recognised, all));
        return all;
    }

    /** The list of 2016-2020 had seven communes more. */
    private void before(int c, List<Designation> all) {
        boolean listed = region[c] == 3 || olderList.get(c);
        String code = inputs.communes().get(c).code();
        String kind = kind(listed ? 3 : Math.max(1, region[c]));
        all.add(old(code, kind, "582/QĐ-TTg", LIST_582, Optional.of(LIST_861)));
        if (listed) {
            all.add(old(code, "special_difficulty_commune", "582/QĐ-TTg", LIST_582, Optional.of(LIST_861)));
        }
    }

    private BitSet olderList() {
        int[] easier = byHardship(c -> region[c] == 1 || region[c] == 2);
        BitSet older = new BitSet();
        IntStream.range(easier.length - 7, easier.length).forEach(k -> older.set(easier[k]));
        return older;
    }

    private void commune(int c, NewRural recognised, List<Designation> all) {
        String code = inputs.communes().get(c).code();
        all.add(old(code, "ethnic_minority_area", "861/QĐ-TTg", LIST_861, Optional.empty()));
        if (known(c)) {
            return;
        }
        Optional<LocalDate> exit = Optional.ofNullable(communeExits.get(c));
        all.add(old(code, kind(region[c]), "861/QĐ-TTg", LIST_861, exit));
        if (region[c] == 3) {
            all.add(old(code, "special_difficulty_commune", "861/QĐ-TTg", LIST_861, exit));
        }
        exit.ifPresent(day -> all.add(old(
                code,
                kind(after(c, recognised)),
                after(c, recognised) == 1 ? "new-rural recognition" : "amendment of 861/QĐ-TTg",
                day,
                Optional.empty())));
    }

    /** The region of a commune that left the list. */
    private int after(int c, NewRural recognised) {
        return recognised.in(c, communeExits.get(c).getYear()) ? 1 : 2;
    }

    private static String kind(int region) {
        return "region_" + "i".repeat(region);
    }

    private static Designation old(String code, String kind, String decision, LocalDate from, Optional<LocalDate> to) {
        return new Designation(Vintages.OLD, new UnitCode(code), kind, MARK + decision, from, to);
    }

    private void village(int s, VillageUnits units, List<Designation> all) {
        String kind = "special_difficulty_village";
        Optional<LocalDate> exit = Optional.ofNullable(villageExits.get(s));
        all.add(old(units.code(s, Vintages.OLD), kind, "612/QĐ-UBDT", LIST_612, exit));
        if (exit.isEmpty()) {
            all.add(carried(units.code(s, Vintages.NEW), kind));
        }
    }

    /** From the merger to the next list a merged commune keeps the status of its hardest part. */
    private void merged(Place place, NewRural recognised, List<Designation> all) {
        int hardest = place.members().stream()
                .mapToInt(c -> specialDifficulty(c) ? 3 : region[c] == 3 ? after(c, recognised) : region[c])
                .max()
                .orElseThrow();
        if (hardest > 0) {
            all.add(carried(place.code(), "ethnic_minority_area"));
            all.add(carried(place.code(), kind(hardest)));
        }
        if (hardest == 3) {
            all.add(carried(place.code(), "special_difficulty_commune"));
        }
    }

    private static Designation carried(String code, String kind) {
        return new Designation(
                Vintages.NEW,
                new UnitCode(code),
                kind,
                MARK + "letter 389/UBDT-CSDT: merged units keep the status of their parts",
                MERGER,
                Optional.of(NEXT_LIST));
    }
}
