package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters in CQL2 JSON, as programs write them. */
final class Cql2JsonTest {
    private static String rows(String filter) {
        return Selection.of(Cql2Json.parse(filter), new SquareTable())
                .toString()
                .replaceAll("[{} ]", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'op':'=','args':[{'property':'poor'},10]} | 0",
                "{'op':'and','args':[{'op':'>','args':[{'property':'poor'},5]},"
                        + "{'op':'like','args':[{'property':'name'},'M%']}]} | 0",
                "{'op':'not','args':[{'op':'isNull','args':[{'property':'poor'}]}]} | 0,1,3",
                "{'op':'between','args':[{'property':'poor'},0,10]} | 0,1",
                "{'op':'in','args':[{'property':'poor'},[0,55.5]]} | 1,3",
                "{'op':'=','args':[{'op':'casei','args':[{'property':'name'}]},{'op':'casei','args':['MƯỜNG chà']}]} | 0",
                "{'op':'=','args':[{'op':'+','args':[{'property':'poor'},1]},11]} | 0",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':[1,0.5]}]} | 0,1",
                "{'op':'s_within','args':[{'property':'geometry'},{'type':'Polygon','coordinates':"
                        + "[[[-1,-1],[1.5,-1],[1.5,2],[-1,2],[-1,-1]]]}]} | 0",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'bbox':[1.5,0.2,9,0.3]}]} | 1,2",
                "{'op':'t_after','args':[{'property':'since'},{'date':'2020-06-30'}]} | 1,2",
                "{'op':'t_during','args':[{'property':'since'},{'interval':['2020-06-01','2021-12-31']}]} | 1",
                "{'op':'t_intersects','args':[{'property':'since'},{'interval':['2021-01-01T00:00:00Z','..']}]} | 1,2",
                "{'op':'t_equals','args':[{'interval':[{'property':'since'},{'property':'since'}]},"
                        + "{'date':'2021-01-01'}]} | 1",
                "{'op':'a_contains','args':[{'property':'tags'},['a','b']]} | 0",
                "{'op':'=','args':[{'op':'assessment','args':['t1',2024]},'met']} | 0,2",
                "true | 0,1,2,3",
            })
    void theSameRowsAreFound(String filter, String expected) {
        assertEquals(expected, rows(filter.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'op':'=','args':[{'property':'poor'}]} | / | takes 2 operands",
                "{'op':'==','args':[{'property':'poor'},1]} | /op | no operator",
                "{'op':'=','args':[{'property':'poor'},null]} | /args/1 | isNull",
                "{'op':'=','args':{'property':'poor'}} | / | array args",
                "{'op':'=','args':[{'property':5},1]} | /args/0/property | text",
                "{'op':'=','args':[{'property':'poor','x':1},1]} | /args/0 | does not belong",
                "{'op':'=','args':[{'name':'poor'},1]} | /args/0 | an object is",
                "{'op':'t_after','args':[{'property':'since'},{'date':'soon'}]} | /args/1/date | no date",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Circle'}]} | /args/1/type | no type",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':[1]}]}"
                        + " | /args/1/coordinates | two or three",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':[21,103]}]}"
                        + " | /args/1/coordinates | longitude",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'LineString','coordinates':[[1,'x'],[1,2]]}]}"
                        + " | /args/1/coordinates/0/1 | number",
                "{'op':'=','args':[{'property':'poor'},1e999]} | /args/1 | too large",
            })
    void anErrorPointsAtItsPlace(String filter, String pointer, String says) {
        FilterException e = assertThrows(FilterException.class, () -> rows(filter.replace('\'', '"')));
        assertEquals(pointer, e.place().pointer(), e.getMessage());
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 2", "{} {} | 4", "{'a':1,'a':2} | 8", "poor = 1 | 1", "[1,] | 4"},
            quoteCharacter = '^')
    void whatIsNoJsonSaysWhere(String filter, int near) {
        FilterException e = assertThrows(FilterException.class, () -> rows(filter.replace('\'', '"')));
        assertTrue(e.getMessage().contains("no JSON"), e.getMessage());
        assertTrue(Math.abs(e.place().character() - near) <= 5, e.getMessage());
    }

    @Test
    void nestingLengthAndVerticesHaveLimits() {
        String hundred = "{\"op\":\"not\",\"args\":[".repeat(100) + "true" + "]}".repeat(100);
        rows(hundred);
        for (int depth : new int[] {101, 1_000, 2_000}) {
            String deep = "{\"op\":\"not\",\"args\":[".repeat(depth) + "true" + "]}".repeat(depth);
            FilterException e = assertThrows(FilterException.class, () -> rows(deep));
            assertTrue(e.getMessage().contains("nested deeper than 100"), e.getMessage());
        }
        String sum = "{\"op\":\"+\",\"args\":[".repeat(500) + "1" + ",1]}".repeat(500);
        FilterException summed = assertThrows(
                FilterException.class, () -> rows("{\"op\":\"=\",\"args\":[{\"property\":\"poor\"}," + sum + "]}"));
        assertTrue(summed.getMessage().contains("nested deeper than 100"), summed.getMessage());
        StringBuilder line = new StringBuilder("[0,0]");
        for (int i = 1; i <= 100_000; i++) {
            line.append(",[").append(i % 9).append(",1]");
        }
        String head =
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"MultiPoint\",\"coordinates\":[";
        FilterException tooLong = assertThrows(FilterException.class, () -> rows(head + line + "]}]}"));
        assertTrue(tooLong.getMessage().contains("the limit is 65536"), tooLong.getMessage());
        String many = "[0,0]" + ",[1,1]".repeat(10_000);
        FilterException tooMany = assertThrows(FilterException.class, () -> rows(head + many + "]}]}"));
        assertTrue(tooMany.getMessage().contains("more than 10000 positions"), tooMany.getMessage());
    }
}
