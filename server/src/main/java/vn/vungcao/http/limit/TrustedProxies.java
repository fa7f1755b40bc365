package vn.vungcao.http.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells clients apart: by the address they come from or, when that is a proxy that is trusted, by the one it names. */
public final class TrustedProxies {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int OF_ONE_IPV6_CLIENT = 64;

    private record Network(byte[] address, int bits) {
        boolean holds(byte[] other) {
            return other.length == address.length && Arrays.equals(cut(address, bits), cut(other, bits));
        }
    }

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    public static TrustedProxies none() {
        return new TrustedProxies(List.of());
    }

    /**
     * @param list addresses and networks, by commas: {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}
     * @throws IllegalArgumentException that says what is wrong
     */
    public static TrustedProxies parse(String list) {
        List<Network> networks = new ArrayList<>();
        for (String part : list.split(",")) {
            if (!part.isBlank()) {
                networks.add(network(part.strip()));
            }
        }
        return new TrustedProxies(networks);
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        Optional<byte[]> address = bytes(parts[0]);
        int most = address.map(bytes -> bytes.length * Byte.SIZE).orElse(0);
        int bits = parts.length == 1 ? most : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (address.isEmpty() || bits < 0 || bits > most) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no address and no network: write them as 127.0.0.1, 10.0.0.0/8");
        }
        return new Network(address.get(), bits);
    }

    /**
     * Whom a request counts for; empty for this machine itself, which is not limited.
     *
     * @param remote address that the connection comes from
     * @param forwardedFor what {@code X-Forwarded-For} says, the nearest last
     */
    public Optional<String> client(String remote, List<String> forwardedFor) {
        byte[] nearest = bytes(remote).orElse(null);
        if (nearest == null) {
            return Optional.of(remote);
        }
        boolean forwarded = false;
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && trusted(nearest); i--) {
            Optional<byte[]> before = bytes(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
            forwarded = true;
        }
        return !forwarded && isThisMachine(nearest) ? Optional.empty() : Optional.of(name(nearest));
    }

    /**
     * Whether a trusted proxy says that it was reached by https.
     *
     * @param forwardedProto what {@code X-Forwarded-Proto} says, the nearest last
     */
    public boolean isHttps(String remote, List<String> forwardedProto) {
        if (forwardedProto.isEmpty() || bytes(remote).filter(this::trusted).isEmpty()) {
            return false;
        }
        String[] hops = forwardedProto.get(forwardedProto.size() - 1).split(",");
        return hops.length > 0 && hops[hops.length - 1].strip().equalsIgnoreCase("https");
    }

    private boolean trusted(byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static boolean isThisMachine(byte[] address) {
        return of(address).isLoopbackAddress();
    }

    /** Who has one address of IPv6 has many: they count as one. */
    private static String name(byte[] address) {
        return address.length == 4
                ? of(address).getHostAddress()
                : of(cut(address, OF_ONE_IPV6_CLIENT)).getHostAddress();
    }

    private static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of 4 or 16 bytes", e);
        }
    }

    /** Of an address as it is written, never of a name: nobody is asked for it. */
    private static Optional<byte[]> bytes(String text) {
        String plain = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!ADDRESS.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] cut(byte[] address, int bits) {
        byte[] cut = address.clone();
        for (int i = 0; i < cut.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            cut[i] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        return cut;
    }
}
