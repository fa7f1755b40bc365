package vn.vungcao.http.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.ProviderRefusal;
import vn.vungcao.access.ProviderRefusedException;

/** The provider of OpenID Connect at which people log in: authorization code with PKCE, state and nonce. Safe for several threads. */
public final class Provider {
    private static final int SERVER_ERROR = 500;

    private final ProviderSettings settings;
    private final Discovery discovery;

    public Provider(ProviderSettings settings) {
        this.settings = settings;
        this.discovery = new Discovery(settings);
    }

    public ProviderSettings settings() {
        return settings;
    }

    /**
     * Where the browser is sent to log in.
     *
     * @param back address to which it comes back
     * @throws ProviderRefusedException when the provider is away
     */
    public URI leave(Flow flow, URI back) throws ProviderRefusedException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(discovery.get().metadata().getAuthorizationEndpointURI())
                .state(new State(flow.state()))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(language(flow.language())))
                .build()
                .toURI();
    }

    private static LangTag language(String language) {
        try {
            return new LangTag(language);
        } catch (LangTagException e) {
            throw new IllegalStateException("vi and en are languages", e);
        }
    }

    /**
     * Gives the code for what the provider says of the person.
     *
     * @param back address to which the browser came back, the same as at leaving
     * @throws ProviderRefusedException when the provider is away, takes no such code, or sends what cannot be verified
     */
    public Claims comeBack(Flow flow, String code, URI back) throws ProviderRefusedException {
        Discovery.Found found = discovery.get();
        JWT token = token(found, flow, code, back);
        try {
            IDTokenClaimsSet claims = found.validator().validate(token, new Nonce(flow.nonce()));
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(settings.clientId())) {
                throw new ProviderRefusedException(ProviderRefusal.UNVERIFIED, "the token was made for another client");
            }
            return new Claims(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    claims.toJWTClaimsSet().getClaims());
        } catch (KeySourceException e) {
            throw new ProviderRefusedException(ProviderRefusal.AWAY, "its keys cannot be had: " + e.getMessage(), e);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new ProviderRefusedException(
                    ProviderRefusal.UNVERIFIED, "the token of the provider does not hold: " + e.getMessage(), e);
        }
    }

    private JWT token(Discovery.Found found, Flow flow, String code, URI back) throws ProviderRefusedException {
        HTTPResponse response = send(found, flow, code, back);
        if (response.getStatusCode() >= SERVER_ERROR) {
            throw new ProviderRefusedException(
                    ProviderRefusal.AWAY, "the provider answered " + response.getStatusCode());
        }
        try {
            TokenResponse parsed = OIDCTokenResponseParser.parse(response);
            if (parsed instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens.getOIDCTokens().getIDToken();
            }
            throw new ProviderRefusedException(
                    ProviderRefusal.UNVERIFIED,
                    "the provider takes no such code: "
                            + (parsed.indicatesSuccess()
                                    ? "no token"
                                    : parsed.toErrorResponse().getErrorObject().getCode()));
        } catch (ParseException e) {
            throw new ProviderRefusedException(
                    ProviderRefusal.UNVERIFIED, "the answer of the provider is none: " + e.getMessage(), e);
        }
    }

    private HTTPResponse send(Discovery.Found found, Flow flow, String code, URI back) throws ProviderRefusedException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(flow.verifier()));
        URI endpoint = found.metadata().getTokenEndpointURI();
        TokenRequest request = authentication(found)
                .map(known -> new TokenRequest.Builder(endpoint, known, grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, new ClientID(settings.clientId()), grant))
                .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(Discovery.PATIENCE_MILLIS);
        http.setReadTimeout(Discovery.PATIENCE_MILLIS);
        http.setFollowRedirects(false);
        try {
            return http.send();
        } catch (IOException e) {
            throw new ProviderRefusedException(
                    ProviderRefusal.AWAY, "the provider of OpenID Connect is away: " + e.getMessage(), e);
        }
    }

    /** By the header, unless the provider takes the secret in the form only. */
    private Optional<ClientAuthentication> authentication(Discovery.Found found) {
        List<ClientAuthenticationMethod> taken = Optional.ofNullable(
                        found.metadata().getTokenEndpointAuthMethods())
                .orElse(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        boolean inForm = !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        ClientID client = new ClientID(settings.clientId());
        return settings.secret()
                .map(Secret::new)
                .map(secret -> inForm ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret));
    }

    /**
     * Where a person also ends the session at the provider; empty when it is not known or has no such place. Nobody is asked for
     * it.
     *
     * @param back to where the provider may send him then
     */
    public Optional<URI> logout(URI back) {
        return discovery
                .known()
                .map(found -> found.metadata().getEndSessionEndpointURI())
                .map(end -> new LogoutRequest(end, null, null, new ClientID(settings.clientId()), back, null, null)
                        .toURI());
    }
}
