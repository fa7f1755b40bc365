package vn.vungcao.encode.piece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The referee is the gunzip of the platform, which checks sum and length at the end of the file. */
final class GzipPiecesTest {
    /** A part of an answer, written as text or put as a piece. */
    record Part(byte[] bytes, boolean isPiece) {}

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<byte[]> small = Arbitraries.bytes()
                .between((byte) 'a', (byte) 'd')
                .array(byte[].class)
                .ofMaxSize(120);
        Arbitrary<byte[]> random =
                Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(3_000);
        Arbitrary<byte[]> large = Arbitraries.integers().between(8_000, 70_000).map(GzipPiecesTest::text);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, small),
                        net.jqwik.api.Tuple.of(3, random),
                        net.jqwik.api.Tuple.of(1, large))
                .flatMap(bytes -> Arbitraries.of(true, false).map(isPiece -> new Part(bytes, isPiece)))
                .list()
                .ofMaxSize(14);
    }

    private static byte[] text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append("[103.")
                    .append(i * 7919 % 10_007)
                    .append(',')
                    .append(i % 3)
                    .append(']');
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(List<Part> parts, List<Piece> pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipPieces gzip = new GzipPieces(out)) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).isPiece) {
                    gzip.put(pieces.get(i));
                } else {
                    gzip.write(parts.get(i).bytes);
                }
            }
            gzip.finish();
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 400)
    void whatIsUnpackedIsWhatWasPutTogether(@ForAll("parts") List<Part> parts) throws IOException {
        List<Piece> pieces = parts.stream().map(part -> new Piece(part.bytes)).toList();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (Part part : parts) {
            plain.write(part.bytes);
        }
        byte[] file = packed(parts, pieces);
        assertArrayEquals(plain.toByteArray(), unpacked(file));
        assertArrayEquals(file, packed(parts, pieces), "the same calls make the same bytes");
    }

    @Test
    void piecesArePackedAndNotOnlyCarried() throws IOException {
        byte[] text = text(30_000);
        List<Part> parts = List.of(
                new Part(text, true), new Part("},{".getBytes(StandardCharsets.US_ASCII), false), new Part(text, true));
        byte[] file =
                packed(parts, parts.stream().map(part -> new Piece(part.bytes)).toList());
        assertTrue(file.length < text.length, file.length + " bytes");
        assertEquals(2 * text.length + 3, unpacked(file).length);
    }

    @Test
    void anEmptyAnswerIsAGzipFileToo() throws IOException {
        assertEquals(0, unpacked(packed(List.of(), List.of())).length);
    }
}
