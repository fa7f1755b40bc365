package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for PostgreSQL's COPY is read as what it was, however it comes in pieces. */
final class CopyBinaryTest {
    private static final int CELLS = 5;
    private static final int HEAD = 19;
    private static final int TRAILER = 2;

    private record Cells(long id, int year, String text, Double number, String again) {}

    private static Cells random(Random random) {
        String[] texts = {"", "03127", "Mường Nhé", "x".repeat(random.nextInt(200_000)), "😀,\n\0\"'"};
        return new Cells(
                random.nextLong(),
                random.nextInt(),
                texts[random.nextInt(random.nextInt(50) == 0 ? texts.length : 3)],
                random.nextInt(3) == 0 ? null : random.nextGaussian(),
                random.nextInt(4) == 0 ? "estimated" : "measured");
    }

    private static byte[] written(List<Cells> rows) {
        CopyBinary binary = new CopyBinary(64);
        for (Cells row : rows) {
            binary.row(CELLS);
            Arrays.asList(row.id, row.year, row.text, row.number, row.again).forEach(binary::cell);
        }
        binary.end();
        return binary.take();
    }

    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }

    private static List<Cells> read(InputStream from) throws SQLException {
        CopyBinaryReader reader = new CopyBinaryReader(from);
        RepeatedText<String> again = new RepeatedText<>(text -> text);
        List<Cells> rows = new ArrayList<>();
        while (reader.nextRow()) {
            long id = reader.integer();
            int year = (int) reader.integer();
            String text = reader.text();
            double number = reader.number();
            rows.add(new Cells(id, year, text, Double.isNaN(number) ? null : number, again.read(reader)));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsComeBackHoweverTheyAreCutIntoPieces(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Cells> rows =
                random.ints(random.nextInt(3_000)).mapToObj(i -> random(random)).toList();
        assertEquals(rows, read(inPieces(written(rows), random)));
    }

    @Test
    void whatIsNotReadOfARowIsPassedOver() throws SQLException {
        List<Cells> rows = List.of(
                new Cells(1, 2020, "a", null, "measured"),
                new Cells(2, 2021, "y".repeat(100_000), 1.5, "measured"),
                new Cells(3, 2022, "c", 2.5, "measured"));
        CopyBinaryReader reader = new CopyBinaryReader(new ByteArrayInputStream(written(rows)));
        for (Cells row : rows) {
            assertTrue(reader.nextRow());
            assertEquals(row.id, reader.integer());
        }
        assertFalse(reader.nextRow());
    }

    @Test
    void aRepeatedTextIsReadOnce() throws SQLException {
        List<Cells> rows = List.of(new Cells(1, 1, "", 0.0, "measured"), new Cells(2, 1, "", 0.0, "measured"));
        List<Cells> read = read(new ByteArrayInputStream(written(rows)));
        assertTrue(read.get(0).again == read.get(1).again, "two objects");
    }

    @Test
    void aCopyThatIsCutOffIsNoShorterTable() {
        byte[] whole = written(List.of(new Cells(1, 2020, "a", 0.5, "measured"), new Cells(2, 2021, "b", null, "x")));
        for (int end = HEAD; end < whole.length; end++) {
            byte[] part = Arrays.copyOf(whole, end);
            assertThrows(SQLException.class, () -> read(new ByteArrayInputStream(part)), "cut at " + end);
        }
    }

    @Test
    void whatStandsBehindTheEndIsNotPassedOver() {
        byte[] whole = written(List.of());
        assertEquals(HEAD + TRAILER, whole.length);
        byte[] more = (new String(whole, StandardCharsets.ISO_8859_1) + "!").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(SQLException.class, () -> read(new ByteArrayInputStream(more)));
    }
}
