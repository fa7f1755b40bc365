package vn.vungcao.http.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vungcao.http.problem.Failure;

/** The query part of an address: names and values, percent-encoded UTF-8, read strictly. */
public final class QueryString {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Letters, digits and these. */
    private static final BitSet PLAIN = new BitSet(128);

    static {
        ".-*_,:/".chars().forEach(PLAIN::set);
        PLAIN.set('0', '9' + 1);
        PLAIN.set('A', 'Z' + 1);
        PLAIN.set('a', 'z' + 1);
    }

    private QueryString() {}

    /**
     * The names and values in the order given.
     *
     * @throws Failure.BadParameter when it is not percent-encoded UTF-8
     */
    public static List<Map.Entry<String, String>> parse(String query) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String decoded = decode(name, Excerpt.of(name));
            entries.add(Map.entry(decoded, equals < 0 ? "" : decode(pair.substring(equals + 1), decoded)));
        }
        return entries;
    }

    /** The opposite of {@link #parse}. */
    public static String format(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> pair(e.getKey(), e.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String pair(String name, String text) {
        return encode(name) + "=" + encode(text);
    }

    /** Percent-encodes; commas, colons and slashes stay readable. */
    public static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!staysAsItIs(text.charAt(i))) {
                return percentEncoded(text);
            }
        }
        return text;
    }

    private static boolean staysAsItIs(int c) {
        return c >= 0 && c < 128 && PLAIN.get(c);
    }

    private static String percentEncoded(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(raw.length * 3 / 2);
        for (byte b : raw) {
            if (staysAsItIs(b)) {
                encoded.append((char) b);
            } else {
                HEX.toHexDigits(encoded.append('%'), b);
            }
        }
        return encoded.toString();
    }

    private static String decode(String text, String parameter) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[raw.length];
        int count = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw badEncoding(parameter);
                }
                bytes[count++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[count++] = raw[i] == '+' ? (byte) ' ' : raw[i];
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, count))
                    .toString();
        } catch (CharacterCodingException e) {
            throw badEncoding(parameter);
        }
    }

    private static Failure.BadParameter badEncoding(String parameter) {
        return new Failure.BadParameter(parameter, "the address is not percent-encoded UTF-8");
    }
}
