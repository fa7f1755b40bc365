package vn.vungcao.join;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as it was joined.
 *
 * @param id not to be guessed
 * @param file name of the table's file
 * @param collection as in {@code communes}
 * @param vintage on whose units it stands; empty when its items are no units
 * @param atlas version of the atlas whose items it was joined to
 * @param expires from when on it is gone
 */
public record Join(
        String id,
        String file,
        String collection,
        Optional<String> vintage,
        KeyField key,
        String keyColumn,
        String atlas,
        Instant made,
        Instant expires,
        List<String> items,
        List<JoinedColumn> columns,
        JoinAccount account) {
    private static final int BYTES_OF_ENTRY = 240;

    public Join {
        items = List.copyOf(items);
        columns = List.copyOf(columns);
    }

    /** The position of each joined item in the columns. */
    Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i), i);
        }
        return positions;
    }

    /** About what it needs in memory, its report included. */
    public long bytes() {
        long columnBytes = columns.stream().mapToLong(JoinedColumn::bytes).sum();
        long texts = account.unmatched().stream()
                        .mapToLong(row -> 2L
                                * (row.key().length()
                                        + row.why().length()
                                        + row.remedy().length()))
                        .sum()
                + account.remarks().stream()
                        .mapToLong(remark -> 2L
                                * (remark.message().length() + remark.remedy().length()))
                        .sum();
        return columnBytes
                + texts
                + (long) BYTES_OF_ENTRY
                        * (items.size()
                                + account.rows()
                                + account.itemsWithoutRow().size()
                                + account.remarks().size());
    }
}
