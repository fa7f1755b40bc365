package vn.vungcao.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * How an invented indicator runs.
 *
 * @param base what stands in the denominator
 * @param per how many members of the denominator for each of those
 * @param partOf indicator whose numerator this one's numerator is a part of
 * @param outside whether it is a part of what that numerator leaves of the denominator instead
 * @param start percent in 2019, over the province: of the denominator, or of that other numerator
 * @param end percent in 2025
 * @param levels percent in years that stand out of the even run from start to end
 * @param spread how much hardship shifts it, in log-odds from the easiest to the hardest commune
 * @param noise how much units differ otherwise, in log-odds
 * @param villages whether villages report it too
 * @param ruralOnly whether it is not applicable to wards and townships
 * @param districts codes of the only districts of 2020 to which it is applicable; empty when it is to all
 */
record Profile(
        String indicator,
        boolean count,
        Basis base,
        double per,
        Optional<String> partOf,
        boolean outside,
        double start,
        double end,
        Map<Integer, Double> levels,
        double spread,
        double noise,
        Villages villages,
        boolean ruralOnly,
        List<String> districts) {
    private static final Set<Integer> REVIEWS = Set.of(2024);

    /** Whether villages have the figure. */
    enum Villages {
        NO,
        /** It is worked out for villages, because another indicator is a part of it, and not published. */
        HIDDEN,
        /** In the year of a review only. */
        SOME,
        /** In the year of a review, and those in the denominator live in a few villages, no fewer than eight in each. */
        CLUSTERED,
        YES
    }

    boolean reportedByVillages(int year) {
        return villages == Villages.YES || villages != Villages.NO && villages != Villages.HIDDEN && review(year);
    }

    /** Whether villages reported, in that year, what they do not report in all. */
    static boolean review(int year) {
        return REVIEWS.contains(year);
    }

    static Profile of(CSVRecord row) {
        Map<Integer, Double> levels = new TreeMap<>();
        for (String entry : row.get("levels").split(";")) {
            if (!entry.isEmpty()) {
                levels.put(Integer.valueOf(entry.substring(0, 4)), Double.valueOf(entry.substring(5)));
            }
        }
        return new Profile(
                row.get("indicator"),
                row.get("kind").equals("count"),
                Basis.valueOf(row.get("of").toUpperCase(Locale.ROOT)),
                Double.parseDouble(row.get("per")),
                Optional.of(row.get("in").replace("!", "")).filter(name -> !name.isEmpty()),
                row.get("in").startsWith("!"),
                Double.parseDouble(row.get("start")),
                Double.parseDouble(row.get("end")),
                levels,
                Double.parseDouble(row.get("spread")),
                Double.parseDouble(row.get("noise")),
                Villages.valueOf(row.get("villages").toUpperCase(Locale.ROOT)),
                row.get("where").equals("rural"),
                row.get("where").matches("[0-9;]+") ? List.of(row.get("where").split(";")) : List.of());
    }

    /** The province's level in a year, 0-1: even steps of the log-odds from start to end. */
    double level(int year) {
        if (levels.containsKey(year)) {
            return levels.get(year) / 100;
        }
        double t = (double) (year - Vintages.FIRST_YEAR) / (Vintages.LAST_YEAR - Vintages.FIRST_YEAR);
        return Odds.share(Odds.log(start / 100) * (1 - t) + Odds.log(end / 100) * t);
    }
}
