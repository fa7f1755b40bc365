package vn.vungcao.http;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.oidc.ProviderSettings;

/**
 * @param port 0 for any free one
 * @param publicUrl scheme and host by which askers reach the server when something stands before it; else taken from the
 *     request
 * @param clock tells today
 * @param limits what one asker may take
 * @param requestsLogged whether each request has a line in the log
 * @param provider at which people log in; empty when they do so here only
 * @param writeUrl where to write, told by a server that only reads
 */
public record ServerSettings(
        String host,
        int port,
        Optional<String> publicUrl,
        Clock clock,
        Limits limits,
        boolean requestsLogged,
        Optional<ProviderSettings> provider,
        Optional<String> writeUrl) {
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        publicUrl = publicUrl.map(ServerSettings::withoutEnd);
        writeUrl = writeUrl.map(ServerSettings::withoutEnd);
    }

    public ServerSettings(String host, int port, Optional<String> publicUrl, Clock clock) {
        this(host, port, publicUrl, clock, Limits.usual(), false, Optional.empty(), Optional.empty());
    }

    private static String withoutEnd(String url) {
        return url.replaceAll("/+$", "");
    }

    public static ServerSettings of(String host, int port) {
        return new ServerSettings(host, port, Optional.empty(), ofTheProvince());
    }

    /** Its day is the one that people there have. */
    public static Clock ofTheProvince() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The same, with these limits. */
    public ServerSettings within(Limits newLimits) {
        return new ServerSettings(host, port, publicUrl, clock, newLimits, requestsLogged, provider, writeUrl);
    }

    /** The same, with a line in the log for each request. */
    public ServerSettings logged(boolean each) {
        return new ServerSettings(host, port, publicUrl, clock, limits, each, provider, writeUrl);
    }

    /** The same, where people log in at a provider too. */
    public ServerSettings with(ProviderSettings newProvider) {
        return new ServerSettings(
                host, port, publicUrl, clock, limits, requestsLogged, Optional.of(newProvider), writeUrl);
    }
}
