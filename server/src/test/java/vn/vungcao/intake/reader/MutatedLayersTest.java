package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.SmallProvince;

/** Whatever happens to a file on its way, reading it ends in features or in errors, never in an exception. */
final class MutatedLayersTest {
    private static final Reach REACH = Reach.of(new SmallProvince(), "2020");

    private static final List<byte[]> SOUND = List.of(
            OfficeLayers.geoPackage(OfficeLayers.inMetres(), "EPSG", 9205, OfficeLayers.PRJ_9205, "xa"),
            OfficeLayers.flatGeobuf(OfficeLayers.inMetres(), 9205),
            OfficeLayers.kml(OfficeLayers.inDegrees()),
            OfficeLayers.geoJson(OfficeLayers.inDegrees()),
            OfficeLayers.shapefile(OfficeLayers.inMetres()).zip(OfficeLayers.PRJ_9205));

    @BeforeContainer
    static void unpackBesideTheClasses() {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
    }

    @Property(tries = 400, seed = "20220218")
    void aChangedFileIsReadOrRefused(@ForAll @IntRange(max = 4) int format, @ForAll int seed) {
        read(mutated(SOUND.get(format), new Random(seed)));
    }

    /** Packed after the change, so that the checksums of the archive do not catch it first. */
    @Property(tries = 400, seed = "20250701")
    void aChangedPartOfAShapefileIsReadOrRefused(@ForAll int seed) {
        Random random = new Random(seed);
        Map<String, byte[]> parts =
                OfficeLayers.shapefile(OfficeLayers.inMetres()).parts("xa");
        parts.put("xa.prj", OfficeLayers.PRJ_9205.getBytes(StandardCharsets.US_ASCII));
        String part = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        parts.put(part, mutated(parts.get(part), random));
        read(ShapefileMaker.zip(parts));
    }

    private static void read(byte[] bytes) {
        ProblemList problems = new ProblemList();
        Optional<FeatureFile> file = FeatureReader.read(
                new SourceFile("xa", bytes), ReadingOptions.NONE, REACH, Gazetteer.empty(), problems);
        assertEquals(file.isEmpty(), problems.hasErrors());
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] copy = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }
}
