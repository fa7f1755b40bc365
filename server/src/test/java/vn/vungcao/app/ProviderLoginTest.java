package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Role;
import vn.vungcao.access.RoleMapping;
import vn.vungcao.access.Scope;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.oidc.ProviderSettings;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;
import vn.vungcao.unit.UnitCode;

/** Whom a provider of OpenID Connect lets in, and what an attacker does not get. */
final class ProviderLoginTest {
    private static final String ROLES =
            "atlas-admins=administrator; atlas-editors=editor; CN=tuan,OU=giao=editor@claim; bound=editor@03127";

    @TempDir
    Path folder;

    private final SmallProvider provider = new SmallProvider();
    private final HttpClient http = HttpClient.newHttpClient();
    private Store store;
    private ImportService imports;
    private HttpServer server;

    @BeforeEach
    void start() {
        store = MadeStores.open(folder.resolve("store"));
        store.apply(ReferenceData.load("test"));
        AtlasPublisher publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new CommandLineKinds(), EditorKey.none(), 100_000);
        imports.open(store, publisher, folder.resolve("jobs"));
        ProviderSettings settings = new ProviderSettings(
                provider.issuer(),
                SmallProvider.CLIENT,
                Optional.of("the secret of the client"),
                List.of("openid", "profile"),
                "preferred_username",
                "groups",
                Optional.of("unit.code"),
                RoleMapping.parse(ROLES, Optional.of("2020")));
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0).with(settings), imports).start();
    }

    @AfterEach
    void stop() {
        imports.close();
        server.close();
        store.close();
        provider.close();
    }

    /** A browser that has begun to log in: its cookie, and what it was sent to the provider with. */
    private record Begun(String cookie, Map<String, String> sent) {}

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<String> got, String name) {
        return got.headers().firstValue(name).orElse("");
    }

    private static String cookieNamed(HttpResponse<String> got, String name) {
        return got.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private Begun begin(String query) {
        HttpResponse<String> got = get("/api/oidc/login" + query);
        assertEquals(303, got.statusCode(), got.body());
        URI there = URI.create(header(got, "Location"));
        assertEquals(provider.issuer() + "/authorize", there.toString().replaceFirst("\\?.*", ""));
        Map<String, String> sent = new HashMap<>();
        for (String pair : there.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            sent.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        provider.nonce = sent.get("nonce");
        return new Begun(cookieNamed(got, "vungcao_oidc").replaceFirst(";.*", ""), sent);
    }

    private HttpResponse<String> comeBack(Begun begun, String code) {
        return get(
                "/api/oidc/callback?code=" + code + "&state=" + begun.sent().get("state") + "&session_state=x-1",
                "Cookie",
                begun.cookie());
    }

    private HttpResponse<String> logIn() {
        return comeBack(begin("?next=/import&lang=en"), "c-" + System.nanoTime());
    }

    private void assertRefused(String why, HttpResponse<String> got) {
        assertEquals(303, got.statusCode(), got.body());
        assertTrue(header(got, "Location").startsWith("/login?trouble=" + why), header(got, "Location"));
        assertEquals("", cookieNamed(got, "vungcao_session"));
        assertEquals(Map.of(), store.access().sessions(Instant.now()));
    }

    private void says(String name, Object value) {
        provider.claims = claims -> claims.claim(name, value);
    }

    @Test
    void whoTheProviderKnowsIsLetInWithTheRoleOfTheGroupAndGoesToThePageThatWasAskedFor() {
        HttpResponse<String> got = logIn();
        assertEquals("/import?lang=en", header(got, "Location"));
        String cookie = cookieNamed(got, "vungcao_session");
        for (String part : List.of("HttpOnly", "SameSite=Strict", "Path=/")) {
            assertTrue(cookie.contains(part), cookie);
        }
        assertTrue(cookieNamed(got, "vungcao_oidc").contains("Max-Age=0"), "the login is over");
        String who =
                get("/api/session", "Cookie", cookie.replaceFirst(";.*", "")).body();
        assertTrue(who.contains("\"name\":\"lan.nguyen\"") && who.contains("\"role\":\"editor\""), who);
        assertTrue(who.contains("\"own_password\":false"), who);
        assertTrue(who.contains(provider.issuer() + "/logout?"), who);
        assertTrue(get("/api/session").body().contains("\"provider\":true"));
        assertEquals(
                List.of("lan.nguyen account_create done", "lan.nguyen login done"),
                store.access().audit(Instant.EPOCH, 0, 10).stream()
                        .map(entry -> entry.deed())
                        .map(deed -> deed.who() + " " + deed.action().id() + " "
                                + deed.outcome().id())
                        .toList());
    }

    @Test
    void theCodeIsAskedForWithStateNonceAndPkceAndGivenWithTheSecretOfTheClient() {
        Begun begun = begin("");
        comeBack(begun, "c-1");
        Map<String, String> sent = begun.sent();
        Map<String, String> asked = provider.asked.get(0);
        assertEquals("code", sent.get("response_type"));
        assertEquals("S256", sent.get("code_challenge_method"));
        assertEquals(
                CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(asked.get("code_verifier")))
                        .getValue(),
                sent.get("code_challenge"));
        assertEquals(server.url() + "/api/oidc/callback", sent.get("redirect_uri"));
        assertEquals(sent.get("redirect_uri"), asked.get("redirect_uri"));
        assertTrue(asked.get("authorization").startsWith("Basic "), asked.toString());
        assertNotEquals(begun.sent().get("state"), begin("").sent().get("state"));
    }

    /** What an attacker might send in the place of the token. */
    static Stream<Arguments> forged() {
        SmallProvider.Signing none = claims -> new PlainJWT(claims).serialize();
        SmallProvider.Signing stranger = claims -> SmallProvider.signed(claims, SmallProvider.freshKey("k1"));
        SmallProvider.Signing unknown = claims -> SmallProvider.signed(claims, SmallProvider.freshKey("k9"));
        return Stream.of(
                Arguments.of("without a signature", none),
                Arguments.of("signed by another key of the same id", stranger),
                Arguments.of("signed by a key that the provider has not", unknown));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aTokenThatTheProviderDidNotSignIsRefused(String what, SmallProvider.Signing signing) {
        provider.signing = signing;
        assertRefused("unverified", logIn());
    }

    @Test
    void aTokenSignedWithWhatEverybodyKnowsIsRefused() {
        for (String secret : List.of(publicKey(), "the secret of the client")) {
            provider.signing = claims -> withHmac(claims, secret);
            assertRefused("unverified", logIn());
        }
    }

    private String publicKey() {
        try {
            return new String(provider.key.toRSAPublicKey().getEncoded(), StandardCharsets.ISO_8859_1);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withHmac(JWTClaimsSet claims, String secret) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
        token.sign(new MACSigner((secret + " ".repeat(32)).getBytes(StandardCharsets.ISO_8859_1)));
        return token.serialize();
    }

    @Test
    void aTokenOfAnotherLoginAudienceIssuerOrTimeIsRefused() {
        Instant now = Instant.now();
        says("nonce", "of another login");
        assertRefused("unverified", logIn());
        says("nonce", null);
        assertRefused("unverified", logIn());
        provider.claims = claims -> claims.audience("another-client");
        assertRefused("unverified", logIn());
        provider.claims = claims ->
                claims.audience(List.of(SmallProvider.CLIENT, "another")).claim("azp", "another");
        assertRefused("unverified", logIn());
        provider.claims = claims -> claims.issuer("https://evil.example");
        assertRefused("unverified", logIn());
        provider.claims = claims -> claims.expirationTime(Date.from(now.minusSeconds(120)));
        assertRefused("unverified", logIn());
        provider.claims = claims -> claims.expirationTime(null);
        assertRefused("unverified", logIn());
        provider.claims = claims -> claims.issueTime(Date.from(now.plusSeconds(600)));
        assertRefused("unverified", logIn());
        // clocks of two servers differ a little
        provider.claims = claims -> claims.expirationTime(Date.from(now.minusSeconds(20)));
        assertEquals("/import?lang=en", header(logIn(), "Location"));
    }

    @Test
    void onlyTheBrowserThatBeganComesBackAndOnlyWithItsState() {
        Begun begun = begin("");
        Begun other = begin("");
        String state = begun.sent().get("state");
        assertRefused("expired", get("/api/oidc/callback?code=c&state=" + state));
        assertRefused("expired", get("/api/oidc/callback?code=c&state=" + state, "Cookie", other.cookie()));
        assertRefused("expired", get("/api/oidc/callback?code=c&state=wrong", "Cookie", begun.cookie()));
        assertRefused("expired", get("/api/oidc/callback?code=c", "Cookie", begun.cookie()));
        assertRefused("expired", get("/api/oidc/callback?code=c&state=" + state, "Cookie", "vungcao_oidc=x"));
        assertEquals(List.of(), provider.asked, "the provider was not even asked");
        assertRefused(
                "unverified",
                get("/api/oidc/callback?code=c&iss=https://evil.example&state=" + state, "Cookie", begun.cookie()));
        assertRefused(
                "declined", get("/api/oidc/callback?error=access_denied&state=" + state, "Cookie", begun.cookie()));
    }

    @Test
    void aCodeIsOfUseOnce() {
        Begun begun = begin("");
        assertEquals("/", header(comeBack(begun, "c-1"), "Location"));
        store.access().endSessions("lan.nguyen", deed("lan.nguyen"));
        assertRefused("unverified", comeBack(begun, "c-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/%5Cevil.example",
                "/import/../..//evil.example",
                "javascript:x",
                "/api/backup"
            })
    void onlyPagesOfThisServerAreGoneToThen(String next) {
        assertEquals("/", header(comeBack(begin("?next=" + next), "c-1"), "Location"));
    }

    @Test
    void whoHasNoRoleIsToldSoAndNoAccountIsMade() {
        says("groups", List.of("football"));
        assertRefused("no-role", logIn());
        says("groups", null);
        assertRefused("no-role", logIn());
        says("preferred_username", "Lan Nguyễn");
        assertRefused("unfit-name", logIn());
        assertEquals(List.of(), store.access().accounts());
        assertTrue(store.access().audit(Instant.EPOCH, 0, 10).stream()
                .allMatch(entry -> entry.deed().outcome() == Deed.Outcome.REFUSED));
    }

    @Test
    void anEditorIsBoundToTheUnitOfHisClaimAndRefusedWithoutOne() {
        says("groups", "CN=tuan,OU=giao");
        assertRefused("no-unit", logIn());
        provider.claims =
                claims -> claims.claim("groups", List.of("CN=tuan,OU=giao")).claim("unit", Map.of("code", "99999"));
        assertRefused("no-unit", logIn());
        provider.claims =
                claims -> claims.claim("groups", List.of("CN=tuan,OU=giao")).claim("unit", Map.of("code", "03127"));
        logIn();
        Grant bound = new Grant(Role.EDITOR, Optional.of(new Scope(new UnitCode("03127"), "2020")));
        assertEquals(bound, store.access().accounts().get(0).grant());
        says("groups", List.of("bound", "football"));
        logIn();
        assertEquals(bound, store.access().accounts().get(0).grant());
        says("groups", List.of("bound", "atlas-admins"));
        logIn();
        assertEquals(
                Grant.of(Role.ADMINISTRATOR),
                store.access().accounts().get(0).grant(),
                "what the groups say now holds");
    }

    @Test
    void aNameThatSomebodyHasHereIsNotTakenOverAndASubjectKeepsItsAccount() {
        store.access()
                .addAccount(
                        Account.of("lan.nguyen", Grant.of(Role.ADMINISTRATOR), Instant.now()),
                        new Passwords(4).hash("trâu suối mận"),
                        deed("lan.nguyen"));
        assertRefused("name-taken", logIn());
        says("preferred_username", "hoa");
        logIn();
        says("preferred_username", "lan.nguyen");
        logIn();
        assertEquals(Map.of("hoa", 2), store.access().sessions(Instant.now()));
        assertTrue(local("hoa", "").statusCode() >= 400, "there is no password for it");
        store.access().changeAccount("hoa", Grant.of(Role.EDITOR), true, deed("hoa"));
        assertRefused("disabled", logIn());
    }

    private static Deed deed(String subject) {
        return Deed.of(Caller.onCommandLine("test"), Deed.Action.ACCOUNT_CHANGE, subject, "");
    }

    private HttpResponse<String> local(String name, String password) {
        String body = "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void whileTheProviderIsAwayOneIsToldSoAndLogsInByPassword() {
        Begun begun = begin("");
        provider.tokenStatus = 503;
        assertRefused("away", comeBack(begun, "c-1"));
        provider.close();
        assertRefused("away", comeBack(begin("?next=/import"), "c-2"));
        store.access()
                .addAccount(
                        Account.of("mai", Grant.of(Role.EDITOR), Instant.now()),
                        new Passwords(4).hash("trâu suối mận"),
                        deed("mai"));
        assertEquals(200, local("mai", "trâu suối mận").statusCode());
    }

    @Test
    void aProviderThatWasNeverThereIsToldAtOnceAndTheSecondTimeWithoutAsking() {
        provider.close();
        HttpResponse<String> got = get("/api/oidc/login?next=/import&lang=en");
        assertRefused("away", got);
        assertEquals("/login?trouble=away&next=%2Fimport&lang=en", header(got, "Location"));
        assertRefused("away", get("/api/oidc/login"));
        assertFalse(get("/api/session").body().contains("provider_logout"));
    }

    @Test
    void aKeyThatTheProviderChangedMeanwhileIsFetched() {
        assertEquals("/import?lang=en", header(logIn(), "Location"));
        provider.key = SmallProvider.freshKey("k2");
        assertEquals("/import?lang=en", header(logIn(), "Location"));
    }
}
