package vn.vungcao.demo;

/** Shares and their log-odds. */
final class Odds {
    private static final double EDGE = 1e-4;

    private Odds() {}

    /** Finite also for 0 and 1, which count as 0.0001 and 0.9999. */
    static double log(double share) {
        double p = Math.min(1 - EDGE, Math.max(EDGE, share));
        return StrictMath.log(p / (1 - p));
    }

    static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
