package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever a question looks like it is answered or refused in words: never a failure of the server, never its inside. */
final class MutatedQuestionsTest {
    private static final int ROUNDS = 2_000;
    private static final String ALPHABET = "abz019-_.,:;()[]{}<>='\"%&+*/\\|^~$#@!?\u0001\u007féđ";
    private static final List<String> QUESTIONS = List.of(
            "/api/values?indicator=poverty_rate&year=2024&level=commune&boundaries=2020&bbox=103,21,104,22&in=094",
            "/api/classes?indicator=roads&level=commune&method=natural_breaks&classes=5&year=2024&pooled=false",
            "/api/classes?indicator=roads&level=commune&method=manual&breaks=0,50,100",
            "/api/series?indicator=roads&unit=03124&boundaries=2020&target=t_roads",
            "/api/targets/t_roads/assessment?year=2024&level=commune&scope=poor_districts",
            "/api/lagging?targets=t_roads,t_poverty&k=1&year=2024&level=commune&by=gap_count&fewest=80&limit=5",
            "/api/needs?year=2024&level=commune&by=project&fewest=80&set=qd351-2022",
            "/api/heat?year=2024&level=commune&targets=t_roads,t_poverty&k=1&by=gap&limit=3",
            "/api/report/2024?set=qd351-2022&boundaries=2020&lang=en&f=json",
            "/api/units?q=muong%20phang&level=commune&limit=5",
            "/api/units/03124?datetime=2024-01-01/..&year=2024",
            "/api/collections/communes/items?indicators=poverty_rate,roads&year=2024&target=t_roads&limit=3&offset=2"
                    + "&sortby=-roads,name&properties=code,name&skipGeometry=true",
            "/api/collections/hazard-zones/items?datetime=2022-01-01T00:00:00Z/..&bbox=103,21,104,22",
            "/api/values?indicator=roads&year=2024&level=commune&near=103.05,21.35,9000&zone=landslide:4:15000",
            "/api/exposure?hazard=landslide,flash_flood&class=2&level=commune&year=2024&boundaries=2020&zone=any:1:100",
            "/api/resettlement?year=2024&level=commune&boundaries=2025&hazard=landslide,any&form=in_place,concentrated",
            "/api/collections/resettlement-sites/items?near=103.2,21.4,5000&zone=any:1",
            "/api/export/communes.geojson?year=2024&indicators=roads&filter=roads%3C50");
    private static final List<String> FILTERS = List.of(
            "poverty_rate > 40 AND NOT (name LIKE 'X%' OR roads IS NULL)",
            "S_INTERSECTS(geometry, POLYGON((103 21, 104 21, 104 22, 103 21))) AND roads BETWEEN 10 AND 60.5",
            "CASEI(name) = CASEI('Xã Nà Tấu') OR ACCENTI(name) IN ('a', 'b') AND valid_from < DATE('2024-01-01')",
            "S_DISJOINT(BBOX(103.1,21.1,103.2,21.4), geometry) OR poverty_rate_status = 'missing'",
            "poverty_rate_quality NOT IN ('C', 'D') AND \"kind\" <> 'xã' AND TRUE");

    @Test
    void aMutatedQuestionIsAnsweredOrRefusedInWords() throws IOException {
        Random random = new Random(351_2022);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (TestServer server = TestServer.withFixture()) {
            for (int round = 0; round < ROUNDS; round++) {
                String path = round % 2 == 0
                        ? mutated(random, QUESTIONS.get(random.nextInt(QUESTIONS.size())))
                        : "/api/collections/communes/items?year=2024&filter="
                                + encoded(mutated(random, FILTERS.get(random.nextInt(FILTERS.size()))));
                statuses.merge(ask(URI.create(server.url()), path), 1, Integer::sum);
            }
        }
        assertTrue(statuses.keySet().stream().allMatch(s -> s < 500), statuses.toString());
        assertTrue(statuses.get(200) > ROUNDS / 20 && statuses.get(400) > ROUNDS / 20, statuses.toString());
    }

    /** Half of them keep their form and change in their numbers; the others lose it in one place or several. */
    private static String mutated(Random random, String text) {
        StringBuilder result = new StringBuilder(text);
        int from = text.indexOf('?') + 1;
        boolean numbersOnly = random.nextBoolean();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = from + random.nextInt(Math.max(1, result.length() - from));
            if (numbersOnly) {
                if (Character.isDigit(result.charAt(at))) {
                    result.setCharAt(at, (char) ('0' + random.nextInt(10)));
                }
            } else {
                spoil(random, result, at);
            }
        }
        return result.toString();
    }

    private static void spoil(Random random, StringBuilder text, int at) {
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, c);
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.setCharAt(at, c);
            case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
            default -> text.append(text.substring(at));
        }
    }

    private static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            result.append("%%%02X".formatted(b));
        }
        return result.toString();
    }

    /** By hand, because a client would refuse to send some of it. */
    private static int ask(URI server, String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(reply.startsWith("HTTP/1.1 "), path + " → " + reply);
            int status = Integer.parseInt(reply.substring(9, 12));
            String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
            if (status != 200) {
                assertFalse(
                        body.matches("(?s).*(Exception|java\\.|vn\\.vungcao|org\\.|\\tat ).*"), path + " → " + reply);
                assertEquals(
                        status, TestServer.JSON.readTree(body).get("status").asInt(), path + " → " + reply);
            }
            return status;
        }
    }
}
