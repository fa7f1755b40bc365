package vn.vungcao.bench.loop;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import vn.vungcao.atlas.LaggingAnswer;
import vn.vungcao.atlas.LaggingQuestion;
import vn.vungcao.atlas.LaggingRanking;
import vn.vungcao.atlas.Slice;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.bench.curve.Tile;
import vn.vungcao.bench.data.Extent;
import vn.vungcao.change.Rebasing;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.classify.Classification;
import vn.vungcao.classify.ClassificationMethod;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.mvt.TileGeometry;
import vn.vungcao.encode.mvt.TileGrid;
import vn.vungcao.encode.mvt.VectorTile;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.filter.Expression;
import vn.vungcao.filter.Selection;
import vn.vungcao.geo.MapTile;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;

/** Started by {@code scripts/bench --loops}; what each returns is held against the generator before it is measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerLoops {
    /** A share of households, with numerators and denominators. */
    static final String INDICATOR = "ind_02";

    static final double GOAL = 70;
    static final int CLASSES = 5;

    @Param({"units-129", "units-11000"})
    public String extent;

    LoopData data;
    private LaggingQuestion lagging;
    private BitSet all;
    private Expression below;
    double[] values;
    private TwoMaps maps;
    private Indicator indicator;
    ValueColumn column;
    private ValueColumn carried;
    private TileGrid grid;
    private Map<Integer, TileGeometry> laid;

    @Setup
    public void load() throws IOException {
        data = LoopData.of(Extent.of(extent));
        lagging = data.lagging();
        all = data.all();
        below = Cql2Text.parse(INDICATOR + " < " + GOAL);
        values = LoopData.distinct();
        maps = TwoMaps.of(data.atlas().units(LoopData.VINTAGE));
        indicator = data.atlas().findIndicator(INDICATOR).orElseThrow();
        column = data.atlas().column(new Slice(LoopData.VINTAGE, AdminLevel.COMMUNE, INDICATOR, LoopData.YEAR));
        carried = rebase();
        Tile fullest = Tile.fullest(data.known());
        grid = new TileGrid(new MapTile(Tile.ZOOM, fullest.row(), fullest.column()));
        laid = grid.lay(data::shape, data.shapes().size());
        new LoopChecks(this).all();
    }

    /** The shapes of the communes as GeoJSON, nothing kept from before. */
    @Benchmark
    public byte[] encode() {
        return encoded(data.shapes());
    }

    /** The shape of one commune. */
    @Benchmark
    public byte[] encodeUnit() {
        return encoded(data.shapes().subList(0, 1));
    }

    private static byte[] encoded(List<Geometry> shapes) {
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
        return Selection.of(below, data.table());
    }

    /** Exact natural breaks of 11,000 different values. */
    @Benchmark
    public ClassBreaks classify() {
        return Classification.of(ClassificationMethod.NATURAL_BREAKS, CLASSES, values);
    }

    /** All communes against one target, worked out anew. */
    @Benchmark
    public List<UnitAssessment> assess() {
        return new TargetAssessor(data.atlas())
                .all(lagging.targets().get(0), LoopData.YEAR, LoopData.VINTAGE, AdminLevel.COMMUNE);
    }

    /** Which communes lag on how many of ten targets, ranked. How each stands is kept from before: the first question adds ten times {@link #assess}. */
    @Benchmark
    public LaggingAnswer lagging() {
        return LaggingRanking.of(data.atlas(), lagging);
    }

    /** A share of households from the old map to the new one. */
    @Benchmark
    public ValueColumn rebase() {
        return new Rebasing(indicator, maps.forward()).of(column, Optional.empty());
    }

    /** And back. */
    @Benchmark
    public ValueColumn rebaseBack() {
        return new Rebasing(indicator, maps.back()).of(carried, Optional.empty());
    }

    /** The fullest tile of zoom 8, its shapes laid on the grid anew. */
    @Benchmark
    public byte[] tile() {
        return written(grid.lay(data::shape, data.shapes().size()));
    }

    /** The same when the shapes lie there. */
    @Benchmark
    public byte[] tileOfLaidShapes() {
        return written(laid);
    }

    private byte[] written(Map<Integer, TileGeometry> shapes) {
        VectorTile tile = new VectorTile("communes");
        shapes.forEach((row, shape) -> tile.feature(
                OptionalLong.of(row), shape, Map.of("code", data.known().code(row), INDICATOR, column.value(row))));
        return tile.toBytes();
    }
}
