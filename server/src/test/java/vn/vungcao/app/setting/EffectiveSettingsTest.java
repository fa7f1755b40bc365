package vn.vungcao.app.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EffectiveSettingsTest {
    private static final String TOKEN = "very-secret-token-0123456789";

    @TempDir
    private Path folder;

    @Test
    void flagsAreStrongerThanTheEnvironmentThatThanTheFileThatThanDefaults() throws Exception {
        Path file = file("port = 1", "host = of.the.file", "idle-seconds = 11", "");

        EffectiveSettings settings = EffectiveSettings.of(
                Map.of(Setting.PORT, "3"),
                Map.of("VUNGCAO_PORT", "2", "VUNGCAO_HOST", "of.the.environment"),
                Optional.of(file));

        assertEquals(3, settings.integer(Setting.PORT));
        assertEquals("of.the.environment", settings.text(Setting.HOST));
        assertEquals(11, settings.integer(Setting.IDLE_SECONDS));
        assertEquals(64, settings.integer(Setting.MAX_UPLOAD_MB));
        assertOrigin(settings, "port", "3", "--port");
        assertOrigin(settings, "host", "of.the.environment", "VUNGCAO_HOST");
        assertOrigin(settings, "idle-seconds", "11", file.toString());
        assertOrigin(settings, "max-upload-mb", "64", "default");
    }

    @Test
    void theFileMayBeNamedByTheEnvironment() throws Exception {
        Path file = file("port = 4711");

        EffectiveSettings settings =
                EffectiveSettings.of(Map.of(), Map.of("VUNGCAO_CONFIG", file.toString()), Optional.empty());

        assertEquals(4711, settings.integer(Setting.PORT));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithWhereItWasSaid() throws Exception {
        Path file = file("prot = 1", "answer-mb = much", "public-url = https://a.example/path?x=1");

        List<String> problems = problems(
                Map.of(Setting.PORT, "70000"),
                Map.of(
                        "VUNGCAO_LOG_FORMAT",
                        "xml",
                        "VUNGCAO_TRUSTED_PROXIES",
                        "proxy.local",
                        "VUNGCAO_EDITOR_TOKEN",
                        "short"),
                file);

        assertEquals(7, problems.size(), problems.toString());
        assertSays(problems, file.toString(), "'prot'", "port");
        assertSays(problems, "port (--port)", "70000", "0 to 65535");
        assertSays(problems, "log-format (VUNGCAO_LOG_FORMAT)", "text, json");
        assertSays(problems, "trusted-proxies", "proxy.local", "10.0.0.0/8");
        assertSays(problems, "answer-mb (" + file + ")", "much");
        assertSays(problems, "public-url", "https://");
        assertSays(problems, "VUNGCAO_EDITOR_TOKEN", "16");
    }

    @Test
    void aFileThatIsNotThereIsToldAndSoAreSecretsThatCannotBeRead() {
        Path lacking = folder.resolve("lacking");

        List<String> problems = problems(
                Map.of(Setting.DB_PASSWORD_FILE, lacking.toString(), Setting.EDITOR_TOKEN_FILE, folder.toString()),
                Map.of(),
                lacking);

        assertEquals(3, problems.size(), problems.toString());
        assertSays(problems, "db-password-file", lacking.toString(), "cannot be read");
        assertSays(problems, "editor-token-file", folder.toString(), "cannot be read");
    }

    @Test
    void aFolderAndADatabaseOfOneOriginExcludeEachOtherAndTheStrongerOriginWins() throws Exception {
        String db = "jdbc:postgresql://host/name";
        assertSays(problems(Map.of(Setting.DB, db, Setting.DATA_DIR, "mine"), Map.of(), file("")), "data-dir and db");

        EffectiveSettings folderWins =
                EffectiveSettings.of(Map.of(Setting.DATA_DIR, "mine"), Map.of("VUNGCAO_DB", db), Optional.of(file("")));
        EffectiveSettings dbWins =
                EffectiveSettings.of(Map.of(Setting.DB, db), Map.of("VUNGCAO_DATA_DIR", "mine"), Optional.of(file("")));

        assertEquals(Optional.empty(), folderWins.find(Setting.DB));
        assertEquals(Optional.of(db), dbWins.find(Setting.DB));
    }

    @Test
    void secretsAreNotShownNorRepeatedInProblems() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "hunter2-of-the-file");
        EffectiveSettings settings = EffectiveSettings.of(
                Map.of(Setting.DB, "jdbc:postgresql://host/name?user=u&password=hunter2&ssl=true"),
                Map.of("VUNGCAO_EDITOR_TOKEN", TOKEN, "VUNGCAO_DB_PASSWORD_FILE", password.toString()),
                Optional.of(file("")));

        assertFalse(settings.shown().contains("hunter2"), settings.shown());
        assertFalse(settings.shown().contains(TOKEN), settings.shown());
        assertTrue(settings.shown().contains("jdbc:postgresql://host/name?ssl=true"), settings.shown());

        List<String> problems =
                problems(Map.of(Setting.DB, "jdbc:mysql://host/name?password=hunter2"), Map.of(), file(""));
        assertFalse(problems.toString().contains("hunter2"), problems.toString());
    }

    @Test
    void whatAProviderNeedsIsToldTogetherAndItsSecretIsNotShown() throws Exception {
        List<String> lacking = problems(Map.of(Setting.OIDC_ISSUER, "https://login.example.vn"), Map.of(), file(""));
        assertSays(lacking, "oidc-client-id", "needed");
        assertSays(lacking, "oidc-roles", "nobody has a role");
        List<String> unbound = problems(
                Map.of(Setting.OIDC_ISSUER, "https://login.example.vn", Setting.OIDC_CLIENT_ID, "v"),
                Map.of("VUNGCAO_OIDC_ROLES", "giao vien=editor@claim"),
                file("oidc-scopes = profile"));
        assertSays(unbound, "oidc-boundaries");
        assertSays(unbound, "oidc-unit-claim");
        assertSays(unbound, "oidc-scopes", "openid");
        assertSays(problems(Map.of(Setting.OIDC_ISSUER, "http://login.example.vn"), Map.of(), file("")), "https");
        assertSays(problems(Map.of(Setting.OIDC_ROLES, "a=king"), Map.of(), file("")), "a=king", "GROUP=ROLE");
        assertSays(problems(Map.of(Setting.OIDC_ROLES, "a=approver@03127"), Map.of(), file("")), "only an editor");

        EffectiveSettings settings = EffectiveSettings.of(
                Map.of(
                        Setting.OIDC_ISSUER,
                        "https://login.example.vn",
                        Setting.OIDC_CLIENT_ID,
                        "v",
                        Setting.OIDC_ROLES,
                        "CN=a,OU=b=editor"),
                Map.of("VUNGCAO_OIDC_CLIENT_SECRET", "hunter2-of-the-client"),
                Optional.of(file("")));
        assertEquals(Optional.of("hunter2-of-the-client"), settings.clientSecret());
        assertFalse(settings.shown().contains("hunter2"), settings.shown());
        assertOrigin(settings, "oidc-client-secret", "(not shown)", "VUNGCAO_OIDC_CLIENT_SECRET");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "settings", ".properties"), List.of(lines));
    }

    private static List<String> problems(Map<Setting, String> flags, Map<String, String> environment, Path file) {
        return assertThrows(
                        WrongSettingsException.class, () -> EffectiveSettings.of(flags, environment, Optional.of(file)))
                .problems();
    }

    private static void assertSays(List<String> problems, String... texts) {
        assertTrue(
                problems.stream().anyMatch(problem -> List.of(texts).stream().allMatch(problem::contains)),
                () -> String.join(" … ", texts) + " is not in " + problems);
    }

    private static void assertOrigin(EffectiveSettings settings, String key, String value, String origin) {
        String line = settings.shown()
                .lines()
                .filter(text -> text.startsWith(key + " "))
                .findFirst()
                .orElseThrow();
        assertTrue(line.matches(key + " +\\Q" + value + "\\E +\\Q" + origin + "\\E"), line);
    }
}
