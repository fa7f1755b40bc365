package vn.vungcao.encode.piece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vungcao.cache.Allowance;

final class PiecesTest {
    private static byte[] made(int index) {
        byte[] bytes = new byte[1_000];
        Arrays.fill(bytes, (byte) index);
        return bytes;
    }

    @Test
    void eachIsMadeOnce() {
        Pieces pieces = new Pieces(50, PiecesTest::made, Allowance.within(1 << 20));
        IntStream.range(0, 50)
                .forEach(i -> assertArrayEquals(made(i), pieces.get(i).plain()));
        Piece first = pieces.get(7);
        assertSame(first, pieces.get(7));
        assertTrue(pieces.weight() >= 50 * 1_000, "weighs " + pieces.weight());
    }

    @Test
    void noMoreIsKeptThanTheCapacity() {
        Pieces pieces = new Pieces(50, PiecesTest::made, Allowance.within(20_000));
        IntStream.range(0, 500)
                .parallel()
                .forEach(i -> assertArrayEquals(made(i % 50), pieces.get(i % 50).plain()));
        assertTrue(pieces.weight() <= 20_000 && pieces.weight() > 10_000, "weighs " + pieces.weight());
        int beyond = IntStream.range(0, 50)
                .filter(i -> pieces.get(i) != pieces.get(i))
                .findFirst()
                .orElseThrow();
        assertNotSame(pieces.get(beyond), pieces.get(beyond), "made anew");
    }
}
