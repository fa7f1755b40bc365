package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a filter, and what is said of what is none. */
final class Cql2TextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "poor > | 7 | end of the filter",
                "poor >> 5 | 7 | '>'",
                "poor = 5) | 9 | ')'",
                "(poor = 5 | 10 | expected )",
                "poor 5 | 6 | '5'",
                "AND poor = 5 | 1 | 'AND'",
                "poor = 5 poor = 6 | 10 | 'poor'",
                "poor LIKE | 10 | end of the filter",
                "poor = 'open | 8 | '''",
                "poor = 5; DROP TABLE x | 9 | ';'",
                "poor IN () | 10 | ')'",
                "S_INTERSECTS(geometry) | 1 | takes 2 operands",
                "S_INTERSECTS(geometry, POINT(1)) | 31 | expected",
                "S_BUFFER(geometry, 1) = 2 | 1 | no function 'S_BUFFER'",
                "since = DATE('2024-02-30') | 14 | no date",
                "since = TIMESTAMP('2024') | 19 | no instant",
                "S_INTERSECTS(geometry, POINT(21 103)) | 30 | longitude",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 1))) | 32 | ring",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))) | 24 | not valid",
                "S_INTERSECTS(geometry, LINESTRING(0 0)) | 34 | two positions",
                "S_INTERSECTS(geometry, BBOX(1,2,3)) | 24 | four numbers",
                "S_INTERSECTS(geometry, BBOX(1,5,3,4)) | 24 | north",
                "poor = DATE('+10000-01-01') | 13 | no date",
                "poor = 1 + | 11 | end of the filter",
                "value('poverty_rate') > 1 | 1 | takes 2 operands",
                "T_AFTER(since, INTERVAL('2024-01-01')) | 37 | ')'",
                "T_AFTER(since, INTERVAL('2024-01-01', 'soon')) | 39 | no date",
                "poor = 1e999 | 8 | too large",
            })
    void anErrorPointsAtItsPlace(String filter, int place, String says) {
        FilterException e = assertThrows(FilterException.class, () -> Cql2Text.parse(filter));
        assertEquals(place, e.place().character(), e.getMessage());
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }

    @Test
    void nestingHasALimit() {
        answer("(".repeat(100) + "TRUE" + ")".repeat(100));
        assertRefused("(".repeat(101) + "TRUE" + ")".repeat(101), "nested deeper than 100");
        answer("NOT ".repeat(100) + "TRUE");
        assertRefused("NOT ".repeat(101) + "TRUE", "nested deeper than 100");
        assertRefused("NOT (".repeat(60) + "TRUE" + ")".repeat(60), "nested deeper than 100");
        assertRefused("CASEI(".repeat(101) + "name", "nested deeper than 100");
        assertRefused("(".repeat(60_000), "nested deeper than 100");
        answer("poor = 1" + "+1".repeat(98));
        assertRefused("poor = 1" + "+1".repeat(20_000), "nested deeper than 100");
        assertRefused("poor = 1" + "*1".repeat(20_000), "each term of a sum or product is one");
        answer("(NOT TRUE) AND ".repeat(500) + "TRUE");
        answer("NOT TRUE OR ".repeat(500) + "TRUE");
    }

    @Test
    void lengthAndVerticesHaveLimits() {
        assertRefused("name = '" + "x".repeat(Cql2Text.MAX_LENGTH) + "'", "the limit is 65536");
        StringBuilder line = new StringBuilder("S_INTERSECTS(geometry, MULTIPOINT((0 0)");
        for (int i = 1; i < Cql2Text.MAX_VERTICES; i++) {
            line.append(",(").append(i % 10).append(" ").append(i % 7).append(")");
        }
        answer(line + "))");
        assertRefused(line + ",(1 1)))", "more than 10000 positions");
        answer("poor=1 OR ".repeat(6_000) + "poor=2");
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        String[] pieces = {
            "poor",
            "name",
            "geometry",
            "(",
            ")",
            ",",
            "'",
            "''",
            "'x'",
            "=",
            "<>",
            "<=",
            ">",
            "AND",
            "OR",
            "NOT",
            "IS",
            "NULL",
            "IN",
            "LIKE",
            "DIV",
            "+",
            "^",
            "A_CONTAINS",
            "tags",
            "T_DURING",
            "INTERVAL",
            "S_DWITHIN",
            "assessment",
            "GEOMETRYCOLLECTION",
            "BETWEEN",
            "CASEI",
            "ACCENTI",
            "DATE",
            "TIMESTAMP",
            "'2024-01-01'",
            "S_INTERSECTS",
            "POINT",
            "POLYGON",
            "BBOX",
            "1",
            "-2.5",
            "1e5",
            "TRUE",
            "\"",
            "\"poor\"",
            "\\",
            "đ",
            "\u0000",
            "\uD83D\uDE00",
            " ",
            "%",
            ";"
        };
        Random random = new Random(2022);
        int read = 0;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                answer(text.toString());
                read++;
            } catch (FilterException e) {
                assertTrue(
                        e.place().character() >= 0 && e.place().character() <= text.length() + 1,
                        text + ": " + e.getMessage());
            }
        }
        assertTrue(read > 0, "some of it can be read: " + read);
    }

    private static void answer(String filter) {
        Selection.of(Cql2Text.parse(filter), new SquareTable());
    }

    private static void assertRefused(String filter, String says) {
        FilterException e = assertThrows(FilterException.class, () -> Cql2Text.parse(filter));
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }
}
