package vn.vungcao.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/** Finds the known name that somebody may have meant. */
public final class NearestName {
    /** Longer ones are no names: to compare them would take seconds. */
    static final int LONGEST = 300;

    private NearestName() {}

    /** The candidate with the fewest edits (Damerau–Levenshtein), if they are at most a third of the longer word's letters. */
    public static Optional<String> of(String text, Collection<String> candidates) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .filter(candidate -> 3 * edits(text, candidate) <= Math.max(text.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> edits(text, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A sentence for a remedy: {@code did you mean x?}, or the choices when none is near. */
    public static Wording advice(String text, Collection<String> candidates) {
        return of(text, candidates).map(NearestName::didYouMean).orElseGet(() -> choose(String.join(", ", candidates)));
    }

    public static Wording didYouMean(String name) {
        return Wording.of("có phải là '%s'?", "did you mean '%s'?", name);
    }

    /** @param choices as a list */
    public static Wording choose(String choices) {
        return Wording.of("chọn một trong: %s", "choose one of: %s", choices);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : fewest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int fewest(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
