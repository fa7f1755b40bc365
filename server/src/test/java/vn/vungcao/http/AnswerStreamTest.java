package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vungcao.encode.piece.Piece;
import vn.vungcao.http.limit.Budget;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.limit.TrustedProxies;

class AnswerStreamTest {
    private static final int ROOM = 64;

    private final Line line = new Line();

    private static final class Line implements AnswerStream.Line {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final List<Integer> strokes = new ArrayList<>();
        private int length = -1;
        private boolean cut;

        @Override
        public void length(int bytes) {
            assertEquals(0, sent.size(), "the length comes before the first byte");
            length = bytes;
        }

        @Override
        public void send(ByteBuffer bytes) throws IOException {
            if (cut) {
                throw new IOException("cut");
            }
            strokes.add(bytes.remaining());
            while (bytes.hasRemaining()) {
                sent.write(bytes.get());
            }
        }
    }

    private AnswerStream stream(long answerBytes) {
        Limits limits = new Limits(
                1,
                1,
                Duration.ofSeconds(1),
                0,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                answerBytes,
                TrustedProxies.none());
        return new AnswerStream(line, new Budget(limits, System.nanoTime()), ByteBuffer.allocateDirect(ROOM));
    }

    @Test
    void sendsWhatIsWrittenWhateverTheStrokesOfTheWriter() throws IOException {
        Random random = new Random(7);
        for (int turn = 0; turn < 500; turn++) {
            line.sent.reset();
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            AnswerStream out = stream(Long.MAX_VALUE);
            for (int part = random.nextInt(6); part > 0; part--) {
                byte[] bytes = new byte[random.nextInt(3 * ROOM)];
                random.nextBytes(bytes);
                expected.write(bytes);
                switch (random.nextInt(4)) {
                    case 0 -> out.put(new Piece(bytes));
                    case 1 -> {
                        for (byte one : bytes) {
                            out.write(one);
                        }
                    }
                    case 2 -> {
                        out.write(bytes);
                        out.flush();
                    }
                    default -> out.write(bytes);
                }
            }
            out.finish();
            assertArrayEquals(expected.toByteArray(), line.sent.toByteArray(), "turn " + turn);
        }
    }

    @Test
    void whatFitsLeavesInOneStrokeWithItsLength() throws IOException {
        AnswerStream out = stream(Long.MAX_VALUE);
        out.write(new byte[ROOM - 1]);
        out.write(1);
        out.finish();
        assertEquals(List.of(ROOM), line.strokes);
        assertEquals(ROOM, line.length);
    }

    @Test
    void whatDoesNotFitLeavesInFullStrokesWithoutALength() throws IOException {
        AnswerStream out = stream(Long.MAX_VALUE);
        out.write(new byte[2 * ROOM + 1]);
        out.finish();
        assertEquals(List.of(ROOM, ROOM, 1), line.strokes);
        assertEquals(-1, line.length);
    }

    @Test
    void nothingHasALengthToo() throws IOException {
        stream(Long.MAX_VALUE).finish();
        assertEquals(0, line.length);
    }

    @Test
    void moreThanTheBudgetBreaksOff() {
        AnswerStream out = stream(2 * ROOM);
        IOException tooMuch = assertThrows(IOException.class, () -> out.write(new byte[4 * ROOM]));
        assertTrue(tooMuch.getMessage().contains("--answer-mb"), tooMuch.getMessage());
        assertEquals(2 * ROOM, line.sent.size());
        assertFalse(out.brokeOff(), "nobody reads from the buffer");
    }

    @Test
    void tellsWhenSendingDidNotEnd() {
        line.cut = true;
        AnswerStream out = stream(Long.MAX_VALUE);
        assertThrows(IOException.class, () -> out.write(new byte[2 * ROOM]));
        assertTrue(out.brokeOff());
    }
}
