package vn.vungcao.http;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * @param port 0 for any free one
 * @param publicUrl scheme and host by which askers reach the server when something stands before it; else taken from the
 *     request
 * @param clock tells today
 */
public record ServerSettings(String host, int port, Optional<String> publicUrl, Clock clock) {
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        publicUrl = publicUrl.map(url -> url.replaceAll("/+$", ""));
    }

    public static ServerSettings of(String host, int port) {
        return new ServerSettings(host, port, Optional.empty(), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
