package vn.vungcao.bench.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.LaggingQuestion;
import vn.vungcao.atlas.RankBy;
import vn.vungcao.bench.curve.KnownSet;
import vn.vungcao.bench.data.Extent;
import vn.vungcao.bench.data.SyntheticFigures;
import vn.vungcao.bench.data.SyntheticSet;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitBoundary;

/** Communes with the figures of six years, as an atlas and as the generator made them. */
record LoopData(Atlas atlas, UnitTable table, List<Geometry> shapes, KnownSet known) {
    static final String VINTAGE = "2020";
    static final int YEAR = SyntheticFigures.LAST_YEAR;
    private static final int YEARS = 6;

    /** Values to classify, all different. */
    private static final int VALUES = 11_000;

    static LoopData of(Extent extent) throws IOException {
        SyntheticSet set = SyntheticSet.of(extent);
        Atlas atlas = atlas(set);
        return new LoopData(
                atlas,
                new UnitTable(
                        atlas, atlas.findVintage(VINTAGE).orElseThrow(), AdminLevel.COMMUNE, OptionalInt.of(YEAR)),
                set.units().boundaries().stream().map(UnitBoundary::geometry).toList(),
                KnownSet.communes(extent, set));
    }

    private static Atlas atlas(SyntheticSet set) throws IOException {
        Path folder = Files.createTempDirectory("inner-loops");
        try (Store store = Stores.openDirectory(folder)) {
            store.apply(set.frame());
            for (int year : SyntheticSet.latest(YEARS).toArray()) {
                store.apply(set.year(year));
            }
            return new AtlasPublisher(store).publish();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        }
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, atlas.units(VINTAGE).count(AdminLevel.COMMUNE));
        return all;
    }

    /** Over all targets, of which there are ten. */
    LaggingQuestion lagging() {
        return new LaggingQuestion(
                atlas.targets(), 1, YEAR, VINTAGE, AdminLevel.COMMUNE, all(), RankBy.GAP, OptionalDouble.empty());
    }

    Optional<Geometry> shape(int number) {
        return Optional.of(shapes.get(number));
    }

    static double[] distinct() {
        return new SplittableRandom(1)
                .doubles()
                .map(value -> value * 100)
                .distinct()
                .limit(VALUES)
                .toArray();
    }
}
