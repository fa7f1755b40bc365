package vn.vungcao.intake;

/**
 * How near two folded names are, 0 to 1: one less the share of syllables that differ, where a syllable differs by the share of
 * its letters that have to be changed.
 */
final class NameScore {
    private NameScore() {}

    static double of(String a, String b) {
        if (Math.max(a.length(), b.length()) > NearestName.LONGEST) {
            return a.equals(b) ? 1 : 0;
        }
        String[] left = a.split(" ");
        String[] right = b.split(" ");
        double[][] d = new double[left.length + 1][right.length + 1];
        for (int i = 0; i <= left.length; i++) {
            for (int j = 0; j <= right.length; j++) {
                d[i][j] = i == 0 || j == 0
                        ? Math.max(i, j)
                        : Math.min(
                                d[i - 1][j - 1] + distance(left[i - 1], right[j - 1]),
                                1 + Math.min(d[i - 1][j], d[i][j - 1]));
            }
        }
        return 1 - d[left.length][right.length] / Math.max(left.length, right.length);
    }

    private static double distance(String a, String b) {
        return (double) NearestName.edits(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    }
}
