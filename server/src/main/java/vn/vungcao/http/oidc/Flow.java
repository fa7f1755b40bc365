package vn.vungcao.http.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vungcao.access.Secret;

/**
 * One login at the provider, from leaving to coming back. It stands in a cookie of the browser that began it and nowhere else: the
 * state, the nonce and the verifier are digests of it, which tell nothing of it and which nobody else can make.
 *
 * @param text when it began, the page to go to then, its language, 256 random bits
 */
public record Flow(String text) {
    /** How long one may take to log in. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Pattern SHAPE = Pattern.compile("(\\d{10,12})\\.([a-z]*)\\.(vi|en)\\.[A-Za-z0-9_-]{43}");

    /**
     * @param page name of the page to go to then; empty for the map
     * @param language {@code vi} or {@code en}
     */
    public static Flow begin(Instant now, String page, String language) {
        return new Flow(now.getEpochSecond() + "." + page + "." + language + "."
                + Secret.fresh().text());
    }

    /** Empty when it is none, or older than {@link #LONGEST}. */
    public static Optional<Flow> read(String text, Instant now) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))), now);
        return age.compareTo(LONGEST) > 0 || age.isNegative() ? Optional.empty() : Optional.of(new Flow(text));
    }

    public String page() {
        return text.split("\\.")[1];
    }

    public String language() {
        return text.split("\\.")[2];
    }

    /** What the provider sends back, so that nobody is logged in who did not begin here. */
    public String state() {
        return derived("state");
    }

    /** What stands in the token, so that it is of this login and of no other. */
    public String nonce() {
        return derived("nonce");
    }

    /** By which the code is of use to this server alone (PKCE). */
    public String verifier() {
        return derived("verifier");
    }

    private String derived(String use) {
        return new Secret(use + ":" + text).digest();
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Flow";
    }
}
