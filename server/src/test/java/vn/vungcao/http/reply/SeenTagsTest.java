package vn.vungcao.http.reply;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTagsTest {
    private static EntityTag tag(int i) {
        return EntityTag.of("question " + i);
    }

    @Test
    void aTagIsSeenFromTheSecondTimeOn() {
        SeenTags seen = new SeenTags(1 << 16);
        assertFalse(seen.see(tag(1)));
        assertTrue(seen.see(tag(1)));
        assertTrue(seen.see(tag(1)));
        assertFalse(seen.see(tag(2)));
        assertFalse(seen.see(tag(1).in(ContentEncoding.GZIP)), "another encoding is another answer");
    }

    @Test
    void mostOfWhatCameLatelyIsKeptHoweverMuchCame() {
        SeenTags seen = new SeenTags(1 << 12);
        IntStream.range(0, 100_000).forEach(i -> seen.see(tag(i)));
        long kept =
                IntStream.range(99_744, 100_000).filter(i -> seen.see(tag(i))).count();
        assertTrue(kept > 230, kept + " of the last 256");
        long old = IntStream.range(0, 256).filter(i -> seen.see(tag(i))).count();
        assertTrue(old < 26, old + " of the first 256");
    }

    @Test
    void otherSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SeenTags(1000));
        assertThrows(IllegalArgumentException.class, () -> new SeenTags(0));
    }
}
