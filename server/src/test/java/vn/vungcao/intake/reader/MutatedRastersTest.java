package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.app.FuzzTable;
import vn.vungcao.app.Mutation;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.SmallProvince;
import vn.vungcao.intake.SusceptibilityImport;

/** Whatever happens to a GeoTIFF on its way, its import ends in a plan or in problems that are told, and soon. */
final class MutatedRastersTest {
    private static final int TRIES = Integer.getInteger("vungcao.fuzz", 300);

    /** Of the processor: others may be at work on this machine. */
    private static final long MOST_MILLISECONDS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void aChangedRasterIsReadOrRefusedInTime() throws Exception {
        int[][] classes = new int[40][60];
        for (int row = 0; row < classes.length; row++) {
            for (int column = 0; column < classes[row].length; column++) {
                classes[row][column] = (row + column) % 6;
            }
        }
        byte[] sound = Files.readAllBytes(
                SmallGeoTiff.bytes(folder.resolve("s.tif"), classes, 4326, 103, 21.3, 103.06, 21.34));
        assertTrue(!refused(sound), "the sound one");
        Random seeds = new Random(20_220_218L);
        int refused = 0;
        long slowest = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            long seed = seeds.nextLong();
            long begin = processorTime();
            try {
                refused += refused(Mutation.of(sound, new Random(seed))) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail("seed " + seed + ": " + e, e);
            }
            long took = processorTime() - begin;
            assertTrue(took < MOST_MILLISECONDS, "seed " + seed + " took " + took + " ms");
            slowest = Math.max(slowest, took);
        }
        assertTrue(refused > TRIES / 4, refused + " of " + TRIES + " were refused");
        FuzzTable.tell("geotiff", TRIES, refused, slowest);
    }

    private static long processorTime() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private boolean refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("input.tif"), bytes);
        ProblemList problems = new ProblemList();
        Optional<ClassGrid> grid = GeoTiffFile.read(file, OptionalInt.empty(), OptionalInt.empty(), problems);
        if (grid.isEmpty()) {
            assertTrue(problems.hasErrors(), "refused without a word");
            return true;
        }
        ImportOutcome outcome = new SusceptibilityImport(2024, "2020", 4, "t")
                .plan(
                        grid.get(),
                        "ab",
                        new SmallProvince(),
                        SusceptibilityImportTest.halves(),
                        SusceptibilityImportTest.indicators(),
                        problems);
        return outcome.changeset().isEmpty();
    }
}
