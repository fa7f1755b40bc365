package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Account;
import vn.vungcao.access.Grant;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Role;
import vn.vungcao.http.ImportClient.Got;

/** The own password, sessions that an administrator ends, and accounts that belong to a provider. */
final class OwnAccountTest {
    private static final String PATH = "/api/session/password";
    private static final String NEW = "bản làng mây núi";

    @TempDir
    Path folder;

    private AccessServer server;

    @BeforeEach
    void start() {
        server = new AccessServer(folder);
        server.add("lan", Grant.of(Role.ANALYST));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String change(String old, String fresh) {
        return "{\"old\":\"" + old + "\",\"new\":\"" + fresh + "\"}";
    }

    private boolean holds(Got session) {
        return server.send("GET", "/api/session", "", AccessServer.headers(session))
                .json()
                .get("known")
                .asBoolean();
    }

    @Test
    void aPersonChangesTheOwnPasswordAndStaysLoggedInWhereAllOthersDoNot() {
        Got elsewhere = server.logIn("lan", AccessServer.PASSWORD);
        Got here = server.logIn("lan", AccessServer.PASSWORD);
        Got changed = server.send("POST", PATH, change(AccessServer.PASSWORD, NEW), AccessServer.headers(here));
        assertEquals(204, changed.status(), changed.text());
        assertTrue(holds(here));
        assertFalse(holds(elsewhere));
        assertEquals(401, server.logIn("lan", AccessServer.PASSWORD).status());
        assertEquals(200, server.logIn("lan", NEW).status());
        assertTrue(
                server.audited().contains("lan password_change done"),
                server.audited().toString());
    }

    @Test
    void itNeedsTheOldPasswordASoundNewOneAndASessionWithItsToken() {
        Got in = server.logIn("lan", AccessServer.PASSWORD);
        String[] headers = AccessServer.headers(in);
        assertEquals(
                "old",
                server.send("POST", PATH, change("wrong", NEW), headers)
                        .json()
                        .get("parameter")
                        .asText());
        assertEquals(
                "new",
                server.send("POST", PATH, change(AccessServer.PASSWORD, "short"), headers)
                        .json()
                        .get("parameter")
                        .asText());
        assertEquals(
                401,
                server.send("POST", PATH, change(AccessServer.PASSWORD, NEW)).status());
        assertEquals(
                403,
                server.send("POST", PATH, change(AccessServer.PASSWORD, NEW), headers[0], headers[1])
                        .status());
        NewToken token = NewToken.of("x", Grant.of(Role.ADMINISTRATOR), Optional.empty(), Instant.now(), "test");
        server.store.access().addToken(token.token(), token.secret().digest(), AccessServer.deed("x"));
        assertEquals(
                401,
                server.send(
                                "POST",
                                PATH,
                                change(AccessServer.PASSWORD, NEW),
                                "Authorization",
                                "Bearer " + token.secret().text())
                        .status());
        assertEquals(200, server.logIn("lan", AccessServer.PASSWORD).status(), "it is as it was");
    }

    @Test
    void whoHasASessionCannotGuessThePasswordForEver() {
        String[] headers = AccessServer.headers(server.logIn("lan", AccessServer.PASSWORD));
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    400,
                    server.send("POST", PATH, change("wrong" + i, NEW), headers).status());
        }
        assertEquals(
                429, server.send("POST", PATH, change("wrong", NEW), headers).status());
        Got locked = server.send("POST", PATH, change(AccessServer.PASSWORD, NEW), headers);
        assertEquals(429, locked.status(), "nor with the right one meanwhile");
        assertTrue(Integer.parseInt(locked.header("Retry-After")) > 0);
    }

    @Test
    void triesWhileANameIsLockedAreOneEntryOfTheAuditAndNotOneEach() {
        for (int i = 0; i < 5; i++) {
            server.logIn("lan", "wrong");
        }
        for (int i = 0; i < 10; i++) {
            assertEquals(429, server.logIn("lan", "wrong").status());
        }
        assertEquals(
                6, server.audited().stream().filter("lan login refused"::equals).count());
    }

    @Test
    void anAdministratorEndsTheSessionsOfAnAccount() {
        server.add("boss", Grant.of(Role.ADMINISTRATOR));
        Got lan = server.logIn("lan", AccessServer.PASSWORD);
        String[] boss = AccessServer.headers(server.logIn("boss", AccessServer.PASSWORD));
        assertEquals(1, account("lan", boss).get("sessions").asInt());
        assertEquals(
                403,
                server.send("DELETE", "/api/accounts/boss/sessions", "", AccessServer.headers(lan))
                        .status());
        assertEquals(
                200,
                server.send("DELETE", "/api/accounts/lan/sessions", "", boss).status());
        assertFalse(holds(lan));
        assertEquals(0, account("lan", boss).get("sessions").asInt());
        assertEquals(
                404,
                server.send("DELETE", "/api/accounts/nobody/sessions", "", boss).status());
        assertTrue(
                server.audited().contains("boss sessions_end done"),
                server.audited().toString());
    }

    private JsonNode account(String name, String[] headers) {
        for (JsonNode account :
                server.send("GET", "/api/accounts", "", headers).json().get("accounts")) {
            if (account.get("name").asText().equals(name)) {
                return account;
            }
        }
        throw new AssertionError("no account " + name);
    }

    @Test
    void theProviderDecidesRoleAndPasswordOfItsPeopleAndAnAdministratorLocksThemOut() {
        server.add("boss", Grant.of(Role.ADMINISTRATOR));
        server.store
                .access()
                .addAccount(
                        new Account(
                                "hoa",
                                Grant.of(Role.EDITOR),
                                false,
                                0,
                                Optional.empty(),
                                Instant.now(),
                                Optional.of("https://login.example#s-1")),
                        "x",
                        AccessServer.deed("hoa"));
        String[] boss = AccessServer.headers(server.logIn("boss", AccessServer.PASSWORD));
        for (String body : List.of("{\"role\":\"approver\"}", "{\"password\":\"" + NEW + "\"}")) {
            assertEquals(
                    409, server.send("POST", "/api/accounts/hoa", body, boss).status(), body);
        }
        Got locked = server.send("POST", "/api/accounts/hoa", "{\"disabled\":true}", boss);
        assertEquals(200, locked.status(), locked.text());
        assertTrue(locked.json().get("provider").asBoolean());
    }
}
