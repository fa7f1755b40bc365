package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableWords;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.wording.Wording;

/** Lays the figures of a sheet out one row a unit, indicator and year, whatever its columns stand for. */
final class LongTable {
    private static final Pattern YEAR = Pattern.compile("(?:nam |year )?((?:19|20)\\d{2})");

    private final Grid grid;
    private final TableHeader header;
    private final TableRequest request;
    private final IndicatorRegistry registry;
    private final IndicatorWords words;
    private final ProblemList problems;
    private int empty;

    LongTable(Grid grid, TableHeader header, TableRequest request, IndicatorRegistry registry, ProblemList problems) {
        this.grid = grid;
        this.header = header;
        this.request = request;
        this.registry = registry;
        this.words = new IndicatorWords(registry);
        this.problems = problems;
    }

    /** Empty, with errors among the problems, when a figure cannot be read. */
    Optional<Table> make(List<BodyRow> rows) {
        List<ColumnMeaning> figures = header.figures().filter(this::isWanted).toList();
        List<FigureGroup> groups =
                header.isMapped() ? List.of() : FigureGroup.of(figures, grid, header.last(), problems);
        List<BodyRow> units =
                rows.stream().filter(row -> row.kind() != BodyRow.Kind.TOTAL).toList();
        new CellShapes(grid, header, problems).check(units, figures);
        Optional<FigureText> text =
                FigureText.of(grid, rows, figures, request.decimals(), request.missingMarks(), problems);
        if (text.isEmpty() || problems.hasErrors()) {
            return Optional.empty();
        }
        List<String> columns = columns(rows);
        List<Table.Row> made = new ArrayList<>();
        for (BodyRow row : units) {
            if (header.isMapped()) {
                made.add(mappedRow(row, figures, columns, text.get()));
            }
            groups.forEach(group ->
                    row(row, group, groups.size() > 1, columns, text.get()).ifPresent(made::add));
        }
        text.get().note();
        noteTotals(rows, figures, text.get());
        if (empty > 0 && !made.isEmpty()) {
            problems.note(
                    grid.place(),
                    Wording.of(
                            "%d ô trống không có thông tin nên được bỏ qua",
                            "%d empty cells say nothing and were passed over", empty));
        }
        if (made.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    grid.place(),
                    Wording.of(
                            "bảng không có số liệu: cả %d ô đều trống",
                            "the table has no figures: all of its %d cells are empty", empty),
                    Wording.of(
                            "điền số liệu; một đơn vị chưa có thì để trống được, nhưng không phải tất cả",
                            "fill it in; a unit without a figure may be left empty, but not all of them"));
        }
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new Table(grid.label(), grid.delimiter(), columns, made));
    }

    /** Whether a column is of the indicator and the year that were asked for. */
    private boolean isWanted(ColumnMeaning column) {
        return request.mapping()
                        .fixed(ObservationField.INDICATOR)
                        .filter(code -> !column.indicator().orElse(code).equals(code))
                        .isEmpty()
                && request.mapping()
                        .fixed(ObservationField.YEAR)
                        .filter(year -> column.year().isPresent()
                                && !year.equals(String.valueOf(column.year().getAsInt())))
                        .isEmpty();
    }

    private List<String> columns(List<BodyRow> rows) {
        Set<String> columns = new LinkedHashSet<>();
        header.labels()
                .forEach(column -> columns.add(column.field().orElseThrow().id()));
        if (rows.stream().anyMatch(row -> !row.district().isEmpty())) {
            columns.add(ObservationField.DISTRICT.id());
        }
        header.figures()
                .forEach(column -> columns.add(column.named()
                        .orElseGet(() -> column.field().orElseThrow().id())));
        if (header.figures().anyMatch(column -> column.indicator().isPresent())) {
            columns.add(ObservationField.INDICATOR.id());
        }
        if (header.figures().anyMatch(column -> column.year().isPresent())) {
            columns.add(ObservationField.YEAR.id());
        }
        return List.copyOf(columns);
    }

    private Table.Row mappedRow(BodyRow row, List<ColumnMeaning> figures, List<String> columns, FigureText text) {
        Map<String, String> cells = labels(row);
        figures.forEach(column -> cells.put(column.named().orElseThrow(), text.read(row.row(), column)));
        return made(row, cells, columns, titles());
    }

    private Optional<Table.Row> row(
            BodyRow row, FigureGroup group, boolean wide, List<String> columns, FigureText text) {
        Map<String, String> cells = labels(row);
        Map<String, String> titles = titles();
        boolean nothing = true;
        for (Map.Entry<ObservationField, ColumnMeaning> part : group.columns().entrySet()) {
            String figure = text.read(row.row(), part.getValue());
            nothing &= figure.isEmpty();
            cells.put(part.getKey().id(), figure);
            titles.put(part.getKey().id(), part.getValue().title());
        }
        if (nothing
                && (wide || group.indicator().isPresent() || group.year().isPresent())
                && cells.getOrDefault(ObservationField.STATUS.id(), "").isEmpty()) {
            empty++;
            return Optional.empty();
        }
        group.indicator().ifPresent(code -> cells.put(ObservationField.INDICATOR.id(), code));
        group.year().ifPresent(year -> cells.put(ObservationField.YEAR.id(), String.valueOf(year)));
        return Optional.of(made(row, cells, columns, titles));
    }

    private static Table.Row made(
            BodyRow row, Map<String, String> cells, List<String> columns, Map<String, String> titles) {
        return new Table.Row(
                row.row() + 1,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList(),
                titles);
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        header.labels()
                .forEach(column -> titles.put(column.field().orElseThrow().id(), column.title()));
        return titles;
    }

    private Map<String, String> labels(BodyRow row) {
        Map<String, String> cells = new HashMap<>();
        cells.put(ObservationField.DISTRICT.id(), row.district());
        header.labels().forEach(column -> {
            ObservationField field = column.field().orElseThrow();
            cells.put(field.id(), label(row, column, field));
        });
        return cells;
    }

    private String label(BodyRow row, ColumnMeaning column, ObservationField field) {
        GridCell cell = grid.spread(row.row(), column.position());
        if (cell.kind() == GridCell.Kind.ERROR) {
            problems.error(
                    grid.place(row.row()).column(column.title()),
                    TableWords.cellError(cell.text()),
                    Wording.of("sửa công thức của nó", "repair its formula"));
            return "";
        }
        return switch (field) {
            case YEAR -> year(cell);
            case INDICATOR ->
                words.find(TextFolding.fold(cell.text())).map(Indicator::code).orElse(cell.text());
            case NAME -> BodySearch.plainName(cell.text());
            case DISTRICT -> cell.isBlank() ? districtAbove(row.row(), column.position()) : cell.text();
            default -> cell.text();
        };
    }

    /** A district is often written only once, before the first of its communes. */
    private String districtAbove(int row, int column) {
        for (int above = row - 1; above > header.last(); above--) {
            if (!grid.cell(above, column).isBlank()) {
                return grid.cell(above, column).text();
            }
        }
        return "";
    }

    private static String year(GridCell cell) {
        if (cell.kind() == GridCell.Kind.DATE) {
            return cell.text().substring(0, 4);
        }
        Matcher year = YEAR.matcher(TextFolding.fold(cell.text()));
        return year.matches() ? year.group(1) : cell.text();
    }

    private void noteTotals(List<BodyRow> rows, List<ColumnMeaning> figures, FigureText text) {
        List<BodyRow> totals =
                rows.stream().filter(row -> row.kind() == BodyRow.Kind.TOTAL).toList();
        if (totals.isEmpty()) {
            return;
        }
        boolean mixed =
                header.has(ObservationField.INDICATOR) || header.has(ObservationField.YEAR) && severalYears(rows);
        int checked = mixed ? 0 : new TotalsCheck(grid, rows, text, problems).run(figures, this::subject);
        problems.note(
                grid.place(),
                Wording.of(
                        "%d dòng tổng không được nhập (%s); %d số liệu của chúng đã được đối chiếu với các dòng",
                        "%d rows of totals are not imported (%s); %d of their figures were held against their rows",
                        totals.size(),
                        Wording.joined(
                                "; ",
                                totals.stream()
                                        .map(row -> Wording.of("dòng %d: %s", "row %d: %s", row.row() + 1, row.label()))
                                        .limit(5)
                                        .toList()),
                        checked));
    }

    private boolean severalYears(List<BodyRow> rows) {
        ColumnMeaning column = header.column(ObservationField.YEAR).orElseThrow();
        return rows.stream()
                        .filter(row -> row.kind() != BodyRow.Kind.TOTAL)
                        .map(row -> year(grid.spread(row.row(), column.position())))
                        .distinct()
                        .count()
                > 1;
    }

    private Optional<Indicator> subject(ColumnMeaning column) {
        return column.indicator()
                .or(() -> request.mapping().fixed(ObservationField.INDICATOR))
                .flatMap(registry::find);
    }
}
