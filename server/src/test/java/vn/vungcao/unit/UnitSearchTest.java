package vn.vungcao.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitSearchTest {
    private static final UnitTree OLD = Units.tree(
            Units.V2020,
            "11 | tỉnh | Điện Biên",
            "094 | thành phố | Điện Biên Phủ | 11",
            "097 | huyện | Mường Chà | 11",
            "098 | huyện | Tủa Chùa | 11",
            "100 | huyện | Điện Biên | 11",
            "101 | huyện | Điện Biên Đông | 11",
            "03127 | phường | Noong Bua | 094",
            "03130 | phường | Mường Thanh | 094",
            "03166 | thị trấn | Mường Chà | 097",
            "03226 | xã | Sín Chải | 098 | Xín Chải",
            "03203 | xã | Pu Nhi | 101",
            "03204 | xã | Phì Nhừ | 101",
            "03205 | xã | Xa Dung | 101",
            "03206 | xã | Pú Nhung | 101",
            "03207 | xã | Háng Lìa | 101",
            "03203-001 | bản | Dương | 03203",
            "03203-002 | bản | Đường | 03203",
            "03203-003 | bản | Đường Mới | 03203",
            "03203-004 | bản | Dưỡng | 03203",
            "03203-005 | bản | Hoà Bình | 03203",
            "03203-006 | bản | Pu Nhi A | 03203");
    private static final UnitTree NEW = Units.tree(
            Units.V2025,
            "11 | tỉnh | Điện Biên",
            "03127 | phường | Mường Thanh | 11",
            "03166 | xã | Mường Chà | 11",
            "03203 | xã | Pu Nhi | 11",
            "03226 | xã | Sín Chải | 11 | Xã Xín Chải",
            "03160 | xã | Na Sang | 11");
    private static final UnitSearch SEARCH = new UnitSearch(List.of(OLD, NEW));

    private static List<String> find(String query) {
        return SEARCH.find(query, 10).stream()
                .map(hit -> hit.unit().name() + " " + hit.vintage().id())
                .toList();
    }

    private static UnitHit first(String query) {
        return SEARCH.find(query, 1).get(0);
    }

    @Test
    void findsWithoutMarksHigherLevelsFirstAndTheNewestVintageFirst() {
        assertEquals(List.of("Huyện Điện Biên Đông 2020"), find("dien bien dong"));
        assertEquals(
                List.of(
                        "Tỉnh Điện Biên 2025",
                        "Tỉnh Điện Biên 2020",
                        "Huyện Điện Biên 2020",
                        "Huyện Điện Biên Đông 2020",
                        "Thành phố Điện Biên Phủ 2020"),
                find("dien bien"));
        assertEquals(
                List.of("Huyện Mường Chà 2020", "Xã Mường Chà 2025", "Thị trấn Mường Chà 2020"), find("Mường Chà"));
        assertEquals(List.of("Phường Mường Thanh 2025", "Phường Mường Thanh 2020"), find("muong thanh"));
        assertEquals(List.of("Xã Sín Chải 2025", "Xã Sín Chải 2020"), find("sin chai"));
        assertEquals(List.of("Xã Pu Nhi 2025", "Xã Pu Nhi 2020", "Bản Pu Nhi A 2020"), find("pu nhi"));
    }

    @Test
    void queryWithoutMarksFindsEveryWayToMarkIt() {
        assertEquals(
                List.of("Bản Dương 2020", "Bản Dưỡng 2020", "Bản Đường 2020", "Bản Đường Mới 2020"), find("duong"));
    }

    @Test
    void queryWithMarksPrefersNamesThatAgreeAndPutsContradictingOnesLast() {
        assertEquals(
                List.of("Bản Đường 2020", "Bản Đường Mới 2020", "Bản Dương 2020", "Bản Dưỡng 2020"), find("Đường"));
        assertEquals("Bản Dương 2020", find("dương").get(0));
        assertEquals("Xã Pú Nhung 2020", find("Pú Nhu").get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Mường Chà, EXACT",
        "pu nhi, EXACT",
        "MƯỜNG CHÀ, EXACT",
        "muong cha, FOLDED",
        "Mường Cha, FOLDED",
        "Mường Ch, MARKS",
        "dien bien d, FOLDED",
        "Xín Chải, OLD_NAME",
        "xin chai, OLD_NAME",
        "03166, CODE",
        "0316, CODE"
    })
    void saysByWhatItFound(String query, Match match) {
        assertEquals(match, first(query).match());
    }

    @ParameterizedTest
    @CsvSource({
        "Thị trấn Mường Chà, Thị trấn Mường Chà 2020",
        "tt muong cha, Thị trấn Mường Chà 2020",
        "TT. Mường Chà, Thị trấn Mường Chà 2020",
        "xã mường chà, Xã Mường Chà 2025",
        "huyen muong cha, Huyện Mường Chà 2020",
        "TP Điện Biên Phủ, Thành phố Điện Biên Phủ 2020",
        "TP.Điện Biên Phủ, Thành phố Điện Biên Phủ 2020",
        "ban pu nhi, Bản Pu Nhi A 2020",
        "xa dung, Xã Xa Dung 2020",
        "Xã Xín Chải, Xã Sín Chải 2025",
        "P. Noong Bua, Phường Noong Bua 2020"
    })
    void kindBeforeTheNameMayBeLeftOutOrShortened(String query, String expected) {
        assertEquals(expected, find(query).get(0));
    }

    @Test
    void unitOfAnotherKindIsFoundAllTheSame() {
        assertEquals(
                List.of("Huyện Mường Chà 2020", "Xã Mường Chà 2025", "Thị trấn Mường Chà 2020"),
                find("Huyện Mường Chà"));
    }

    @Test
    void placeOfTheToneAndFormOfTheLettersDoNotMatter() {
        for (String query : List.of("Hoà Bình", "Hòa Bình", Normalizer.normalize("hòa bình", Normalizer.Form.NFD))) {
            assertEquals("Bản Hoà Bình", first(query).unit().name());
            assertEquals(Match.EXACT, first(query).match(), query);
        }
    }

    @Test
    void beginningOfTheNameComesBeforeTheMiddle() {
        assertEquals(
                List.of("Xã Háng Lìa 2020", "Huyện Mường Chà 2020"), find("ha").subList(0, 2));
        List<String> hits = find("nh");
        assertTrue(hits.indexOf("Bản Pu Nhi A 2020") < hits.indexOf("Phường Mường Thanh 2025"), "a word's start first");
    }

    @Test
    void findsByCodeInEveryVintage() {
        assertEquals(
                List.of("Thị trấn Mường Chà 2020", "Xã Mường Chà 2025"),
                find("03166").stream().sorted().toList());
        assertEquals("Huyện Điện Biên Đông 2020", find("101").get(0));
        assertEquals("Bản Dương 2020", find("03203-001").get(0));
        assertEquals("Xã Mường Chà 2025", find("3166").get(0), "a spreadsheet ate the zero");
        assertTrue(find("03203").indexOf("Xã Pu Nhi 2020") < find("03203").indexOf("Bản Dương 2020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "zzz", "99999", "Điện Biên Đông Nam"})
    void findsNothingWhereThereIsNothing(String query) {
        assertEquals(List.of(), find(query));
    }

    @Test
    void keepsToTheLimit() {
        assertEquals(3, SEARCH.find("n", 3).size());
        assertEquals(find("n").subList(0, 3).size(), 3);
        assertThrows(IllegalArgumentException.class, () -> SEARCH.find("n", 0));
    }

    @Provide
    Arbitrary<String> partOfAName() {
        return Arbitraries.of(OLD.at(AdminLevel.VILLAGE)).flatMap(unit -> Arbitraries.integers()
                .between(1, unit.bareName().length())
                .map(length -> unit.bareName().substring(0, length)));
    }

    /** Whatever marked beginning of a name is typed: names written so come before names that are only spelt alike. */
    @Property(tries = 200)
    void namesWrittenAsTypedComeFirst(@ForAll @From("partOfAName") String query) {
        Assume.that(!query.equals(TextFolding.withoutMarks(query)));
        List<UnitHit> hits = SEARCH.find(query, 100);
        boolean spelt = false;
        int written = 0;
        for (UnitHit hit : hits) {
            spelt |= hit.match() == Match.FOLDED;
            if (hit.unit().bareName().toLowerCase().contains(query.toLowerCase())) {
                assertFalse(spelt, () -> hits.toString());
                written++;
            }
        }
        assertTrue(written > 0);
    }
}
