package vn.vungcao.http.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import vn.vungcao.access.ProviderRefusal;
import vn.vungcao.access.ProviderRefusedException;

/** Where the provider has what, and with which keys it signs. Looked up when first needed, and again each hour. */
final class Discovery {
    static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_BYTES = 200_000;
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final long KEPT = TimeUnit.HOURS.toNanos(1);

    /** So long it is not asked again after it did not answer. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final ProviderSettings settings;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<Found> found = new AtomicReference<>();
    private final AtomicReference<Failed> failed = new AtomicReference<>();

    Discovery(ProviderSettings settings) {
        this.settings = settings;
    }

    /** What was found, with what verifies its tokens. */
    record Found(OIDCProviderMetadata metadata, IDTokenValidator validator, long at) {}

    private record Failed(String why, long at) {}

    /** What is known without asking. */
    Optional<Found> known() {
        return Optional.ofNullable(found.get());
    }

    /** @throws ProviderRefusedException when the provider does not answer, or not as it should */
    Found get() throws ProviderRefusedException {
        Optional<Found> known = known();
        if (known.isPresent() && System.nanoTime() - known.get().at() < KEPT) {
            return known.get();
        }
        if (!tryAsking()) {
            return known.orElseThrow(() -> away("it is being asked and does not answer"));
        }
        try {
            Failed last = failed.get();
            if (last != null && System.nanoTime() - last.at() < PAUSE) {
                return known().orElseThrow(() -> away(last.why()));
            }
            found.set(look());
            failed.set(null);
            return found.get();
        } catch (GeneralException | IOException e) {
            failed.set(new Failed(String.valueOf(e.getMessage()), System.nanoTime()));
            // what held an hour ago holds for now
            return known().orElseThrow(() -> away(String.valueOf(e.getMessage())));
        } finally {
            asking.unlock();
        }
    }

    private boolean tryAsking() {
        try {
            return asking.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProviderRefusedException away(String why) {
        return new ProviderRefusedException(ProviderRefusal.AWAY, "the provider of OpenID Connect is away: " + why);
    }

    private Found look() throws GeneralException, IOException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
        for (URI endpoint : Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .toList()) {
            requireSafe(endpoint);
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                .refreshAheadCache(false)
                .build();
        IDTokenValidator validator = new IDTokenValidator(
                issuer,
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(algorithms(metadata.getIDTokenJWSAlgs()), keys),
                null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return new Found(metadata, validator, System.nanoTime());
    }

    /** An issuer that is asked by https sends nobody to a place without it. */
    private void requireSafe(URI endpoint) throws GeneralException {
        if (endpoint == null) {
            throw new GeneralException("it does not tell all its endpoints");
        }
        if (settings.issuer().startsWith("https:") && !"https".equals(endpoint.getScheme())) {
            throw new GeneralException("it names an endpoint without https: " + endpoint);
        }
    }

    /** Signatures with a key of the provider's own: never none, and none with a key that both know. */
    private static Set<JWSAlgorithm> algorithms(Collection<JWSAlgorithm> told) throws GeneralException {
        Set<JWSAlgorithm> taken = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        taken.retainAll(told == null ? List.of(JWSAlgorithm.RS256) : told);
        if (taken.isEmpty()) {
            throw new GeneralException("it signs by no algorithm that is taken here: " + told);
        }
        return taken;
    }
}
