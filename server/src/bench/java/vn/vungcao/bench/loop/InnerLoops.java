package vn.vungcao.bench.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.LaggingAnswer;
import vn.vungcao.atlas.LaggingQuestion;
import vn.vungcao.atlas.LaggingRanking;
import vn.vungcao.atlas.RankBy;
import vn.vungcao.bench.data.Extent;
import vn.vungcao.bench.data.SyntheticFigures;
import vn.vungcao.bench.data.SyntheticSet;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.classify.Classification;
import vn.vungcao.classify.ClassificationMethod;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.filter.Expression;
import vn.vungcao.filter.Selection;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitBoundary;

/** Started by {@code scripts/bench --loops}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerLoops {
    @Param({"units-129", "units-11000"})
    public String extent;

    private Atlas atlas;
    private LaggingQuestion lagging;
    private List<Geometry> shapes;
    private UnitTable table;
    private Expression below;
    private double[] values;

    /** Communes with the figures of six years; 11,000 values to classify. */
    @Setup
    public void load() throws IOException {
        SyntheticSet set = SyntheticSet.of(Extent.of(extent));
        shapes = set.units().boundaries().stream().map(UnitBoundary::geometry).toList();
        Path folder = Files.createTempDirectory("inner-loops");
        try (Store store = Stores.openDirectory(folder)) {
            store.apply(set.frame());
            store.apply(set.year(SyntheticFigures.LAST_YEAR));
            for (int year = SyntheticFigures.LAST_YEAR - 5; year < SyntheticFigures.LAST_YEAR; year++) {
                store.apply(set.year(year));
            }
            atlas = new AtlasPublisher(store).publish();
            table = new UnitTable(
                    atlas,
                    atlas.findVintage("2020").orElseThrow(),
                    AdminLevel.COMMUNE,
                    OptionalInt.of(SyntheticFigures.LAST_YEAR));
        }
        BitSet all = new BitSet();
        all.set(0, atlas.units("2020").count(AdminLevel.COMMUNE));
        lagging = new LaggingQuestion(
                atlas.targets(),
                1,
                SyntheticFigures.LAST_YEAR,
                "2020",
                AdminLevel.COMMUNE,
                all,
                RankBy.GAP,
                OptionalDouble.empty());
        below = Cql2Text.parse("ind_02 < 70");
        SplittableRandom random = new SplittableRandom(1);
        values = random.doubles(11_000).map(value -> value * 100).toArray();
    }

    /** The shapes of the communes as GeoJSON, nothing kept from before. */
    @Benchmark
    public byte[] encode() {
        JsonWriter json = new JsonWriter().array();
        GeoJsonWriter writer = new GeoJsonWriter(json);
        for (Geometry shape : shapes) {
            writer.geometry(Optional.of(shape));
        }
        return json.end().toBytes();
    }

    /** Which communes lie below a value. */
    @Benchmark
    public BitSet filter() {
        return Selection.of(below, table);
    }

    /** Exact natural breaks of 11,000 values. */
    @Benchmark
    public ClassBreaks classify() {
        return Classification.of(ClassificationMethod.NATURAL_BREAKS, 5, values);
    }

    /** Which communes lag on how many of ten targets, ranked. */
    @Benchmark
    public LaggingAnswer lagging() {
        return LaggingRanking.of(atlas, lagging);
    }
}
