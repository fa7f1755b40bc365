package vn.vungcao.atlas;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.RollUp;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * The values that a target speaks of. Where its scope is not everybody, a district or the province is rolled up over those of
 * its communes (or villages) that are in scope at the end of the year asked about, in every year of the series.
 */
final class ScopedValues {
    private final Atlas atlas;
    private final TargetScope scope;
    private final Indicator indicator;
    private final String vintage;
    private final int year;
    /** The level at which units are in scope or not. */
    private final AdminLevel decisive;

    private final Optional<BitSet> inScope;

    ScopedValues(Atlas atlas, TargetScope scope, Indicator indicator, String vintage, int year) {
        this.atlas = atlas;
        this.scope = scope;
        this.indicator = indicator;
        this.vintage = vintage;
        this.year = year;
        this.decisive = scope == TargetScope.SPECIAL_DIFFICULTY_VILLAGES ? AdminLevel.VILLAGE : AdminLevel.COMMUNE;
        this.inScope = unitsAt(decisive);
    }

    private Optional<BitSet> unitsAt(AdminLevel level) {
        return new ScopeOfTarget(atlas).units(scope, year, vintage, level);
    }

    Indicator indicator() {
        return indicator;
    }

    String vintage() {
        return vintage;
    }

    int year() {
        return year;
    }

    boolean scopeKnown() {
        return inScope.isPresent();
    }

    boolean scopeEmpty() {
        return scope != TargetScope.ALL && inScope.map(BitSet::isEmpty).orElse(false);
    }

    /** The units in scope; all, when the scope is not known. */
    BitSet units(AdminLevel level) {
        BitSet all = new BitSet();
        all.set(0, tree().count(level));
        return unitsAt(level).orElse(all);
    }

    ValueColumn column(AdminLevel level, int ofYear) {
        if (!narrowed(level)) {
            return atlas.column(slice(level, ofYear));
        }
        Slice parts = slice(decisive, ofYear);
        return new RollUp(indicator)
                .of(
                        atlas.column(parts),
                        wholes(level),
                        tree().count(level),
                        indicator.weight().map(weight -> atlas.column(parts.of(weight))));
    }

    /** Of the given units; where these are rolled up over the scope, of those of their parts that are in it. */
    DataCoverage coverage(AdminLevel level, BitSet units) {
        if (!narrowed(level)) {
            return atlas.dataCoverage(slice(level, year), units);
        }
        int[] wholes = wholes(level);
        BitSet parts = new BitSet();
        for (int part = 0; part < wholes.length; part++) {
            parts.set(part, wholes[part] >= 0 && units.get(wholes[part]));
        }
        return atlas.dataCoverage(slice(decisive, year), parts);
    }

    /** Whether units of the level have parts in scope and parts out of it. */
    private boolean narrowed(AdminLevel level) {
        return scope != TargetScope.ALL && scopeKnown() && level.compareTo(decisive) < 0 && tree().count(decisive) > 0;
    }

    private int[] wholes(AdminLevel level) {
        BitSet parts = inScope.orElseThrow();
        int[] wholes = tree().ancestorOrdinals(decisive, level);
        int[] narrowed = new int[wholes.length];
        Arrays.setAll(narrowed, part -> parts.get(part) ? wholes[part] : -1);
        return narrowed;
    }

    private Slice slice(AdminLevel level, int ofYear) {
        return new Slice(vintage, level, indicator.code(), ofYear);
    }

    private UnitTree tree() {
        return atlas.units(vintage);
    }
}
