package vn.vungcao.hazard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitTree;

/**
 * How much of the units of a vintage, and how many of their households, lie in hazard zones. Areas are those of a unit's own
 * polygon. Households are counted in the villages: of a village with a polygon as large a share of the households as of its
 * area, with all and none of them as bounds unless it lies wholly inside; of a village known as a point all or none. Coarser
 * units are the sums of their villages. Zones count by their union, so that nothing is counted twice.
 *
 * <p>This is computed, and another thing than the households that reviews report to be at risk. Immutable.
 */
public final class Exposure {
    private final Map<AdminLevel, List<ExposureTally>> levels = new EnumMap<>(AdminLevel.class);

    private Exposure() {}

    /**
     * @param layers the shapes of each level of the tree
     * @param households of the units of each level, in the order of the units
     */
    public static Exposure of(
            UnitTree tree,
            Function<AdminLevel, BoundaryLayer> layers,
            Function<AdminLevel, ValueColumn> households,
            ZoneArea zones) {
        Exposure exposure = new Exposure();
        for (AdminLevel level : AdminLevel.values()) {
            exposure.levels.put(level, own(layers.apply(level), households.apply(level), zones));
        }
        exposure.villages(tree, layers.apply(AdminLevel.VILLAGE), households.apply(AdminLevel.VILLAGE), zones);
        return exposure;
    }

    private static List<ExposureTally> own(BoundaryLayer layer, ValueColumn households, ZoneArea zones) {
        List<ExposureTally> tallies = new ArrayList<>();
        for (int unit = 0; unit < layer.size(); unit++) {
            ExposureTally tally = new ExposureTally();
            layer.geometry(unit).ifPresent(shape -> tally.area(shape, zones));
            tally.households(households.value(unit));
            tallies.add(tally);
        }
        return tallies;
    }

    private void villages(UnitTree tree, BoundaryLayer layer, ValueColumn households, ZoneArea zones) {
        List<ExposureTally> villages = levels.get(AdminLevel.VILLAGE);
        for (int village = 0; village < villages.size(); village++) {
            villages.get(village).village(layer.geometry(village), households.value(village), zones);
        }
        for (AdminLevel level : AdminLevel.values()) {
            if (level != AdminLevel.VILLAGE) {
                int[] wholeOf = tree.ancestorOrdinals(AdminLevel.VILLAGE, level);
                for (int village = 0; village < wholeOf.length; village++) {
                    if (wholeOf[village] >= 0) {
                        levels.get(level).get(wholeOf[village]).addVillages(villages.get(village));
                    }
                }
            }
        }
    }

    /** @param ordinal position of the unit in its level */
    public UnitExposure of(AdminLevel level, int ordinal) {
        return levels.get(level).get(ordinal).result();
    }

    /** Of several units of a level together. */
    public UnitExposure total(AdminLevel level, BitSet units) {
        ExposureTally total = new ExposureTally();
        units.stream().forEach(unit -> total.add(levels.get(level).get(unit)));
        return total.result();
    }
}
