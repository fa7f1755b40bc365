package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.AccessToken;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Role;
import vn.vungcao.access.Secret;
import vn.vungcao.access.Session;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;
import vn.vungcao.store.jdbc.TestPostgis;

/** A node whose database only reads, beside one that writes to the same. */
final class ReplicaNodeTest {
    private static final String ELSEWHERE = "https://atlas.example";
    private static final String READ_ONLY = "&options=-c%20default_transaction_read_only=on";

    @TempDir
    private Path folder;

    private TestPostgis database;
    private Store primary;
    private Store replica;
    private AtlasPublisher publisher;
    private ImportService imports;
    private HttpServer server;
    private ImportClient client;

    @BeforeEach
    void start() throws Exception {
        database = TestPostgis.create();
        primary = Stores.open(database.url());
        primary.apply(ReferenceData.load("test"));
        replica = Stores.open(database.url() + READ_ONLY);
        publisher = new AtlasPublisher(replica);
        publisher.refresh();
        imports = new ImportService(new CommandLineKinds(), EditorKey.of(ImportClient.TOKEN), 100_000);
        leaveAJobThatAServerDidNotEnd();
        imports.open(replica, publisher, folder);
        server = new HttpServer(publisher, settings(), imports).start();
        client = new ImportClient(server.url());
    }

    private static ServerSettings settings() {
        return new ServerSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                ServerSettings.ofTheProvince(),
                Limits.usual(),
                false,
                Optional.empty(),
                Optional.of(ELSEWHERE + "/"));
    }

    private void leaveAJobThatAServerDidNotEnd() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("imports")).resolve("job-00.json"),
                "{\"id\":\"job-00\",\"state\":\"reading\",\"who\":\"an\",\"role\":\"editor\",\"kind\":\"observations\"}");
    }

    @AfterEach
    void stop() throws Exception {
        imports.close();
        server.close();
        replica.close();
        primary.close();
        database.close();
    }

    @Test
    void itReadsAndFollowsTheOther() {
        Got before = client.get("/api/indicators");
        assertEquals(200, before.status());
        assertEquals(
                "replica", client.get("/health/ready").json().path("read_only").asText());

        primary.apply(ReferenceData.load("again"));
        publisher.refresh();

        Got after = client.get("/api/indicators");
        assertEquals(200, after.status());
        assertEquals(
                primary.version().id(),
                client.get("/health/ready").json().path("atlas").asText());
    }

    @Test
    void itTakesNothingAndSaysWhoDoes() {
        int imported = primary.imports().size();
        for (String path :
                List.of("/api/imports", "/api/imports/1/undo", "/api/session", "/api/joins", "/api/tokens")) {
            Got refused = client.send("POST", path);
            assertEquals(403, refused.status(), path + refused.text());
            assertEquals(ELSEWHERE + path, refused.json().path("instead").asText(), refused.text());
            assertTrue(refused.json().path("type").asText().endsWith("read-only"), refused.text());
            assertTrue(refused.json().path("detail").asText().contains("replica"), refused.text());
            assertTrue(refused.json().path("detail_vi").asText().contains(ELSEWHERE), refused.text());
        }
        Got backup = client.get("/api/backup", "Authorization", "Bearer " + ImportClient.TOKEN);
        assertEquals(403, backup.status(), "its entry in the audit could not be written");
        assertEquals(imported, primary.imports().size());
        assertEquals(List.of(), primary.access().audit(Instant.EPOCH, 0, 10));
    }

    @Test
    void aNodeThatIsOlderThanTheSchemaGoesOnServingAndTakesNoImports() throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history select 999, '999', 'later', type, 'V999__later.sql', 1,"
                            + " installed_by, installed_on, 1, true from flyway_schema_history where version = '2'");
        }
        AtlasPublisher older = new AtlasPublisher(primary);
        older.refresh();
        ImportService taking = new ImportService(new CommandLineKinds(), EditorKey.of(ImportClient.TOKEN), 100_000);
        taking.open(primary, older, folder.resolve("older"));
        try (HttpServer node = new HttpServer(older, settings(), taking).start()) {
            ImportClient asking = new ImportClient(node.url());
            assertEquals(200, asking.get("/api/indicators").status());
            assertEquals(
                    "newer-schema",
                    asking.get("/health/ready").json().path("read_only").asText());
            for (String path : List.of("/api/imports", "/api/imports/1/undo")) {
                Got refused = asking.send("POST", path);
                assertEquals(503, refused.status(), refused.text());
                assertEquals("60", refused.header("Retry-After"));
                assertTrue(refused.json().path("type").asText().endsWith("read-only"), refused.text());
                assertTrue(refused.json().path("detail").asText().contains("newer version"), refused.text());
            }
        } finally {
            taking.close();
        }
        assertEquals(1, primary.imports().size());
    }

    @Test
    void tokensAndSessionsOfTheOtherHoldHere() {
        Secret token = Secret.fresh();
        Secret cookie = Secret.fresh();
        Grant grant = Grant.of(Role.EDITOR);
        Deed deed = Deed.of(Caller.onCommandLine("test"), Deed.Action.TOKEN_CREATE, "", "");
        Instant later = Instant.now().plusSeconds(600);
        primary.access()
                .addAccount(
                        new Account("an", grant, false, 0, Optional.empty(), Instant.now(), Optional.empty()),
                        "no hash",
                        deed);
        primary.access()
                .addToken(
                        new AccessToken(
                                "t1", "office", grant, Instant.now(), "test", Optional.of(later), Optional.empty()),
                        token.digest(),
                        deed);
        primary.access().addSession(new Session(cookie.digest(), "csrf", "an", grant, later), deed);

        assertEquals(
                "office",
                client.get("/api/session", "Authorization", "Bearer " + token.text())
                        .json()
                        .path("name")
                        .asText()
                        .replaceAll(".*(office).*", "$1"));
        assertEquals(
                "an",
                client.get("/api/session", "Cookie", "vungcao_session=" + cookie.text())
                        .json()
                        .path("name")
                        .asText());
        assertFalse(client.get("/api/session").json().path("known").asBoolean());
    }
}
