package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.access.RoleMapping;
import vn.vungcao.app.setting.EffectiveSettings;
import vn.vungcao.app.setting.Setting;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.limit.TrustedProxies;
import vn.vungcao.http.oidc.ProviderSettings;

/**
 * What the parts of the server are given, made of the settings.
 *
 * @param environment of the process: secrets may stand there
 */
record ServeSettings(EffectiveSettings settings, Map<String, String> environment) {
    ServerSettings server() {
        String host = settings.text(Setting.HOST);
        Optional<String> publicUrl = settings.find(Setting.PUBLIC_URL);
        String requests = settings.text(Setting.LOG_REQUESTS);
        return new ServerSettings(
                host,
                settings.integer(Setting.PORT),
                publicUrl,
                ServerSettings.ofTheProvince(),
                limits(),
                requests.equals("always") || (requests.equals("json") && logsJson()),
                settings.find(Setting.OIDC_ISSUER).map(this::provider),
                settings.find(Setting.WRITE_URL));
    }

    private ProviderSettings provider(String issuer) {
        return new ProviderSettings(
                issuer,
                settings.text(Setting.OIDC_CLIENT_ID),
                settings.find(Setting.OIDC_CLIENT_SECRET_FILE)
                        .map(file -> secret(Setting.OIDC_CLIENT_SECRET_FILE, file))
                        .or(settings::clientSecret),
                List.of(settings.text(Setting.OIDC_SCOPES).split("\\s+")),
                settings.text(Setting.OIDC_NAME_CLAIM),
                settings.text(Setting.OIDC_GROUPS_CLAIM),
                settings.find(Setting.OIDC_UNIT_CLAIM),
                RoleMapping.parse(settings.text(Setting.OIDC_ROLES), settings.find(Setting.OIDC_BOUNDARIES)));
    }

    private Limits limits() {
        return new Limits(
                settings.integer(Setting.DEAR_BURST),
                settings.integer(Setting.DEAR_PER_MINUTE),
                Duration.ofSeconds(settings.integer(Setting.IDLE_SECONDS)),
                settings.integer(Setting.SLOWEST_BYTES_PER_SECOND),
                Limits.usual().window(),
                Duration.ofSeconds(settings.integer(Setting.ANSWER_SECONDS)),
                (long) settings.integer(Setting.ANSWER_MB) << 20,
                TrustedProxies.parse(settings.text(Setting.TRUSTED_PROXIES)));
    }

    boolean logsJson() {
        return settings.text(Setting.LOG_FORMAT).equals("json");
    }

    boolean approvalRequired() {
        return settings.text(Setting.APPROVAL).equals("required");
    }

    long uploadBytes() {
        return (long) settings.integer(Setting.MAX_UPLOAD_MB) << 20;
    }

    /** @throws IllegalArgumentException when the file of the password cannot be read */
    StorePlace place() {
        Map<String, String> withUser = new HashMap<>(environment);
        // what the settings say of it holds
        withUser.keySet().removeAll(Set.of(Setting.DB_USER.variable(), Setting.DB_PASSWORD_FILE.variable()));
        settings.find(Setting.DB_USER).ifPresent(user -> withUser.put("PGUSER", user));
        settings.find(Setting.DB_PASSWORD_FILE)
                .ifPresent(file -> withUser.put("PGPASSWORD", secret(Setting.DB_PASSWORD_FILE, file)));
        return StorePlace.of(
                Path.of(settings.text(Setting.DATA_DIR)),
                settings.find(Setting.DB).orElse(null),
                withUser);
    }

    /** @throws IllegalArgumentException when the file of the token cannot be read */
    EditorKey editor() {
        return settings.find(Setting.EDITOR_TOKEN_FILE)
                .map(file -> secret(Setting.EDITOR_TOKEN_FILE, file))
                .or(settings::token)
                .map(EditorKey::of)
                .orElseGet(EditorKey::none);
    }

    private static String secret(Setting setting, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(setting.option() + ": " + file + " cannot be read: check its path", e);
        }
    }
}
