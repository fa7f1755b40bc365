package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vungcao.intake.NearestName;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/** Chooses the sheet to be imported: the one that is named, else the only one whose header is recognised. */
final class SheetChoice {
    /** A sheet with its header. */
    record Chosen(Grid grid, TableHeader header) {}

    private final HeaderSearch search;
    private final ProblemList problems;

    SheetChoice(HeaderSearch search, ProblemList problems) {
        this.search = search;
        this.problems = problems;
    }

    /** Empty, with an error among the problems, when there is none, or more than one. */
    Optional<Chosen> choose(List<Grid> grids, Optional<String> named) {
        Place file = Place.file(grids.get(0).file());
        List<String> names = grids.stream().map(Grid::sheet).toList();
        List<Grid> meant = named.isEmpty()
                ? grids
                : grids.stream()
                        .filter(grid -> grid.sheet().equals(named.get()))
                        .toList();
        if (meant.isEmpty()) {
            problems.error(file, noSheet(named.get()), NearestName.advice(named.get(), names));
            return Optional.empty();
        }
        List<Chosen> found = new ArrayList<>();
        for (Grid grid : meant) {
            search.find(grid).ifPresent(header -> found.add(new Chosen(grid, header)));
        }
        List<Chosen> complete =
                found.stream().filter(chosen -> chosen.header().isComplete()).toList();
        List<Chosen> best = complete.isEmpty() ? found : complete;
        if (best.size() > 1) {
            problems.error(
                    file,
                    Wording.of(
                            "%d trang tính có tiêu đề đọc được: %s",
                            "%d sheets have a header that can be read: %s",
                            best.size(),
                            best.stream().map(chosen -> chosen.grid().sheet()).collect(Collectors.joining(", "))),
                    Wording.of("cho biết trang nào bằng --sheet TÊN", "say which one is meant with --sheet NAME"));
            return Optional.empty();
        }
        if (best.isEmpty()) {
            refuse(meant);
            return Optional.empty();
        }
        return Optional.of(best.get(0));
    }

    static Wording noSheet(String name) {
        return Wording.of("không có trang tính '%s'", "there is no sheet '%s'", name);
    }

    private static Wording noHeader(String firstRow) {
        return Wording.of(
                "không có tiêu đề đọc được%s",
                "there is no header that can be read%s",
                firstRow.isEmpty()
                        ? Wording.of(": trang tính rỗng", ": the sheet is empty")
                        : Wording.of("; dòng đầu là: %s", "; the first row is: %s", firstRow));
    }

    private void refuse(List<Grid> grids) {
        Grid first = grids.get(0);
        boolean many = grids.size() > 1;
        String seen = many ? "" : firstRow(first);
        problems.error(
                many ? Place.file(first.file()) : first.place(),
                many
                        ? Wording.of(
                                "không trang tính nào có tiêu đề đọc được", "no sheet has a header that can be read")
                        : noHeader(seen),
                Wording.of(
                        "đặt tên cột như Mã xã, Tên xã, Huyện, Năm, Giá trị, Tử số, Mẫu số hoặc tên chỉ số, hoặc chỉ định"
                                + " cột bằng --map TRƯỜNG=CỘT; 'vungcao template indicators' tạo ra bảng mẫu phù hợp",
                        "head the columns with names such as Mã xã, Tên xã, Huyện, Năm, Giá trị, Tử số, Mẫu số or those of"
                                + " indicators, or name the columns with --map FIELD=COLUMN; 'vungcao template indicators'"
                                + " makes a table that fits"));
    }

    private static String firstRow(Grid grid) {
        return IntStream.range(0, grid.height())
                .filter(row -> !grid.isBlank(row))
                .limit(1)
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.width(row))
                        .mapToObj(column -> grid.cell(row, column).text()))
                .filter(text -> !text.isEmpty())
                .limit(8)
                .collect(Collectors.joining(" | "));
    }
}
