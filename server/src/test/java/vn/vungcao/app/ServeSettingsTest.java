package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.RoleMapping;
import vn.vungcao.app.setting.EffectiveSettings;
import vn.vungcao.app.setting.Setting;
import vn.vungcao.http.oidc.ProviderSettings;

/** What is set reaches the parts of the server. */
final class ServeSettingsTest {
    private static final String ROLES = "CN=duyet,OU=tinh=approver; xa=editor@claim";

    @TempDir
    Path folder;

    @Test
    void aProviderIsMadeOfItsSettingsWithTheSecretOfTheFileBeforeThatOfTheEnvironment() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "of the file\n");
        Path empty = Files.writeString(folder.resolve("empty.properties"), "");
        Map<Setting, String> flags = Map.of(
                Setting.OIDC_ISSUER, "https://login.example.vn/realms/tinh",
                Setting.OIDC_CLIENT_ID, "vungcao",
                Setting.OIDC_CLIENT_SECRET_FILE, file.toString(),
                Setting.OIDC_ROLES, ROLES,
                Setting.OIDC_BOUNDARIES, "2025",
                Setting.OIDC_UNIT_CLAIM, "unit");
        EffectiveSettings settings = EffectiveSettings.of(
                flags, Map.of("VUNGCAO_OIDC_CLIENT_SECRET", "of the environment"), Optional.of(empty));
        ProviderSettings provider =
                new ServeSettings(settings, Map.of()).server().provider().orElseThrow();
        assertEquals(
                new ProviderSettings(
                        "https://login.example.vn/realms/tinh",
                        "vungcao",
                        Optional.of("of the file"),
                        List.of("openid", "profile"),
                        "preferred_username",
                        "groups",
                        Optional.of("unit"),
                        RoleMapping.parse(ROLES, Optional.of("2025"))),
                provider);
        assertFalse(provider.toString().contains("of the file"), provider.toString());
    }

    @Test
    void withoutAnIssuerThereIsNoProvider() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.properties"), "");
        EffectiveSettings settings = EffectiveSettings.of(Map.of(), Map.of(), Optional.of(empty));
        assertEquals(
                Optional.empty(), new ServeSettings(settings, Map.of()).server().provider());
    }
}
