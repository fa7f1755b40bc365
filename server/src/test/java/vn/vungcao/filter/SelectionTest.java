package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows a filter takes. */
final class SelectionTest {
    private static final FilterTable TABLE = new SquareTable();

    private static String rows(String filter) {
        return Selection.of(Cql2Text.parse(filter), TABLE).toString().replaceAll("[{} ]", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "poor = 10 | 0",
                "poor <> 10 | 1,3",
                "poor < 10 | 1",
                "10 >= poor | 0,1",
                "poor = limit | 0",
                "poor >= +1.0E1 | 0,3",
                "poor > -0.5 | 0,1,3",
                "poor = -0 | 1",
                "NOT poor = 10 | 1,3",
                "NOT (poor = 10 OR poor = 0) | 3",
                "poor IS NULL | 2",
                "poor IS NOT NULL | 0,1,3",
                "poor BETWEEN 0 AND 10 | 0,1",
                "poor NOT BETWEEN 0 AND 10 | 3",
                "poor IN (0, 55.5) | 1,3",
                "poor NOT IN (0, 55.5) | 0",
                "TRUE | 0,1,2,3",
                "FALSE | ^^",
                "NOT FALSE | 0,1,2,3",
                "TRUE = TRUE | 0,1,2,3",
                "poor > 5 AND name LIKE 'M%' | 0",
                "poor > 50 OR name LIKE 'T%' | 2,3",
                "poor = 0 OR poor = 10 AND FALSE | 1",
                "\"poor\" = 0 and Not (\"name\" = 'x') | 1",
                "since > DATE('2020-06-30') | 1,2",
                "since <= TIMESTAMP('2020-12-31T17:00:00Z') | 0,1",
                "since IS NULL | 3",
            })
    void comparisonsFollowThreeValuedLogic(String filter, String expected) {
        assertEquals(expected, rows(filter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "name LIKE '%ừ%' | ^^",
                "name LIKE '%ườ%' | 0",
                "name LIKE 'Điện _iên%' | 1",
                "name LIKE 'điện biên đông' | ^^",
                "CASEI(name) LIKE CASEI('điện BIÊN%') | 1",
                "ACCENTI(name) = ACCENTI('Dien Bien Dong') | 1",
                "ACCENTI(CASEI(name)) LIKE 'dien%' | 1",
                "CASEI(ACCENTI(name)) = 'tua chua' | 2",
                "name = 'O''Reilly_100%' | 3",
                "name LIKE 'O''Reilly\\_100\\%' | 3",
                "name LIKE '%\\%%' | 3",
                "name NOT LIKE '%\\%%' | 0,1,2",
                "name LIKE '%%%' | 0,1,2,3",
                "name LIKE '' | ^^",
                "name > 'T' AND name < 'U' | 2",
            })
    void textsAreMatched(String filter, String expected) {
        assertEquals(expected, rows(filter));
    }

    @Test
    void decomposedLettersAreComposed() {
        assertEquals("0", rows("name = '" + Normalizer.normalize("Mường Chà", Normalizer.Form.NFD) + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S_INTERSECTS(geometry, POINT(0.5 0.5)) | 0",
                "S_INTERSECTS(geometry, POINT(1 0.5)) | 0,1",
                "s_intersects(POINT(2.5 0.5), geometry) | 2",
                "S_INTERSECTS(geometry, LINESTRING(0.5 0.5, 1.5 0.5)) | 0,1",
                "S_INTERSECTS(geometry, MULTILINESTRING((0.5 0.5, 0.6 0.5),(9 9, 8 8))) | 0",
                "S_INTERSECTS(geometry, BBOX(1.5, 0.2, 9, 0.3)) | 1,2",
                "S_INTERSECTS(geometry, BBOX(1.5, 0.2, 0, 9, 0.3, 99)) | 1,2",
                "S_INTERSECTS(geometry, BBOX(2.5, 0, 0.5, 1)) | 0,2",
                "S_WITHIN(geometry, POLYGON((-1 -1, 1.5 -1, 1.5 2, -1 2, -1 -1))) | 0",
                "S_WITHIN(POINT(0.5 0.5), geometry) | 0",
                "S_CONTAINS(geometry, POINT(1.5 0.5)) | 1",
                "S_CONTAINS(geometry, POINT(1 0.5)) | ''",
                "S_CONTAINS(POLYGON((-1 -1, 1.5 -1, 1.5 2, -1 2, -1 -1)), geometry) | 0",
                "S_DISJOINT(geometry, POINT(0.5 0.5)) | 1,2",
                "NOT S_INTERSECTS(geometry, POINT(0.5 0.5)) | 1,2",
                "S_INTERSECTS(geometry, MULTIPOINT((0.5 0.5), (2.5 0.5))) | 0,2",
                "S_INTERSECTS(geometry, MULTIPOLYGON(((0.1 0.1, 0.2 0.1, 0.2 0.2, 0.1 0.1)))) | 0",
                "S_WITHIN(geometry, POLYGON((-1 -1, 4 -1, 4 2, -1 2, -1 -1),(1.2 0.2, 1.3 0.2, 1.3 0.3, 1.2 0.2))) | 0,2",
                "S_INTERSECTS(geometry, POINT(0.5 0.5 1200)) | 0",
                "geometry IS NULL | 3",
                "geometry IS NOT NULL AND poor IS NULL | 2",
            })
    void shapesAreRelatedExactly(String filter, String expected) {
        assertEquals(expected, rows(filter));
    }

    @Test
    void anUnknownPropertyListsTheKnown() {
        FilterException e = assertThrows(FilterException.class, () -> rows("poor > 1 AND rich = 2"));
        assertEquals(List.of("name", "poor", "limit", "since"), e.allowed());
        assertEquals(14, e.place());
        assertTrue(e.getMessage().contains("'rich'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poor = 'ten'",
                "name = 10",
                "since = '2020-01-01'",
                "poor BETWEEN 'a' AND 'b'",
                "poor IN (1, 'a')",
                "poor LIKE '1%'",
                "name LIKE name",
                "name LIKE 5",
                "CASEI(poor) = 'x'",
                "S_INTERSECTS(name, POINT(1 1))",
                "geometry = 'x'",
                "poor = TRUE",
            })
    void typesThatDoNotAgreeAreRefused(String filter) {
        FilterException e = assertThrows(FilterException.class, () -> rows(filter));
        assertTrue(e.place() > 0, e.getMessage());
    }
}
