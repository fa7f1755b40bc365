package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.stream.IntStream;

/** Something whose place in its list says something: the catalogue, the clauses of a decision, the annex. */
record Placed<T>(int position, T value) {
    static <T> List<Placed<T>> all(List<T> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Placed<>(i, values.get(i)))
                .toList();
    }
}
