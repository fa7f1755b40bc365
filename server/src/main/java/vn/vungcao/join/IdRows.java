package vn.vungcao.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.intake.JoinedBy;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.wording.Wording;

/** Finds items that are no units by their very ids. */
public final class IdRows implements RowMatching {
    private final int keyColumn;
    private final List<KeyedItem> all;
    private final Map<String, KeyedItem> byId = new HashMap<>();
    private int found;

    public IdRows(int keyColumn, List<KeyedItem> all) {
        this.keyColumn = keyColumn;
        this.all = List.copyOf(all);
        all.forEach(item -> byId.put(item.id(), item));
    }

    @Override
    public int keyColumn() {
        return keyColumn;
    }

    @Override
    public Match find(AttributeTable table, int row) {
        String id = table.text(row, keyColumn);
        Optional<KeyedItem> item = Optional.ofNullable(byId.get(id));
        found += item.isPresent() ? 1 : 0;
        return new Match(
                item,
                item.isPresent()
                        ? List.of()
                        : List.of(new ImportProblem(
                                Severity.ERROR,
                                table.place(row, keyColumn),
                                id.isEmpty()
                                        ? Wording.of("id để trống", "the id is empty")
                                        : Wording.of("không có mục '%s'", "there is no item '%s'", id),
                                Wording.of(
                                        "viết một trong các id mà danh sách khóa của bộ dữ liệu có, hoặc bỏ dòng này",
                                        "write one of the ids that the key values of the collection list, or remove the"
                                                + " row"))));
    }

    @Override
    public List<KeyedItem> all() {
        return all;
    }

    @Override
    public Map<JoinedBy, Integer> counts() {
        return found == 0 ? Map.of() : Map.of(JoinedBy.CODE, found);
    }

    @Override
    public List<NamedJoin> named() {
        return List.of();
    }
}
