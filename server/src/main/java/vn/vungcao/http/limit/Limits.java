package vn.vungcao.http.limit;

import java.time.Duration;

/**
 * @param dearBurst points that a client has for dear requests
 * @param dearPerMinute points that come back in a minute
 * @param idle how long a connection may be silent
 * @param slowestBytesPerSecond who sends or takes less while it is waited for is cut off; 0 for nobody
 * @param window over how long that is measured
 * @param answerTime how long one answer may take, with its sending
 * @param answerBytes the most bytes of one answer
 * @param proxies who may say for whom it asks
 */
public record Limits(
        int dearBurst,
        int dearPerMinute,
        Duration idle,
        int slowestBytesPerSecond,
        Duration window,
        Duration answerTime,
        long answerBytes,
        TrustedProxies proxies) {

    /** What a server has that was told nothing. */
    public static Limits usual() {
        return new Limits(
                300,
                600,
                Duration.ofSeconds(30),
                500,
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                1L << 30,
                TrustedProxies.none());
    }
}
