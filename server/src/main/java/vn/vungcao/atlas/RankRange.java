package vn.vungcao.atlas;

/**
 * Between what a rank lies when each unit's true value lies anywhere within its bounds, each on its own. A unit's figure is its
 * gap or gap count where it lags, and 0 where it does not; low and high are the least and the largest figure that its bounds
 * allow. Over all units that are asked about, the ranked ones and the others:
 *
 * <ul>
 *   <li>best = 1 + the number of other units whose low is above this unit's high;
 *   <li>worst = 1 + the number of other units whose high is above this unit's low.
 * </ul>
 *
 * Units that may be equal share a rank, as in the ranking, and so do not push each other down. Both ends are reached: the best
 * when this unit is at its worst value and all others at their best, the worst the other way round. When all figures are
 * exact both ends are the rank itself. A unit that may turn out not to lag has 0 for its low; its worst rank is then the one
 * behind every other unit that may lag.
 *
 * @param best from 1
 * @param worst at least {@code best}
 */
public record RankRange(int best, int worst) {
    public RankRange {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException("no range of ranks: " + best + " to " + worst);
        }
    }
}
