package vn.vungcao.bench.drive;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blanks of a question, in braces, which differ from request to request: an indicator {@code ind}, a {@code year}, a limit
 * {@code low} that everything passes, a limit {@code goal}, a box {@code x0 y0 x1 y1}, and a {@code polygon} of 24 corners. Each is made of a number n, here, in
 * SQL and in {@code vary.lua}.
 */
final class Blanks {
    /** Sides of the box in degrees. */
    private static final double SIDE = 0.25;

    /** Of the polygon, in degrees. */
    private static final double RADIUS = 0.15;

    private static final int CORNERS = 24;

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    /** Expressions over {@code :n} for pgbench. */
    static final Map<String, String> SQL = Map.ofEntries(
            Map.entry("ind", "('ind_' || lpad((2 + :n % 39)::text, 2, '0'))"),
            Map.entry("year", "(2016 + (:n / 39) % 10)"),
            Map.entry("low", "(:n * -1e-9::float8)"),
            Map.entry("goal", "(70 + :n * 1e-7::float8)"),
            Map.entry("x0", "(102.6 + (:n % 1000) * 3e-4::float8 + :n * 1e-9::float8)"),
            Map.entry("y0", "(21.3 + (:n * 7 % 1000) * 3e-4::float8)"),
            Map.entry("x1", "(102.85 + (:n % 1000) * 3e-4::float8 + :n * 1e-9::float8)"),
            Map.entry("y1", "(21.55 + (:n * 7 % 1000) * 3e-4::float8)"),
            Map.entry(
                    "polygon",
                    "ST_Buffer(ST_SetSRID(ST_MakePoint(102.8 + (:n % 1000) * 3e-4::float8 + :n * 1e-9::float8,"
                            + " 21.5 + (:n * 7 % 1000) * 3e-4::float8), 4326), 0.15, 'quad_segs=6')"));

    private Blanks() {}

    static Map<String, String> of(int n) {
        double x = 102.6 + n % 1000 * 3e-4 + n * 1e-9;
        double y = 21.3 + n * 7L % 1000 * 3e-4;
        return Map.of(
                "polygon", polygon(x + 0.2, y + 0.2),
                "ind", String.format("ind_%02d", 2 + n % 39),
                "year", Integer.toString(2016 + n / 39 % 10),
                "low", decimal(n * -1e-9),
                "goal", decimal(70 + n * 1e-7),
                "x0", decimal(x),
                "y0", decimal(y),
                "x1", decimal(x + SIDE),
                "y1", decimal(y + SIDE));
    }

    /** As an address holds it. */
    private static String polygon(double x, double y) {
        StringBuilder text = new StringBuilder("POLYGON((");
        for (int i = 0; i <= CORNERS; i++) {
            double angle = -2 * Math.PI * (i % CORNERS) / CORNERS;
            text.append(i == 0 ? "" : ",").append(decimal(x + RADIUS * Math.cos(angle)));
            text.append("%20").append(decimal(y + RADIUS * Math.sin(angle)));
        }
        return text.append("))").toString();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.9f", number);
    }

    static String fill(String template, Map<String, String> blanks) {
        return BLANK.matcher(template).replaceAll(blank -> Matcher.quoteReplacement(blanks.get(blank.group(1))));
    }

    /** The same with quotes around what is text in SQL. */
    static String fillSql(String template, int n) {
        String number = Integer.toString(n);
        return fill(
                template.replace("{ind}", "'{ind}'")
                        .replace("{polygon}", SQL.get("polygon").replace(":n", number)),
                of(n));
    }
}
