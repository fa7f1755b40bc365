package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.geo.Projection;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.route.Route;

/**
 * Ten thousand questions to every address that is read, made by a fixed seed of what its parameters take and of what they do
 * not: each is answered or refused in words, within two seconds.
 */
final class FuzzedRoutesTest {
    private static final int ROUNDS = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String ALPHABET = "abz019-_.,:;()[]{}<>='\"%&+*/\\|^~$#@!?\u0001\u007féđ";
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "NaN",
            "-1",
            "0",
            "1e308",
            "99999999999999999999",
            "'; DROP TABLE unit; --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "\u0000",
            "%",
            "ẨẴđ",
            "\uD83C\uDDFB",
            "1,2,3,4,5,6,7",
            "-180,-90,180,90",
            "180,90,-180,-90",
            "1e9,1e9,2e9,2e9",
            "9999-12-31T23:59:59Z",
            "0000-01-01/..",
            "x".repeat(3_000),
            "(".repeat(500),
            "1,".repeat(400));
    private static final Map<String, List<String>> NAMES = Map.of(
            "collection", List.of("communes", "villages", "hazard-zones", "resettlement-sites"),
            "id", List.of("03124", "03124-001", "hz-1", "rs-1", "t_roads", "1"),
            "code", List.of("03124", "poverty_rate", "roads", "11"),
            "vintage", List.of("2020", "2025"),
            "indicator", List.of("roads"),
            "target", List.of("t_roads"),
            "tileMatrix", List.of("0", "8", "9", "24"));

    private final Random random = new Random(7946);

    @Test
    void everythingIsAnsweredOrRefusedInWordsAndSoon() throws IOException {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
        Projection.wake();
        // this server has no store, which is what it answers where imports are asked for
        List<Route> routes = Api.routes().stream()
                .filter(route -> !route.path().startsWith("/api/imports"))
                .toList();
        TreeSet<String> answered = new TreeSet<>();
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        Atlas atlas = FixtureAtlas.build();
        try (TestServer server = new TestServer(() -> Optional.of(atlas))) {
            URI address = URI.create(server.url());
            // what is loaded at its first use (fonts, writers of workbooks) is no part of the measure
            for (Route route : routes) {
                route.formats().forEach(format -> server.get(warm(route) + format.id()));
            }
            for (int round = 0; round < ROUNDS; round++) {
                Route route = routes.get(random.nextInt(routes.size()));
                String question = question(route);
                int status = ask(address, question, atlas);
                statuses.merge(status, 1, Integer::sum);
                if (status == 200) {
                    answered.add(route.id());
                }
            }
        }
        assertTrue(statuses.keySet().stream().allMatch(status -> status < 500), statuses.toString());
        assertTrue(statuses.get(200) > ROUNDS / 20 && statuses.get(400) > ROUNDS / 20, statuses.toString());
        assertTrue(answered.size() > routes.size() / 2, "most addresses answered something: " + answered);
    }

    private static String warm(Route route) {
        StringBuilder path = new StringBuilder(route.path());
        List<String> query = new ArrayList<>();
        for (Parameter<?> parameter : route.parameters()) {
            if (parameter.place() == Parameter.Place.PATH) {
                String braces = "{" + parameter.name() + "}";
                int at = path.indexOf(braces);
                path.replace(at, at + braces.length(), parameter.example());
            } else if (parameter.required()) {
                query.add(parameter.name() + "=" + encoded(parameter.example()) + "&");
            }
        }
        return path + "?" + String.join("", query) + "f=";
    }

    private String question(Route route) {
        String path = route.path();
        List<String> query = new ArrayList<>();
        for (Parameter<?> parameter : route.parameters()) {
            if (parameter.place() == Parameter.Place.PATH) {
                path = path.replace("{" + parameter.name() + "}", encoded(inPath(parameter)));
            } else if (random.nextInt(100) < (parameter.required() ? 92 : 14)) {
                query.add(encoded(parameter.name()) + "=" + encoded(value(parameter)));
            }
        }
        if (random.nextInt(30) == 0) {
            query.add(encoded(pick(ODD)) + "=" + encoded(pick(ODD)));
        }
        if (random.nextInt(30) == 0 && !query.isEmpty()) {
            query.add(pick(query));
        }
        String whole = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return random.nextInt(10) == 0 ? spoiled(whole) : whole;
    }

    private String inPath(Parameter<?> parameter) {
        return random.nextInt(10) == 0
                ? pick(ODD).replace("\u0000", "0").replace("/", "")
                : pick(NAMES.getOrDefault(parameter.name(), List.of(parameter.example())));
    }

    private String value(Parameter<?> parameter) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(ODD);
            case 1 -> spoiled(parameter.example());
            case 2 ->
                parameter.kind() instanceof ChoiceKind<?> choice
                        ? pick(List.copyOf(choice.choices().keySet()))
                        : parameter.example();
            case 3 -> otherNumbers(parameter.example());
            default -> parameter.example();
        };
    }

    private String otherNumbers(String text) {
        StringBuilder result = new StringBuilder();
        text.chars()
                .forEach(c -> result.append(
                        Character.isDigit(c) && random.nextInt(3) == 0 ? (char) ('0' + random.nextInt(10)) : (char) c));
        return result.toString();
    }

    private String spoiled(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            // an address begins with a slash, else it is no address
            int at = Math.min(result.length(), 1 + random.nextInt(result.length() + 1));
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> result.insert(at, c);
                case 1 -> result.replace(at, Math.min(result.length(), at + 1), "");
                default -> result.insert(at, result.substring(at, Math.min(result.length(), at + 12)));
            }
        }
        return result.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What took too long is asked of another server once more, which has kept nothing: a busy machine is no defect. */
    private int ask(URI server, String question, Atlas atlas) throws IOException {
        long begun = System.nanoTime();
        int status = send(server, question);
        if (Duration.ofNanos(System.nanoTime() - begun).compareTo(LONGEST) > 0) {
            try (TestServer other = new TestServer(() -> Optional.of(atlas))) {
                long again = System.nanoTime();
                send(URI.create(other.url()), question);
                Duration taken = Duration.ofNanos(System.nanoTime() - again);
                assertTrue(taken.compareTo(LONGEST) <= 0, question + " took " + taken);
            }
        }
        return status;
    }

    /** By hand, because a client would refuse to send some of it. */
    private int send(URI server, String question) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            String accept = List.of("*/*", "text/html,*/*;q=0.8", "application/geo+json", "image/png", "nonsense")
                    .get(question.length() % 5);
            String request = "GET " + question + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: " + accept
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] reply = socket.getInputStream().readAllBytes();
            String head = new String(reply, 0, Math.min(reply.length, 4_000), StandardCharsets.UTF_8);
            assertTrue(head.startsWith("HTTP/1.1 "), question + " → " + head);
            int status = Integer.parseInt(head.substring(9, 12));
            if (status != 200 && status != 204) {
                String whole = new String(reply, StandardCharsets.UTF_8);
                String body = whole.substring(whole.indexOf("\r\n\r\n") + 4);
                assertFalse(
                        body.matches("(?s).*(Exception|java\\.|vn\\.vungcao|org\\.|\\tat ).*"),
                        question + " → " + whole);
                assertEquals(
                        status, TestServer.JSON.readTree(body).get("status").asInt(), question + " → " + whole);
            }
            return status;
        }
    }
}
