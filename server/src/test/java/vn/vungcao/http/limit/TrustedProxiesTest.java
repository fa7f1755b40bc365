package vn.vungcao.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedProxiesTest {

    @Test
    void whoeverIsNotTrustedCountsItselfWhateverItSays() {
        TrustedProxies none = TrustedProxies.none();
        assertEquals(Optional.of("203.0.113.7"), none.client("203.0.113.7", List.of("198.51.100.1")));
        assertEquals(Optional.empty(), none.client("127.0.0.1", List.of("198.51.100.1")));
        assertEquals(Optional.empty(), none.client("[0:0:0:0:0:0:0:1]", List.of()));
    }

    @Test
    void aTrustedProxyNamesItsClient() {
        TrustedProxies proxies = TrustedProxies.parse("127.0.0.1, 10.0.0.0/8");
        assertEquals(Optional.of("203.0.113.7"), proxies.client("127.0.0.1", List.of("203.0.113.7")));
        assertEquals(Optional.of("203.0.113.7"), proxies.client("127.0.0.1", List.of("203.0.113.7, 10.1.2.3")));
        assertEquals(Optional.of("203.0.113.7"), proxies.client("10.9.9.9", List.of("203.0.113.7", "10.1.2.3")));
        assertEquals(Optional.empty(), proxies.client("127.0.0.1", List.of()));
    }

    @Test
    void whatAClientPutsBeforeItsOwnAddressIsNotBelieved() {
        TrustedProxies proxies = TrustedProxies.parse("127.0.0.1");
        assertEquals(Optional.of("203.0.113.7"), proxies.client("127.0.0.1", List.of("127.0.0.1, 203.0.113.7")));
        assertEquals(Optional.of("203.0.113.7"), proxies.client("127.0.0.1", List.of("a name", "203.0.113.7")));
    }

    @Test
    void aNetworkOfIpv6IsOneClient() {
        TrustedProxies proxies = TrustedProxies.parse("fd00::/8");
        assertEquals(
                proxies.client("fd00::1", List.of("2001:db8:1:2::3")),
                proxies.client("fd00::2", List.of("2001:db8:1:2:ffff::9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0", "::1/129", "1.2.3.4/x", "300.1.1.1", "cafe"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.parse(text));
    }
}
