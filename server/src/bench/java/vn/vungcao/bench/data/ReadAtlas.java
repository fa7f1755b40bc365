package vn.vungcao.bench.data;

import java.nio.file.Path;
import java.util.Locale;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * {@code ReadAtlas FOLDER|jdbc:… [EXTENT]}: tells how long an atlas takes from a store, in wall and processor time, and the heap
 * it keeps. Where an extent is named, some cells of every column are held against its generator.
 */
public final class ReadAtlas {
    /** A prime, so that the cells looked at have nothing in common. */
    private static final int BETWEEN_CELLS = 97;

    private ReadAtlas() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        try (Store store =
                args[0].startsWith("jdbc:") ? Stores.open(args[0]) : Stores.openDirectory(Path.of(args[0]))) {
            double opened = seconds(start);
            Atlas atlas = new AtlasPublisher(store).publish();
            double read = seconds(start);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.print(String.format(
                    Locale.ROOT,
                    "opened in %.1f s, read in %.1f s, %.1f CPU seconds, %d MB of heap kept by atlas %s",
                    opened,
                    read - opened,
                    ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis()
                            / 1e3,
                    (heap.totalMemory() - heap.freeMemory()) >> 20,
                    atlas.version().id()));
            if (args.length > 1) {
                System.out.println(
                        ", " + (right(atlas, Extent.of(args[1])) ? "columns are right" : "columns are WRONG"));
            }
        }
    }

    private static boolean right(Atlas atlas, Extent extent) {
        UnitTree units = atlas.units(SyntheticUnits.VINTAGE);
        return units.count(AdminLevel.COMMUNE) == extent.communes()
                && units.count(AdminLevel.VILLAGE) == extent.villages()
                && atlas.years().stream().allMatch(year -> units.levels().stream()
                        .filter(level -> level.compareTo(AdminLevel.COMMUNE) >= 0)
                        .allMatch(level -> right(atlas, units, level, year)));
    }

    private static boolean right(Atlas atlas, UnitTree units, AdminLevel level, int year) {
        SyntheticFigures figures = new SyntheticFigures();
        for (int indicator = 0; indicator < SyntheticFigures.INDICATORS; indicator++) {
            ValueColumn column =
                    atlas.column(new Slice(SyntheticUnits.VINTAGE, level, SyntheticFigures.code(indicator), year));
            for (int unit = 0; unit < column.size(); unit += BETWEEN_CELLS) {
                UnitCode code = units.at(level).get(unit).code();
                double made = figures.observation(code, indicator, year).value();
                if (column.value(unit) != made) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
