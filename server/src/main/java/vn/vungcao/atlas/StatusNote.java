package vn.vungcao.atlas;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitTree;

/** Says what became of a list when its units were abolished. */
final class StatusNote {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StatusHistory history;
    private final Designation first;
    private final ExitCount count;
    private final UnitTree tree;
    private final boolean levelGone;

    StatusNote(StatusHistory history, Designation first, ExitCount count, Map<String, UnitTree> trees) {
        this.history = history;
        this.first = first;
        this.count = count;
        this.tree = trees.get(first.vintage());
        this.levelGone = trees.values().stream()
                .filter(other -> tree.vintage()
                        .validTo()
                        .equals(Optional.of(other.vintage().validFrom())))
                .allMatch(other -> other.count(first.unit().level()) == 0);
    }

    Optional<Label> text() {
        if (!history.abolished(first.vintage())) {
            return Optional.empty();
        }
        LocalDate gone = tree.vintage().validTo().orElseThrow();
        long before = count.left().stream().filter(u -> u.on().isBefore(gone)).count();
        int all = count.left().size() + count.still().size();
        return Optional.of(
                levelGone
                        ? new Label(
                                "Các đơn vị của danh sách không còn tồn tại từ ngày " + gone.format(VIETNAMESE)
                                        + ": trước ngày đó " + before + "/" + all
                                        + " đơn vị đã ra khỏi danh sách; việc giải thể không tính là ra khỏi danh sách",
                                "The units of the list no longer exist since " + gone + ": " + before + " of " + all
                                        + " had left the list before; being abolished is no exit")
                        : new Label(
                                "Các đơn vị của danh sách được sắp xếp lại từ ngày " + gone.format(VIETNAMESE) + ": "
                                        + before + "/" + all
                                        + " đơn vị đã ra khỏi danh sách trước ngày đó; việc sáp nhập không tính là ra khỏi"
                                        + " danh sách, đơn vị mới giữ diện này khi còn một phần của nó thuộc diện đó",
                                "The units of the list were merged on " + gone + ": " + before + " of " + all
                                        + " had left the list before; being merged is no exit, for a merged unit keeps the"
                                        + " status while any part of it held it"));
    }
}
