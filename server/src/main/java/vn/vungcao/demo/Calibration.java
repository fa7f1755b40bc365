package vn.vungcao.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * A published figure that a total of the set meets.
 *
 * @param area codes of the units that it speaks of, in the vintage of the year
 * @param except whether it speaks of all units but those
 * @param part what is published: the value, or the numerator or denominator behind it
 * @param published as printed: its decimals are those to which it is met
 * @param aim what the generator aims at; another number than the printed one where roundings have to agree
 * @param checkOnly whether it follows from other rows and is only checked
 * @param fact ids of the published facts
 */
record Calibration(
        String indicator,
        Set<String> area,
        boolean except,
        int year,
        Part part,
        String published,
        double aim,
        boolean checkOnly,
        String fact) {

    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    static Calibration of(CSVRecord row) {
        String area = row.get("area");
        boolean except = area.startsWith("!");
        String value = row.get("value");
        return new Calibration(
                row.get("indicator"),
                Arrays.stream((except ? area.substring(1) : area).split(";")).collect(Collectors.toSet()),
                except,
                Integer.parseInt(row.get("year")),
                Part.valueOf(row.get("part").toUpperCase(java.util.Locale.ROOT)),
                value,
                Double.parseDouble(row.get("aim").isEmpty() ? value : row.get("aim")),
                row.get("use").equals("check"),
                row.get("fact"));
    }

    /** Whether a commune counts in, given what it lies in. */
    boolean covers(String commune, String district) {
        boolean named = area.contains(commune) || area.contains(district) || area.contains(Vintages.PROVINCE);
        return named != except;
    }

    /** Whether a number, rounded to the decimals that are printed, is what is printed. */
    boolean metBy(double value) {
        BigDecimal printed = new BigDecimal(published);
        return BigDecimal.valueOf(value)
                        .setScale(printed.scale(), RoundingMode.HALF_UP)
                        .compareTo(printed)
                == 0;
    }
}
