package vn.vungcao.app.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.RoleMapping;

/** Which settings of a provider of OpenID Connect go together. */
final class ProviderRules {
    private ProviderRules() {}

    /** What is wrong with settings of which each is right by itself. */
    static List<String> problems(EffectiveSettings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.find(Setting.OIDC_ISSUER).isEmpty()) {
            require(settings, Setting.OIDC_CLIENT_ID, false, "without oidc-issuer nobody logs in there", problems);
            return problems;
        }
        require(settings, Setting.OIDC_CLIENT_ID, true, "is needed with oidc-issuer", problems);
        require(settings, Setting.OIDC_ROLES, true, "is needed with oidc-issuer: else nobody has a role", problems);
        if (!Arrays.asList(settings.text(Setting.OIDC_SCOPES).split("\\s+")).contains("openid")) {
            problems.add("oidc-scopes: openid must be among them");
        }
        RoleMapping roles = RoleMapping.parse(settings.text(Setting.OIDC_ROLES), Optional.empty());
        if (roles.binds()) {
            require(
                    settings,
                    Setting.OIDC_BOUNDARIES,
                    true,
                    "is needed with @ in oidc-roles: a code alone is no key",
                    problems);
        }
        if (roles.bindsByClaim()) {
            require(settings, Setting.OIDC_UNIT_CLAIM, true, "is needed with @claim in oidc-roles", problems);
        }
        return problems;
    }

    private static void require(
            EffectiveSettings settings, Setting setting, boolean there, String otherwise, List<String> problems) {
        if (settings.find(setting).isPresent() != there) {
            problems.add(setting.key() + ": " + otherwise);
        }
    }
}
