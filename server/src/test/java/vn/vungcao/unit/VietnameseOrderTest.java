package vn.vungcao.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VietnameseOrderTest {
    private static final List<String> SORTED = List.of(
            "An",
            "Ăn",
            "Ẳng Cang",
            "Ân",
            "Bản 2",
            "Bản 10",
            "Bản 1a",
            "Bản Hai",
            "Dương",
            "Đường",
            "Na",
            "Na U",
            "Na Ư",
            "Nà Bủng",
            "Nàn");

    @Test
    void followsTheVietnameseAlphabetWordByWord() {
        assertEquals(SORTED, sorted(SORTED.stream().sorted().toList()));
        List<String> backwards = new ArrayList<>(SORTED);
        Collections.reverse(backwards);
        assertEquals(SORTED, sorted(backwards));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(new VietnameseOrder()).toList();
    }

    @Test
    void everyPairIsOrderedOneWay() {
        for (int i = 0; i < SORTED.size(); i++) {
            for (int j = 0; j < SORTED.size(); j++) {
                int order = new VietnameseOrder().compare(SORTED.get(i), SORTED.get(j));
                assertEquals(Integer.signum(Integer.compare(i, j)), Integer.signum(order));
            }
        }
    }
}
