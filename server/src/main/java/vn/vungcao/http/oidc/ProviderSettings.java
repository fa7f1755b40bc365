package vn.vungcao.http.oidc;

import java.util.List;
import java.util.Optional;
import vn.vungcao.access.RoleMapping;

/**
 * At which provider people log in, and what they may then.
 *
 * @param secret of the client; empty for a public one
 * @param scopes what is asked of the provider, {@code openid} among it
 * @param nameClaim claim with the name of the account
 * @param groupsClaim claim with the groups
 * @param unitClaim claim with the code of the person's unit; empty when there is none
 */
public record ProviderSettings(
        String issuer,
        String clientId,
        Optional<String> secret,
        List<String> scopes,
        String nameClaim,
        String groupsClaim,
        Optional<String> unitClaim,
        RoleMapping roles) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "provider " + issuer + " as " + clientId;
    }
}
