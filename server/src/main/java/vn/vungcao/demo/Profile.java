package vn.vungcao.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * How an invented indicator runs.
 *
 * @param base what stands in the denominator
 * @param per how many members of the denominator for each of those
 * @param partOf indicator whose numerator this one's numerator is a part of
 * @param start percent in 2019, over the province: of the denominator, or of that other numerator
 * @param end percent in 2025
 * @param levels percent in years that stand out of the even run from start to end
 * @param spread how much hardship shifts it, in log-odds from the easiest to the hardest commune
 * @param noise how much units differ otherwise, in log-odds
 * @param villages whether villages report it too
 * @param ruralOnly whether it is not applicable to wards and townships
 */
record Profile(
        String indicator,
        boolean count,
        Basis base,
        double per,
        Optional<String> partOf,
        double start,
        double end,
        Map<Integer, Double> levels,
        double spread,
        double noise,
        Villages villages,
        boolean ruralOnly) {

    /** Whether villages have the figure. */
    enum Villages {
        NO,
        /** It is worked out for villages, because another indicator is a part of it, and not published. */
        HIDDEN,
        YES
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
                Optional.of(row.get("in")).filter(name -> !name.isEmpty()),
                Double.parseDouble(row.get("start")),
                Double.parseDouble(row.get("end")),
                levels,
                Double.parseDouble(row.get("spread")),
                Double.parseDouble(row.get("noise")),
                Villages.valueOf(row.get("villages").toUpperCase(Locale.ROOT)),
                row.get("where").equals("rural"));
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
