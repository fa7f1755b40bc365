package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Grant;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Role;
import vn.vungcao.app.CommandLineKinds;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** Small cells are for those who may read what is not published, and never for somebody else who asks at the same address. */
final class AnalystTest {
    /** Of three households; 66.667 %. */
    private static final String SMALL = "66.6";

    private static final String ITEMS =
            "/api/collections/villages/items?indicators=near_poor&year=2024&boundaries=2020";

    private static final String TILE =
            "/api/collections/villages/tiles/WebMercatorQuad/8/112/201?indicators=near_poor&year=2024"
                    + "&boundaries=2020&v=00000000000000cc";

    @TempDir
    static Path folder;

    private static Store store;
    private static ImportService access;
    /** One that the public asks first, and one that is asked last by it. */
    private static final Map<Role, HttpServer> SERVERS = new EnumMap<>(Role.class);

    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        store = MadeStores.open(folder.resolve("store"));
        for (String id : Role.given()) {
            NewToken made =
                    NewToken.of(id, Grant.of(Role.find(id).orElseThrow()), Optional.empty(), Instant.now(), "test");
            made.keep(store.access(), Caller.onCommandLine("test"), "");
            TOKENS.put(Role.find(id).orElseThrow(), made.secret().text());
        }
        access = new ImportService(new CommandLineKinds(), EditorKey.none(), 100_000);
        access.open(store, new AtlasPublisher(store), folder.resolve("jobs"));
        for (Role first : List.of(Role.PUBLIC, Role.ANALYST)) {
            Atlas atlas = FixtureAtlas.withSmallVillages();
            SERVERS.put(
                    first, new HttpServer(() -> Optional.of(atlas), ServerSettings.of("127.0.0.1", 0), access).start());
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(HttpServer::close);
        access.close();
        store.close();
    }

    private Got get(HttpServer server, Role role, String path, String... headers) {
        return get(server.url(), role, path, headers);
    }

