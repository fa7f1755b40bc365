package vn.vungcao.cache;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoundedPlacesTest {
    private static BoundedPlaces<byte[]> places(Allowance allowance) {
        return new BoundedPlaces<>(50, place -> new byte[1_000], bytes -> bytes.length, allowance);
    }

    @Test
    void listsShareOneAllowanceAndWhatHasNoRoomIsMadeAnew() {
        Allowance allowance = Allowance.within(60_000);
        BoundedPlaces<byte[]> first = places(allowance);
        BoundedPlaces<byte[]> second = places(allowance);
        IntStream.range(0, 50).forEach(first::get);
        assertSame(first.get(49), first.get(49));
        IntStream.range(0, 50).forEach(second::get);
        assertSame(second.get(9), second.get(9));
        assertNotSame(second.get(10), second.get(10));
        assertTrue(allowance.held().bytes() == 60_000 && allowance.held().entries() == 60, "" + allowance.held());
    }

    @Test
    void manyThreadsCountEachPlaceOnce() {
        Allowance allowance = Allowance.within(1 << 20);
        BoundedPlaces<byte[]> places = places(allowance);
        IntStream.range(0, 5_000).parallel().forEach(i -> places.get(i % 50));
        assertTrue(places.weight() == 50_000 && allowance.held().entries() == 50, "" + allowance.held());
    }

    @Test
    void whatAListTookIsGivenBackWhenItIsGone() {
        Allowance allowance = Allowance.within(60_000);
        IntStream.range(0, 50).forEach(places(allowance)::get);
        while (allowance.held().bytes() > 0) {
            System.gc();
            Thread.onSpinWait();
        }
        assertTrue(allowance.held().entries() == 0);
    }
}
