package vn.vungcao.bench.curve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.bench.drive.AnswerContent;

/** Holds answers against what the generator made. */
final class Checks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** With which shares are published. */
    private static final int DECIMALS = 6;

    private static final double ROUNDED = 1e-5;

    /** More distinct values than that are not cut by the slow way too. */
    private static final int MOST_CUT_SLOWLY = 20_000;

    private final KnownSet known;
    private final String indicator;

    Checks(KnownSet known, String indicator) {
        this.known = known;
        this.indicator = indicator;
    }

    int values(byte[] body) throws IOException {
        AnswerContent content = AnswerContent.of(body);
        require(content.values().size() == known.count(), content.values().size() + " units have values");
        requireValues(content);
        return content.values().size();
    }

    int features(byte[] body, Set<String> expected) throws IOException {
        AnswerContent content = AnswerContent.of(body);
        require(content.values().keySet().equals(expected), "other units: " + difference(content, expected));
        requireValues(content);
        return expected.size();
    }

    private static String difference(AnswerContent content, Set<String> expected) {
        Set<String> lacking = new TreeSet<>(expected);
        lacking.removeAll(content.values().keySet());
        Set<String> further = new TreeSet<>(content.values().keySet());
        further.removeAll(expected);
        return lacking.size() + " lacking, " + further.size() + " too many, of " + expected.size();
    }

    private void requireValues(AnswerContent content) throws IOException {
        for (var entry : content.values().entrySet()) {
            double right = known.value(indicator, entry.getKey());
            require(Math.abs(entry.getValue() - right) <= ROUNDED, entry + " is not " + right);
        }
    }

    int lagging(byte[] body) throws IOException {
        JsonNode answer = JSON.readTree(body);
        int expected = known.lagging();
        require(answer.get("lagging").asLong() == expected, answer.get("lagging") + " units lag and not " + expected);
        require(answer.get("ranking").size() == Math.min(20, expected), "the ranking is not whole");
        return expected;
    }

    int classes(byte[] body) throws IOException {
        JsonNode answer = JSON.readTree(body);
        double[] values = Arrays.stream(known.column(indicator))
                .map(value -> KnownSet.rounded(value, DECIMALS))
                .sorted()
                .toArray();
        int counted = 0;
        double spread = 0;
        for (JsonNode count : answer.get("counts")) {
            spread += SlowBreaks.spread(values, counted, counted + count.asInt());
            counted += count.asInt();
        }
        require(counted == values.length, counted + " units are in classes");
        if (values.length <= MOST_CUT_SLOWLY) {
            double best = SlowBreaks.least(values, answer.get("counts").size());
            require(spread <= best * (1 + 1e-9) + 1e-6, "the classes spread " + spread + ", could spread " + best);
        }
        return counted;
    }

    /** Units that meet the tile, and perhaps such as lie in its margin; one in a thousand may be too thin to show. */
    int tile(byte[] body, Tile tile) throws IOException {
        Set<String> shown = AnswerContent.ofTile(body).values().keySet();
        Set<String> lacking = known.meeting(GEOMETRIES.toGeometry(tile.itself()));
        int most = lacking.size() / 1000;
        lacking.removeAll(shown);
        Set<String> further = new TreeSet<>(shown);
        further.removeAll(known.meeting(GEOMETRIES.toGeometry(tile.withMargin())));
        require(
                lacking.size() <= most && further.size() <= most,
                lacking.size() + " units are lacking in the tile, " + further.size() + " are too many");
        return shown.size();
    }

    private static void require(boolean right, String wrong) throws IOException {
        if (!right) {
            throw new IOException("WRONG ANSWER: " + wrong);
        }
    }
}
