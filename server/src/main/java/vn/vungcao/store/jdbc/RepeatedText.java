package vn.vungcao.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Function;

/** A column in which the same text mostly stands in row after row: what it means is found out when it changes. */
final class RepeatedText<T> {
    private final Function<String, T> meaning;
    private byte[] before = {};
    private T meant;

    RepeatedText(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    T read(CopyBinaryReader cells) throws SQLException {
        if (meant == null || !cells.passes(before)) {
            String text = cells.text();
            meant = meaning.apply(text);
            before = text.getBytes(StandardCharsets.UTF_8);
        }
        return meant;
    }
}
