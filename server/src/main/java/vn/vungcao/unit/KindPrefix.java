package vn.vungcao.unit;

import java.util.List;
import java.util.Optional;

/**
 * The kind that people write before a name, in full or short: {@code Xã}, {@code TT}, {@code TP.}
 *
 * @param kind folded: {@code thi tran}
 * @param length of the prefix with its space, in folded letters
 */
public record KindPrefix(String kind, int length) {
    private record Spelling(String written, String kind) {}

    /** In this order: a short form that is the start of a longer one stands behind it. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("to dan pho", "to dan pho"),
            new Spelling("tdp", "to dan pho"),
            new Spelling("thanh pho", "thanh pho"),
            new Spelling("tp", "thanh pho"),
            new Spelling("thi tran", "thi tran"),
            new Spelling("tt", "thi tran"),
            new Spelling("thi xa", "thi xa"),
            new Spelling("tx", "thi xa"),
            new Spelling("tinh", "tinh"),
            new Spelling("huyen", "huyen"),
            new Spelling("h", "huyen"),
            new Spelling("phuong", "phuong"),
            new Spelling("p", "phuong"),
            new Spelling("xa", "xa"),
            new Spelling("x", "xa"),
            new Spelling("ban", "ban"),
            new Spelling("thon", "thon"));

    /** Empty when the text does not begin with a kind, or has nothing after it. */
    public static Optional<KindPrefix> find(String folded) {
        return SPELLINGS.stream()
                .filter(spelling -> folded.startsWith(spelling.written() + " "))
                .map(spelling ->
                        new KindPrefix(spelling.kind(), spelling.written().length() + 1))
                .findFirst();
    }
}
