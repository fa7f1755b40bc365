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
                "poor + limit = 20 | 0",
                "poor - 2 * 5 = 0 | 0",
                "(poor + 1) * 2 > 21 AND poor < 50 | 0",
                "poor / 0 > 1 OR NOT poor / 0 > 1 | ^^",
                "poor / 0 IS NULL | 0,1,2,3",
                "poor % 4 = 2 | 0",
                "poor div 4 = 2 | 0",
                "poor ^ 2 = 100 | 0",
                "2 ^ 3 = 8 | 0,1,2,3",
                "1 - -2 = 3 | 0,1,2,3",
                "poor BETWEEN limit - 1 AND limit + 1 | 0",
                "(poor > 5) = TRUE | 0,3",
                "(poor > 5) IS NULL | 2",
                "limit IN (poor, 10) | 0,1,2,3",
                "T_AFTER(since, DATE('2020-06-30')) | 1,2",
                "T_BEFORE(since, TIMESTAMP('2021-01-01T00:00:00Z')) | 0",
                "T_EQUALS(since, DATE('2021-01-01')) | 1",
                "T_DURING(since, INTERVAL('2020-06-01', '2021-12-31')) | 1",
                "T_INTERSECTS(since, INTERVAL('2021-01-01', '..')) | 1,2",
                "T_DISJOINT(since, INTERVAL('..', '2021-01-01')) | 2",
                "T_STARTS(since, INTERVAL('2021-01-01', '2022-01-01')) | 1",
                "T_FINISHES(since, INTERVAL('2020-01-01', '2021-01-01')) | 1",
                "T_CONTAINS(INTERVAL('2020-06-01', '2021-12-31'), since) | 1",
                "T_MEETS(INTERVAL('2019-01-01', '2020-01-01'), since) | 0",
                "T_METBY(INTERVAL('2022-01-01', '2023-01-01'), since) | 2",
                "T_OVERLAPS(INTERVAL('2020-01-01', '2021-06-01'), INTERVAL(since, '2022-01-01')) | 1",
                "T_OVERLAPPEDBY(INTERVAL(since, '2022-01-01'), INTERVAL('2020-01-01', '2021-06-01')) | 1",
                "T_STARTEDBY(INTERVAL(since, '2022-06-01'), since) | 0,1,2",
                "T_FINISHEDBY(INTERVAL('2019-01-01', since), since) | 0,1,2",
                "NOT T_AFTER(since, DATE('1900-01-01')) | ^^",
                "A_CONTAINS(tags, ('a','b')) | 0",
                "A_CONTAINS(tags, ('a')) | 0,1",
                "A_CONTAINEDBY(tags, ('a','c')) | 1,2,3",
                "A_OVERLAPS(tags, ('b','c')) | 0,2",
                "A_EQUALS(tags, ()) | 3",
                "A_EQUALS(('b','a','a'), tags) | 0",
                "value('wealth', 2023) > 2 | 2,3",
                "assessment('t1', 2024) = 'met' | 0,2",
                "assessment('t1', 2024) IN ('met', 'behind') AND poor >= 0 | 0,1,3",
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
                "S_INTERSECTS(geometry, POINT Z (0.5 0.5 1200)) | 0",
                "S_EQUALS(geometry, POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))) | 1",
                "S_TOUCHES(geometry, POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))) | 0,2",
                "S_OVERLAPS(geometry, BBOX(0.5, 0.5, 1.5, 3)) | 0,1",
                "S_CROSSES(geometry, LINESTRING(-1 0.5, 0.5 0.5)) | 0",
                "S_CROSSES(LINESTRING(-1 0.5, 0.5 0.5), geometry) | 0",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0.5 0.5), LINESTRING(2.5 0.5, 2.6 0.5))) | 0,2",
                "S_INTERSECTS(POINT(1 1), POINT(1 1)) | 0,1,2,3",
                "S_DISJOINT(POINT(1 1), POINT(1 1)) | ''",
                "S_EQUALS(geometry, geometry) | 0,1,2",
                "S_DWITHIN(geometry, POINT(-0.1 0.5), 12000) | 0",
                "S_DWITHIN(geometry, POINT(-0.1 0.5), 11000) | ''",
                "NOT S_DWITHIN(geometry, POINT(-0.1 0.5), 11000) | 0,1,2",
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
        assertEquals(14, e.place().character());
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
                "poor",
                "'x'",
                "poor + name = 3",
                "A_CONTAINS(poor, ('a'))",
                "A_CONTAINS(tags, (1))",
                "T_AFTER(poor, DATE('2020-01-01'))",
                "T_AFTER(since, INTERVAL('2021-01-01','2020-01-01'))",
                "S_DWITHIN(geometry, POINT(1 1), -5)",
                "S_DWITHIN(geometry, POINT(1 1), poor)",
                "S_DWITHIN(geometry, geometry, 5)",
                "value('none', 2024) = 1",
                "value('wealth', 2024.5) = 1",
                "value(name, 2024) = 1",
                "assessment('t1', 2024)",
                "poor = tags",
            })
    void typesThatDoNotAgreeAreRefused(String filter) {
        FilterException e = assertThrows(FilterException.class, () -> rows(filter));
        assertTrue(e.place().character() > 0, e.getMessage());
    }
}
