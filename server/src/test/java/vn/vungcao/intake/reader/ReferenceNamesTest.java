package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.DatedGrouping;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.unit.UnitHit;
import vn.vungcao.unit.UnitSearch;
import vn.vungcao.unit.UnitTree;

/** The real names of the reference tables: 10 districts, 129 communes of before July 2025, 45 of after. */
final class ReferenceNamesTest {
    private static final Changeset REFERENCE = ReferenceData.load("test");
    private static final Map<String, UnitTree> TREES = trees();
    private static final UnitSearch SEARCH = new UnitSearch(TREES.values());

    private static Map<String, UnitTree> trees() {
        Map<String, UnitTree> trees = new TreeMap<>();
        REFERENCE
                .vintages()
                .forEach(vintage -> trees.put(
                        vintage.id(),
                        new UnitTree(
                                vintage,
                                REFERENCE.units().stream()
                                        .filter(unit -> unit.vintage().equals(vintage.id()))
                                        .toList())));
        return trees;
    }

    @Test
    void everyNameIsFoundInItsSpellings() {
        for (AdminUnit unit : REFERENCE.units()) {
            for (String spelling : spellings(unit)) {
                List<UnitHit> hits = SEARCH.find(spelling, 20);
                assertTrue(
                        hits.stream().anyMatch(hit -> hit.unit().equals(unit)),
                        unit.name() + " of " + unit.vintage() + " is not found as '" + spelling + "'");
            }
        }
    }

    /** A whole name, with its marks and its kind, leads to units of just that name before all others. */
    @Test
    void aNameInFullComesFirst() {
        for (AdminUnit unit : REFERENCE.units()) {
            UnitHit first = SEARCH.find(unit.name(), 1).get(0);
            assertEquals(unit.name(), first.unit().name());
        }
    }

    private static List<String> spellings(AdminUnit unit) {
        String name = unit.bareName();
        return List.of(
                unit.name(),
                TextFolding.withoutMarks(name),
                toneMoved(name),
                name.substring(0, Math.min(name.length(), Math.max(5, name.length() - 2))),
                Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT));
    }

    /** The tone of each syllable on its last vowel, where some people put it: {@code Tủa} becomes {@code Tuả}. */
    private static String toneMoved(String name) {
        return Stream.of(name.split(" "))
                .map(ReferenceNamesTest::toneOfSyllableMoved)
                .collect(Collectors.joining(" "));
    }

    private static String toneOfSyllableMoved(String syllable) {
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        StringBuilder letters = new StringBuilder();
        String tone = "";
        for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
            if (tones.indexOf(c) >= 0) {
                tone = String.valueOf(c);
            } else {
                letters.append(c);
            }
        }
        int last = letters.length();
        while (last > 0 && "aeiouy".indexOf(Character.toLowerCase(letters.charAt(last - 1))) < 0) {
            last--;
        }
        return Normalizer.normalize(letters.insert(last, tone).toString(), Normalizer.Form.NFC);
    }

    /** New Mường Chà lies in the old district Nậm Pồ; new Sam Mứn is old Pom Lót and Na Ư; two wards bear one name. */
    @Test
    void namesThatMisleadGiveAllTheyCouldMean() {
        assertEquals(List.of("097/2020", "03166/2025", "03172/2020"), found("Mường Chà", 3));
        assertEquals(List.of("03356/2025", "03355/2020"), found("Sam Mứn", 2));
        assertEquals(List.of("03334/2025", "03136/2020"), found("Phường Mường Thanh", 2));
        assertEquals(List.of("03370/2025", "03370/2020"), found("pu nhi", 2));
        assertEquals(List.of("03260/2025", "03271/2020"), found("pu nhung", 2));
        assertEquals(List.of("03370/2025", "03370/2020"), found("Pú Nhi", 2), "the spelling of another list");
    }

    private static List<String> found(String name, int limit) {
        return SEARCH.find(name, limit).stream()
                .map(hit -> hit.unit().code() + "/" + hit.unit().vintage())
                .toList();
    }

    @Test
    void eightOfTheNewCommunesCrossDistricts() {
        DatedGrouping grouping =
                new DatedGrouping(TREES.get("2025"), TREES.get("2020"), new Crosswalk(REFERENCE.links()));
        assertEquals(
                List.of("03151", "03164", "03202", "03217", "03244", "03301", "03316", "03334"),
                grouping.crossing().stream().map(m -> m.unit().code().value()).toList());
        assertEquals(37, grouping.whole().values().stream().mapToInt(List::size).sum());
    }
}
