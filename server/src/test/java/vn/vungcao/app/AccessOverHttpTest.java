package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Role;
import vn.vungcao.access.Scope;
import vn.vungcao.access.Secret;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.UnitCode;

/** Who may do what at a running server: sessions, tokens, scopes, and what the audit says of all that. */
final class AccessOverHttpTest {
    private static final String PASSWORD = "trâu suối mận";
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator\n";

    @TempDir
    Path folder;

    private Store store;
    private ImportService imports;
    private HttpServer server;
    private ImportClient client;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        store = MadeStores.open(folder.resolve("store"));
        store.apply(ReferenceData.load("test"));
        AtlasPublisher publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new CommandLineKinds(), EditorKey.none(), 100_000, false);
        imports.open(store, publisher, folder.resolve("jobs"));
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), imports).start();
        client = new ImportClient(server.url());
    }

    @AfterEach
    void stop() {
        imports.close();
        server.close();
        store.close();
    }

    private void add(String name, Grant grant) {
        store.access()
                .addAccount(
                        Account.of(name, grant, Instant.now()),
                        new Passwords(4).hash(PASSWORD),
                        Deed.of(Caller.onCommandLine("test"), Deed.Action.ACCOUNT_CREATE, name, ""));
    }

    private static Grant bound() {
        return new Grant(Role.EDITOR, Optional.of(new Scope(new UnitCode("03127"), "2020")));
    }

    private Got send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!body.isEmpty()) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
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

    private Got logIn(String name, String password) {
        return send("POST", "/api/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    private static String cookie(Got loggedIn) {
        assertEquals(200, loggedIn.status(), loggedIn.text());
        return loggedIn.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private String tokenOf(Grant grant) {
        add("boss", Grant.of(Role.ADMINISTRATOR));
        Got boss = logIn("boss", PASSWORD);
        String scope = grant.scope()
                .map(s -> ",\"scope\":\"" + s.unit() + "\",\"boundaries\":\"" + s.boundaries() + "\"")
                .orElse("");
        Got made = send(
                "POST",
                "/api/tokens",
                "{\"label\":\"office\",\"role\":\"" + grant.role().id() + "\",\"expires\":\"90d\"" + scope + "}",
                "Cookie",
                cookie(boss),
                "X-CSRF-Token",
                boss.json().get("csrf_token").asText());
        assertEquals(201, made.status(), made.text());
        return made.json().get("token").asText();
    }

    private List<String> audited() {
        return store.access().audit(Instant.EPOCH, 0, 1_000).stream()
                .map(entry -> entry.deed())
                .map(deed -> deed.who() + " " + deed.action().id() + " "
                        + deed.outcome().id())
                .toList();
    }

    @Test
    void theSecretOfTheStartMakesTheFirstAdministratorOnceAndNobodyElse() {
        assertTrue(client.get("/api/session").json().get("first").asBoolean());
        assertEquals(401, logIn("admin", "admin").status());
        assertEquals(403, client.get("/api/editor").status(), "nobody may write yet");
        Secret secret = FirstSecret.ofStoreWithoutAccounts(store.access(), Instant.now())
                .orElseThrow();
        String body = "{\"secret\":\"%s\",\"name\":\"an\",\"password\":\"%s\"}";
        assertEquals(
                401,
                send("POST", "/api/setup", body.formatted("guessed", PASSWORD)).status());
        assertEquals(
                400,
                send("POST", "/api/setup", body.formatted(secret.text(), "password12"))
                        .status());
        Got made = send("POST", "/api/setup", body.formatted(secret.text(), PASSWORD));
        assertEquals("administrator", made.json().get("role").asText());
        assertEquals(
                401,
                send("POST", "/api/setup", body.formatted(secret.text(), PASSWORD))
                        .status());
        assertFalse(client.get("/api/session").json().get("first").asBoolean());
        assertTrue(FirstSecret.ofStoreWithoutAccounts(store.access(), Instant.now())
                .isEmpty());
        assertEquals(200, client.get("/api/accounts", "Cookie", cookie(made)).status());
    }

    @Test
    void onlyAnAdministratorTakesABackup() {
        String approver = tokenOf(Grant.of(Role.APPROVER));
        assertEquals(
                403,
                send("GET", "/api/backup", "", "Authorization", "Bearer " + approver)
                        .status());
        Got whole = send("GET", "/api/backup", "", "Cookie", cookie(logIn("boss", PASSWORD)));
        assertEquals(200, whole.status());
        assertEquals("PK", whole.text().substring(0, 2));
        assertTrue(audited().contains("boss backup done"), audited().toString());
    }

    @Test
    void theAuditTellsTheRequestThatTheAnswerAndTheLogTell() {
        add("lan", Grant.of(Role.ANALYST));
        Got entered = logIn("lan", PASSWORD);
        String told = store.access().audit(Instant.EPOCH, 0, 1_000).stream()
                .filter(entry -> entry.deed().action() == Deed.Action.LOGIN)
                .findFirst()
                .orElseThrow()
                .deed()
                .request();
        assertEquals(entered.header("X-Request-Id"), told);
        assertFalse(told.isEmpty());
    }

    @Test
    void aSessionIsACookieThatScriptsDoNotSeeAndChangesNeedItsToken() {
        add("lan", Grant.of(Role.EDITOR));
        Got in = logIn("lan", PASSWORD);
        for (String part : List.of("HttpOnly", "SameSite=Strict", "Path=/")) {
            assertTrue(in.header("Set-Cookie").contains(part), in.header("Set-Cookie"));
        }
        assertFalse(in.header("Set-Cookie").contains("Secure"), "the request was no https");
        String cookie = cookie(in);
        JsonNode who = client.get("/api/session", "Cookie", cookie).json();
        assertEquals("lan", who.get("name").asText());
        assertEquals("editor", who.get("role").asText());
        String csrf = who.get("csrf_token").asText();
        assertEquals(200, client.get("/api/editor", "Cookie", cookie).status());
        assertEquals(403, send("DELETE", "/api/session", "", "Cookie", cookie).status());
        assertEquals(
                403,
                send("DELETE", "/api/session", "", "Cookie", cookie, "X-CSRF-Token", "x")
                        .status());
        assertEquals(
                204,
                send("DELETE", "/api/session", "", "Cookie", cookie, "X-CSRF-Token", csrf)
                        .status());
        assertEquals(401, client.get("/api/editor", "Cookie", cookie).status());
        assertFalse(
                client.get("/api/session", "Cookie", cookie).json().get("known").asBoolean());
        assertEquals(List.of("cli:test account_create done", "lan login done", "lan logout done"), audited());
    }

    @Test
    void aPageOfAnotherServerLogsNobodyIn() {
        add("lan", Grant.of(Role.EDITOR));
        Got got = send(
                "POST",
                "/api/session",
                "{\"name\":\"lan\",\"password\":\"" + PASSWORD + "\"}",
                "Sec-Fetch-Site",
                "cross-site");
        assertEquals(403, got.status());
    }

    @Test
    void afterFiveWrongPasswordsOneMustWaitAsLongAsIsTold() {
        add("lan", Grant.of(Role.EDITOR));
        for (int i = 0; i < 4; i++) {
            assertEquals(401, logIn("lan", "wrong").status());
        }
        Got locked = logIn("lan", "wrong");
        assertEquals(429, locked.status(), locked.text());
        assertEquals("60", locked.header("Retry-After"));
        Got right = logIn("lan", PASSWORD);
        assertEquals(429, right.status(), right.text());
        assertTrue(Integer.parseInt(right.header("Retry-After")) > 0);
        assertEquals(6, audited().stream().filter("lan login refused"::equals).count());
        assertEquals(
                logIn("nobody", "wrong").json().get("detail").asText(),
                "the name or the password is wrong",
                "a name that is not known is told like a wrong password");
    }

    @Test
    void onlyAnAdministratorSeesAccountsTokensAndTheAudit() {
        add("lan", Grant.of(Role.APPROVER));
        String cookie = cookie(logIn("lan", PASSWORD));
        for (String path : List.of("/api/accounts", "/api/tokens", "/api/audit")) {
            assertEquals(401, client.get(path).status(), path);
            Got got = client.get(path, "Cookie", cookie);
            assertEquals(403, got.status(), path);
            assertTrue(got.json().get("detail").asText().contains("administrator"), got.text());
        }
    }

    @Test
    void accountsAreMadeChangedAndDisabledAndTheLastAdministratorStays() {
        add("boss", Grant.of(Role.ADMINISTRATOR));
        Got in = logIn("boss", PASSWORD);
        String[] headers = {
            "Cookie", cookie(in), "X-CSRF-Token", in.json().get("csrf_token").asText()
        };
        String lan =
                "{\"name\":\"lan\",\"role\":\"editor\",\"scope\":\"%s\",\"boundaries\":\"2020\",\"password\":\"%s\"}";
        assertEquals(
                400,
                send("POST", "/api/accounts", lan.formatted("99999", PASSWORD), headers)
                        .status());
        assertEquals(
                400,
                send("POST", "/api/accounts", lan.formatted("03127", "short"), headers)
                        .status());
        Got made = send("POST", "/api/accounts", lan.formatted("03127", PASSWORD), headers);
        assertEquals(201, made.status(), made.text());
        assertEquals("03127", made.json().get("scope").asText());
        assertEquals(
                409,
                send("POST", "/api/accounts", lan.formatted("03127", PASSWORD), headers)
                        .status());
        String cookie = cookie(logIn("lan", PASSWORD));
        assertEquals(
                200,
                send("POST", "/api/accounts/lan", "{\"disabled\":true}", headers)
                        .status());
        assertEquals(401, client.get("/api/editor", "Cookie", cookie).status());
        assertEquals(401, logIn("lan", PASSWORD).status());
        assertEquals(
                409,
                send("POST", "/api/accounts/boss", "{\"role\":\"editor\"}", headers)
                        .status());
        assertEquals(
                404,
                send("POST", "/api/accounts/who", "{\"role\":\"editor\"}", headers)
                        .status());
    }

    @Test
    void aTokenIsShownOnceAndHoldsUntilItIsRevoked() {
        String token = tokenOf(Grant.of(Role.EDITOR));
        assertEquals(
                200,
                client.get("/api/editor", "Authorization", "Bearer " + token).status());
        Got in = logIn("boss", PASSWORD);
        Got list = client.get("/api/tokens", "Cookie", cookie(in));
        assertFalse(list.text().contains(token));
        String id = list.json().at("/tokens/0/id").asText();
        String csrf = in.json().get("csrf_token").asText();
        Got revoked = send("DELETE", "/api/tokens/" + id, "", "Cookie", cookie(in), "X-CSRF-Token", csrf);
        assertEquals("revoked", revoked.json().get("state").asText());
        assertEquals(
                401,
                client.get("/api/editor", "Authorization", "Bearer " + token).status());
        assertEquals(
                401,
                client.get("/api/atlas", "Authorization", "Bearer " + token).status());
        assertTrue(
                audited().containsAll(List.of("boss token_create done", "boss token_revoke done")),
                audited().toString());
    }

    @Test
    void anEditorOfOneUnitImportsForItAndIsRefusedWithTheNamesOfAllOthers() throws InterruptedException {
        String token = "Bearer " + tokenOf(bound());
        client.readingAs(token);
        String mixed = HEADER
                + "03127,2020,poverty_rate,2024,,10,100\n03130,2020,poverty_rate,2024,,11,100\n03133,2020,poverty_rate,2024,,12,100\n";
        int before = store.imports().size();
        Got refused = client.postAs(token, "mixed.csv", mixed, "kind=observations");
        JsonNode job = client.awaitEnd(refused.json().get("id").asText());
        assertEquals("failed", job.get("state").asText(), job.toString());
        String message = job.at("/report/problems/0/message").asText();
        assertTrue(message.contains("03130, 03133") && message.contains("03127 on the boundaries"), message);
        assertEquals(before, store.imports().size());

        Got own = client.postAs(
                token, "own.csv", HEADER + "03127,2020,poverty_rate,2024,,10,100\n", "kind=observations", "who=boss");
        JsonNode done = client.awaitEnd(own.json().get("id").asText());
        assertEquals("done", done.get("state").asText(), done.toString());
        assertEquals("token:office", store.imports().get(before).description().who(), "whatever the form says");
        List<String> audited = audited();
        assertEquals(
                List.of("token:office import refused", "token:office import done"),
                audited.subList(audited.size() - 2, audited.size()));
        Deed deed = store.access()
                .audit(Instant.EPOCH, 0, 1_000)
                .get(audited.size() - 1)
                .deed();
        assertEquals("own.csv", deed.file());
        assertEquals(store.imports().get(before).description().sha256(), deed.sha256());

        assertEquals(
                403,
                send("POST", "/api/imports/1/undo", "", "Authorization", token).status(),
                "not his");
        assertEquals(
                200,
                send("POST", "/api/imports/" + (before + 1) + "/undo", "", "Authorization", token)
                        .status());
        assertTrue(audited().containsAll(List.of("token:office undo refused", "token:office undo done")));
    }

    @Test
    void anAnalystReadsAndImportsNothing() {
        String token = "Bearer " + tokenOf(Grant.of(Role.ANALYST));
        Got refused = client.postAs(token, "t.csv", HEADER, "kind=observations");
        assertEquals(403, refused.status(), refused.text());
        assertTrue(refused.json().get("detail").asText().contains("editor"), refused.text());
    }

    @Test
    void whatIsSentToSomebodyKnownGoesIntoNoSharedCache() {
        String token = "Bearer " + tokenOf(Grant.of(Role.ANALYST));
        Got open = client.get("/api/indicators");
        Got known = client.get("/api/indicators", "Authorization", token);
        assertFalse(open.header("Cache-Control").contains("private"), open.header("Cache-Control"));
        assertTrue(known.header("Cache-Control").contains("private"), known.header("Cache-Control"));
        assertTrue(open.header("Vary").contains("Authorization")
                && open.header("Vary").contains("Cookie"));
        assertNotEquals(open.header("ETag"), known.header("ETag"));
    }

    @Test
    void theAuditIsGivenAsCsvWithoutFormulas() throws IOException {
        add("boss", Grant.of(Role.ADMINISTRATOR));
        logIn("=hyperlink", "x");
        String cookie = cookie(logIn("boss", PASSWORD));
        Got csv = client.get("/api/audit?f=csv", "Cookie", cookie);
        assertTrue(csv.header("Content-Type").startsWith("text/csv"), csv.header("Content-Type"));
        assertTrue(
                csv.text().startsWith("id,at,who,role,action,subject,file,sha256,outcome,request,detail"), csv.text());
        assertTrue(csv.text().contains(",'=hyperlink,"), csv.text());
        JsonNode page = client.get("/api/audit?limit=1", "Cookie", cookie).json();
        assertEquals(1, page.get("entries").size());
        JsonNode next = client.get(page.get("next").asText(), "Cookie", cookie).json();
        assertEquals("=hyperlink", next.at("/entries/0/who").asText());
        assertEquals(
                400, client.get("/api/audit?since=yesterday", "Cookie", cookie).status());
        assertEquals(
                0,
                new ObjectMapper()
                        .readTree(client.get("/api/audit?since=2999-01-01", "Cookie", cookie)
                                .text())
                        .get("entries")
                        .size());
    }
}
