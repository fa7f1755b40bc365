package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever somebody sends is a filter or is refused with a message of ours, and soon. */
final class Cql2FuzzTest {
    private static final int TRIES = 10_000;
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private static final List<String> TEXTS = List.of(
            "poor > 5 AND (name LIKE 'M%' OR poor IS NULL) AND NOT since < DATE('2021-01-01')",
            "S_INTERSECTS(geometry, POLYGON((-1 -1, 1.5 -1, 1.5 2, -1 2, -1 -1),(1.2 0.2, 1.3 0.2, 1.3 0.3, 1.2 0.2)))",
            "T_DURING(INTERVAL(since, '..'), INTERVAL('2020-06-01', '2021-12-31T00:00:00Z'))",
            "A_CONTAINS(tags, ('a', 'b')) AND CASEI(ACCENTI(name)) IN ('x', 'muong cha')",
            "(poor + limit) * 2 ^ 3 div 7 % 4 BETWEEN -1.5e3 AND value('wealth', 2024) - 1",
            "assessment('t1', 2024) = 'met' OR S_DWITHIN(geometry, BBOX(0, 0, 1, 1), 1500)",
            "S_TOUCHES(GEOMETRYCOLLECTION(POINT(1 1), MULTIPOINT((0 0), (1 2)), LINESTRING(0 0, 5 5)), geometry)");

    @Test
    void mutatedTextsAreReadOrRefused() {
        run(TEXTS, Cql2Text::parse, 351);
    }

    @Test
    void mutatedJsonIsReadOrRefused() {
        run(TEXTS.stream().map(Cql2Text::parse).map(Cql2JsonWriter::write).toList(), Cql2Json::parse, 2022);
    }

    private static void run(List<String> seeds, Function<String, Expression> parse, int seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            String filter = mutated(seeds, random);
            long start = System.nanoTime();
            try {
                Selection.of(parse.apply(filter), new SquareTable());
                read++;
            } catch (FilterException refused) {
                assertTrue(!refused.getMessage().contains("Exception"), filter);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("try " + i + ": " + filter, e);
            }
            assertTrue(System.nanoTime() - start < LONGEST_NANOS, filter);
        }
        assertTrue(read > TRIES / 1000, "some of it can be read: " + read);
    }

    private static String mutated(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int n = random.nextInt(4); n >= 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(6));
            String other = seeds.get(random.nextInt(seeds.size()));
            int from = random.nextInt(other.length());
            String piece = other.substring(from, Math.min(other.length(), from + random.nextInt(12)));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, piece);
                case 2 -> text.replace(at, end, piece);
                case 3 ->
                    text.setCharAt(
                            at, (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
                case 4 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(30)));
                default -> text.insert(at, random.nextBoolean() ? "9".repeat(random.nextInt(400)) : "((((");
            }
        }
        return text.toString();
    }
}
