package vn.vungcao.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Households in hazard places, village by village and year by year: threatened, planned for and resettled. All three only
 * grow (the last two count from 2021), and none is more than the one before it.
 *
 * @param threatened by year from the first, then by village
 * @param planned likewise
 * @param resettled likewise
 */
record AtRisk(int[][] threatened, int[][] planned, int[][] resettled) {
    /** Over the province. The published anchors: planned in 2024, and 790 not yet resettled at the end of 2025. */
    private static final int[] THREATENED = {900, 940, 985, 1_030, 1_080, 1_190, 1_344};

    private static final int[] PLANNED = {0, 0, 150, 260, 360, 466, 760};
    private static final int[] RESETTLED = {0, 0, 62, 128, 205, 310, 554};

    /** @param danger by village: how much of it is threatened, 0-1; 0 for a village outside every hazard zone */
    static AtRisk of(People people, double[] danger) {
        int n = danger.length;
        AtRisk result = new AtRisk(new int[Vintages.YEARS][n], new int[Vintages.YEARS][n], new int[Vintages.YEARS][n]);
        for (int y = 0; y < Vintages.YEARS; y++) {
            int year = Vintages.FIRST_YEAR + y;
            int[] homes = new int[n];
            Arrays.setAll(homes, s ->
                    (int) (people.settlements().get(s).households(Math.max(2020, year)) * Math.min(0.4, danger[s])));
            double[] weights = new double[n];
            Arrays.setAll(weights, s -> danger[s] * homes[s] * (0.4 + HashNoise.unit(s, 51)));
            grow(result.threatened, y, THREATENED, weights, homes);
            Arrays.setAll(weights, s -> 0.2 + HashNoise.unit(s, 52));
            grow(result.planned, y, PLANNED, weights, result.threatened[y]);
            Arrays.setAll(weights, s -> 0.2 + HashNoise.unit(s, 53));
            grow(result.resettled, y, RESETTLED, weights, result.planned[y]);
        }
        return result;
    }

    private static void grow(int[][] table, int y, int[] totals, double[] weights, int[] caps) {
        int[] before = y == 0 ? new int[caps.length] : table[y - 1];
        int[] room = new int[caps.length];
        Arrays.setAll(room, s -> Math.max(0, caps[s] - before[s]));
        int[] more = Apportionment.of(totals[y] - (y == 0 ? 0 : totals[y - 1]), weights, room);
        Arrays.setAll(table[y], s -> before[s] + more[s]);
    }

    /** The indicators of a year: counts of places and villages, and the share resettled among ethnic-minority households. */
    Map<String, Figures> figures(FigureMaker maker, People people, int year) {
        int y = year - Vintages.FIRST_YEAR;
        int[] remaining = new int[threatened[y].length];
        Arrays.setAll(remaining, s -> threatened[y][s] - resettled[y][s]);
        Map<String, Figures> figures = new TreeMap<>();
        figures.put("households_at_risk", maker.counted(threatened[y], true));
        figures.put("households_resettlement_planned", maker.counted(planned[y], true));
        figures.put("households_resettled", maker.counted(resettled[y], true));
        figures.put("households_remaining_at_risk", maker.counted(remaining, false));
        int[] whole = new int[remaining.length];
        int[] part = new int[remaining.length];
        for (int s = 0; s < whole.length; s++) {
            whole[s] = (int) StrictMath.rint(
                    threatened[y][s] * people.settlements().get(s).dttsShare());
            part[s] = Math.min(whole[s], resettled[y][s]);
        }
        Figures share = new Figures(
                maker.counted(part, false).numerators(),
                maker.counted(whole, false).numerators(),
                part,
                whole);
        figures.put("dtts_hazard_households_resettled_share", Profile.review(year) ? share : share.withoutVillages());
        return figures;
    }
}
