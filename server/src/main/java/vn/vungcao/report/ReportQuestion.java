package vn.vungcao.report;

import java.util.Objects;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.BoundaryVintage;

/**
 * Which report is wanted.
 *
 * @param vintage boundaries on which it stands; values are re-based to them
 * @param address where the report can be asked for again
 */
public record ReportQuestion(TargetSet set, int year, BoundaryVintage vintage, String address) {
    public ReportQuestion {
        Objects.requireNonNull(set);
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(address);
    }

    /** The command that writes the same report. */
    public String command(String format) {
        return "vungcao report " + year + " --format " + format + " --boundaries " + vintage.id() + " --set "
                + set.id();
    }
}
