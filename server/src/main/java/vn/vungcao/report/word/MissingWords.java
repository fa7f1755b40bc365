package vn.vungcao.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.unit.AdminUnit;

/** What is not known of a target, in words. */
public final class MissingWords {
    private static final int NAMED = 10;

    private final Language language;

    public MissingWords(Language language) {
        this.language = language;
    }

    /** Units with a value of units that could have one. */
    public String coverage(TargetResult target) {
        return target.units()
                .map(units -> units.coverage().units() + "/" + units.coverage().of())
                .orElse(Numerals.NONE);
    }

    /** The reason, and the units without a value: some by name, the others counted. */
    public String why(TargetResult target) {
        List<String> parts = new ArrayList<>();
        target.reason().ifPresent(reason -> parts.add(language.of(reason)));
        List<AdminUnit> without = target.units().map(UnitsOfTarget::withoutData).orElse(List.of());
        if (!without.isEmpty()) {
            String names = without.stream().limit(NAMED).map(AdminUnit::name).collect(Collectors.joining(", "));
            int more = without.size() - NAMED;
            parts.add(more > 0 ? names + language.of(" và " + more + " đơn vị khác", " and " + more + " more") : names);
        }
        return String.join("; ", parts);
    }
}
