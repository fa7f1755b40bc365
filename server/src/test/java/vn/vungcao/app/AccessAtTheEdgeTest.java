package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Grant;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Role;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.limit.TrustedProxies;

/** Who asks through a proxy, and who asks before the accounts can be looked up. */
final class AccessAtTheEdgeTest {
    @TempDir
    Path folder;

    private static UnaryOperator<ServerSettings> behind(String proxies) {
        Limits usual = Limits.usual();
        return settings -> settings.within(new Limits(
                usual.dearBurst(),
                usual.dearPerMinute(),
                usual.idle(),
                usual.slowestBytesPerSecond(),
                usual.window(),
                usual.answerTime(),
                usual.answerBytes(),
                TrustedProxies.parse(proxies)));
    }

    private static Got from(AccessServer server, String address, String password) {
        return server.logIn("lan", password, "X-Forwarded-For", address, "X-Forwarded-Proto", "https");
    }

    private static String lastAddress(AccessServer server) {
        var entries = server.store.access().audit(Instant.EPOCH, 0, 1_000);
        return entries.get(entries.size() - 1).deed().detail();
    }

    @Test
    void behindATrustedProxyTheCookieIsSecureAndTheAddressIsTheOneThatItNames() {
        try (AccessServer server = new AccessServer(folder, behind("127.0.0.1"), true)) {
            server.add("lan", Grant.of(Role.ANALYST));
            Got in = from(server, "203.0.113.9, 198.51.100.7", AccessServer.PASSWORD);
            assertTrue(in.header("Set-Cookie").endsWith("; Secure"), in.header("Set-Cookie"));
            assertEquals("from 198.51.100.7", lastAddress(server), "what the asker put before it is not believed");
            Got open = server.logIn("lan", AccessServer.PASSWORD, "X-Forwarded-Proto", "http");
            assertFalse(open.header("Set-Cookie").contains("Secure"), "the asker came by http");
        }
    }

    @Test
    void whoGuessesThroughATrustedProxyLocksOutHisAddressAndNobodyElses() {
        try (AccessServer server = new AccessServer(folder, behind("127.0.0.1"), true)) {
            server.add("lan", Grant.of(Role.ANALYST));
            for (int i = 0; i < 20; i++) {
                server.logIn("nobody" + i, "wrong", "X-Forwarded-For", "198.51.100.7");
            }
            assertEquals(
                    429, from(server, "198.51.100.7", AccessServer.PASSWORD).status());
            assertEquals(
                    200, from(server, "198.51.100.8", AccessServer.PASSWORD).status());
        }
    }

    @Test
    void whatAStrangerForwardsIsNotBelieved() {
        try (AccessServer server = new AccessServer(folder, behind("10.0.0.0/8"), true)) {
            server.add("lan", Grant.of(Role.ANALYST));
            Got in = from(server, "198.51.100.7", AccessServer.PASSWORD);
            assertFalse(in.header("Set-Cookie").contains("Secure"), in.header("Set-Cookie"));
            assertEquals("from 127.0.0.1", lastAddress(server));
        }
    }

    @Test
    void beforeTheAccountsCanBeLookedUpWhoShowsSomethingIsAskedToWait() {
        try (AccessServer server = new AccessServer(folder, settings -> settings, false)) {
            NewToken token = NewToken.of("x", Grant.of(Role.EDITOR), Optional.empty(), Instant.now(), "test");
            server.store.access().addToken(token.token(), token.secret().digest(), AccessServer.deed("x"));
            String bearer = "Bearer " + token.secret().text();
            for (String path : new String[] {"/api/editor", "/api/atlas", "/api/session"}) {
                assertEquals(
                        503,
                        server.send("GET", path, "", "Authorization", bearer).status(),
                        path);
                assertEquals(
                        503,
                        server.send("GET", path, "", "Cookie", "vungcao_session=x")
                                .status(),
                        path);
            }
            assertEquals(200, server.send("GET", "/api/atlas", "").status(), "reading needs nobody");
            server.open();
            for (String path : new String[] {"/api/editor", "/api/atlas", "/api/session"}) {
                assertEquals(
                        200,
                        server.send("GET", path, "", "Authorization", bearer).status(),
                        path);
            }
        }
    }
}
