package vn.vungcao.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The pattern of a LIKE. Matching goes through the text once and returns to the last {@code %} only, so that no pattern
 * can take more than length × length steps (a regular expression could).
 */
final class LikePattern {
    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;

    private final int[] symbols;

    LikePattern(String pattern) {
        List<Integer> list = new ArrayList<>();
        int[] points = pattern.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\\' && i + 1 < points.length) {
                list.add(points[++i]);
            } else {
                list.add(points[i] == '%' ? ANY_TEXT : points[i] == '_' ? ANY_CHARACTER : points[i]);
            }
        }
        symbols = list.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean matches(String text) {
        int[] points = text.codePoints().toArray();
        int at = 0;
        int symbol = 0;
        int lastAny = -1;
        int resumeAt = 0;
        while (at < points.length) {
            if (symbol < symbols.length && symbols[symbol] == ANY_TEXT) {
                lastAny = symbol++;
                resumeAt = at;
            } else if (symbol < symbols.length && (symbols[symbol] == ANY_CHARACTER || symbols[symbol] == points[at])) {
                symbol++;
                at++;
            } else if (lastAny >= 0) {
                symbol = lastAny + 1;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (symbol < symbols.length && symbols[symbol] == ANY_TEXT) {
            symbol++;
        }
        return symbol == symbols.length;
    }
}