    private Got get(String origin, Role role, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (role != Role.PUBLIC) {
            all.addAll(List.of("Authorization", "Bearer " + TOKENS.get(role)));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Got(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each asked in both orders, and again from memory: the public never gets what an analyst got, nor the other way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/values?indicator=near_poor&year=2024&level=village&boundaries=2020",
                ITEMS,
                ITEMS + "&filter=near_poor%3E60",
                ITEMS + "&sortby=-near_poor&limit=1",
                ITEMS + "&f=csv",
                "/api/collections/villages/items/03124-001?indicators=near_poor&year=2024&boundaries=2020",
                "/api/export/villages.csv?indicators=near_poor&year=2024&boundaries=2020",
                "/api/series?indicator=near_poor&unit=03124-001&boundaries=2020",
                "/api/targets/t_near_poor/assessment?year=2024&level=village&boundaries=2020&set=small",
                "/api/lagging?year=2024&level=village&boundaries=2020&targets=t_near_poor&set=small",
                "/api/classes?indicator=near_poor&level=village&year=2024&boundaries=2020&method=equal_interval&classes=2",
                "/api/units/03124-001?year=2024&boundaries=2020"
            })
    void aSmallCellIsForThoseWhoMayReadIt(String path) {
        SERVERS.forEach((first, server) -> {
            List<Role> order =
                    first == Role.PUBLIC ? List.of(Role.PUBLIC, Role.ANALYST) : List.of(Role.ANALYST, Role.PUBLIC);
            for (int time = 0; time < 3; time++) {
                for (Role role : order) {
                    Got got = get(server, role, path);
                    assertEquals(200, got.status(), path + " " + got.text());
                    assertEquals(
                            role == Role.ANALYST, got.text().contains(SMALL), role + " " + path + " " + got.text());
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleFromTheAnalystOnSeesIt(Role role) {
        assertEquals(
                role != Role.PUBLIC,
                get(SERVERS.get(Role.PUBLIC), role, ITEMS).text().contains(SMALL));
    }

    @Test
    void aTileOfThePublicIsKeptForEverAndThatOfAnAnalystByNobodyElse() {
        SERVERS.forEach((first, server) -> {
            List<Role> order =
                    first == Role.PUBLIC ? List.of(Role.PUBLIC, Role.ANALYST) : List.of(Role.ANALYST, Role.PUBLIC);
            for (int time = 0; time < 3; time++) {
                for (Role role : order) {
                    Got got = get(server, role, TILE);
                    assertEquals(200, got.status());
                    assertEquals(
                            role == Role.ANALYST ? Optional.of(66.66667) : Optional.empty(),
                            Optional.ofNullable(ReadTile.of(got.response().body())
                                    .attributes("03124-001")
                                    .get("near_poor")));
                    assertEquals(
                            role == Role.ANALYST ? "private, no-cache" : "public, max-age=31536000, immutable",
                            got.header("Cache-Control"));
                    assertTrue(got.header("Vary").contains("Authorization, Cookie"), got.header("Vary"));
                }
            }
        });
    }

    /** Kept by all that the answers allow, and by the address alone: what the example for nginx does not even try. */
    @Test
    void aSharedCacheGivesNobodyWhatIsNotHis() throws Exception {
        assumeTrue(thereIsNginx(), "nginx is not installed");
        Map<Role, Integer> ports = Map.of(Role.PUBLIC, freePort(), Role.ANALYST, freePort());
        Process nginx = nginx(ports);
        try {
            SERVERS.forEach((first, server) -> {
                String origin = "http://127.0.0.1:" + ports.get(first);
                awaitAnswer(origin);
                List<Role> order =
                        first == Role.PUBLIC ? List.of(Role.PUBLIC, Role.ANALYST) : List.of(Role.ANALYST, Role.PUBLIC);
                for (int time = 0; time < 3; time++) {
                    for (Role role : order) {
                        assertEquals(
                                role == Role.ANALYST,
                                get(origin, role, ITEMS).text().contains(SMALL),
                                first + " first, now " + role);
                        Got tile = get(origin, role, TILE);
                        assertEquals(
                                role == Role.ANALYST,
                                ReadTile.of(tile.response().body())
                                        .attributes("03124-001")
                                        .containsKey("near_poor"));
                        assertEquals(
                                role == Role.PUBLIC && time > 0 ? "HIT" : "MISS",
                                tile.header("X-Cache"),
                                "the cache keeps what it may, and nothing of an analyst");
                    }
                }
            });
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static boolean thereIsNginx() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(part -> Files.isExecutable(Path.of(part, "nginx")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process nginx(Map<Role, Integer> ports) throws IOException {
        Path own = Files.createDirectories(folder.resolve("nginx"));
        String sites = ports.entrySet().stream()
                .map(site -> "proxy_cache_path " + own.resolve(site.getKey().id()) + " keys_zone="
                        + site.getKey().id() + ":1m; server { listen 127.0.0.1:" + site.getValue()
                        + "; location / { proxy_pass "
                        + SERVERS.get(site.getKey()).url() + "; proxy_cache "
                        + site.getKey().id() + "; proxy_cache_key $request_uri;"
                        + " add_header X-Cache $upstream_cache_status; } }\n")
                .collect(Collectors.joining());
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + own.resolve(kind) + ";\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                own.resolve("nginx.conf"),
                "daemon off; master_process off; pid " + own.resolve("pid") + "; error_log stderr; events {}\nhttp {"
                        + " access_log off;\n" + temporary + sites + "}\n");
        return new ProcessBuilder("nginx", "-e", "stderr", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile())
                .start();
    }

    private void awaitAnswer(String origin) {
        for (int i = 0; i < 1_000; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress("127.0.0.1", URI.create(origin).getPort()), 1_000);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(10_000_000);
            }
        }
        throw new AssertionError("nginx does not listen");
    }

    @Test
    void theTagOfOneRoleIsNotAnothers() {
        HttpServer server = SERVERS.get(Role.PUBLIC);
        Got published = get(server, Role.PUBLIC, ITEMS);
        Got whole = get(server, Role.ANALYST, ITEMS);
        assertEquals("no-cache", published.header("Cache-Control"));
        assertEquals("private, no-cache", whole.header("Cache-Control"));
        for (Got got : List.of(published, whole)) {
            assertTrue(got.header("Vary").contains("Authorization, Cookie"), got.header("Vary"));
        }
        assertNotEquals(published.header("ETag"), whole.header("ETag"));
        assertEquals(
                200,
                get(server, Role.PUBLIC, ITEMS, "If-None-Match", whole.header("ETag"))
                        .status());
        assertEquals(
                304,
                get(server, Role.ANALYST, ITEMS, "If-None-Match", whole.header("ETag"))
                        .status());
        assertFalse(get(server, Role.PUBLIC, ITEMS).text().contains(SMALL));
    }

    @Test
    void whoseTokenIsNoneGetsNothingAndWhoseSessionHasEndedReadsAsThePublicDoes() {
        HttpServer server = SERVERS.get(Role.PUBLIC);
        assertEquals(
                401,
                get(server, Role.PUBLIC, ITEMS, "Authorization", "Bearer 0123456789abcdef0123456789abcdef")
                        .status());
        assertFalse(get(server, Role.PUBLIC, ITEMS, "Cookie", "vungcao_session=gone")
                .text()
                .contains(SMALL));
    }
}
