package vn.vungcao.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.intake.ColumnMapping;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.NearestName;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableWords;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.wording.Wording;

/**
 * A table of observations made from a sheet as offices have it.
 *
 * @param table one row a unit, indicator and year; its columns are called by their fields, its numbers have a decimal point
 * @param mapping what of the mapping that was asked for still has to be done: fixed values and sums of columns
 * @param level of units that a name alone does not tell, where the header says it: {@code Tên xã}
 */
public record OfficeTable(Table table, ColumnMapping mapping, Optional<AdminLevel> level) {
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("\\b((?:19|20)\\d{2})\\b");

    /** Empty, with errors among the problems, when no sheet can be read or a figure in it cannot. */
    public static Optional<OfficeTable> read(
            List<Grid> grids, TableRequest request, IndicatorRegistry indicators, ProblemList problems) {
        Optional<Indicator> subject =
                request.mapping().fixed(ObservationField.INDICATOR).flatMap(indicators::find);
        HeaderSearch search =
                new HeaderSearch(indicators, subject, request.mapping().namedColumns());
        return new SheetChoice(search, problems)
                .choose(grids, request.sheet())
                .flatMap(chosen -> read(chosen.grid(), chosen.header(), request, indicators, problems));
    }

    /** Whether a sheet has a header that can be read in full. */
    public static boolean isRecognised(Grid grid, ColumnMapping mapping, IndicatorRegistry indicators) {
        Optional<Indicator> subject = mapping.fixed(ObservationField.INDICATOR).flatMap(indicators::find);
        return new HeaderSearch(indicators, subject, mapping.namedColumns())
                .find(grid)
                .isPresent();
    }

    private static Optional<OfficeTable> read(
            Grid grid, TableHeader found, TableRequest request, IndicatorRegistry indicators, ProblemList problems) {
        TableHeader header = withNames(found);
        note(grid, header, problems);
        if (!hasFigures(grid, header, indicators, problems) | !saysWhat(grid, header, request.mapping(), problems)) {
            return Optional.empty();
        }
        List<BodyRow> rows = new BodySearch(grid, header, problems).find();
        if (rows.isEmpty()) {
            problems.error(
                    grid.place(),
                    Wording.of(
                            "có tiêu đề ở dòng %d mà bên dưới không có số liệu",
                            "there is a header in row %d and no figures below it", header.last() + 1),
                    Wording.of(
                            "điền bảng, hoặc chọn trang tính khác bằng --sheet",
                            "fill in the table, or choose another sheet with --sheet"));
            return Optional.empty();
        }
        return new LongTable(grid, header, request, indicators, problems)
                .make(rows)
                .map(table -> new OfficeTable(table, request.mapping().ofFigures(), level(header)));
    }

    /** In a table of districts the column of districts names the units. */
    private static TableHeader withNames(TableHeader header) {
        if (header.has(ObservationField.NAME) || header.has(ObservationField.UNIT)) {
            return header;
        }
        return new TableHeader(
                header.first(),
                header.last(),
                header.columns().stream()
                        .map(column -> column.is(ObservationField.DISTRICT) ? column.as(ObservationField.NAME) : column)
                        .toList());
    }

    private static Optional<AdminLevel> level(TableHeader header) {
        String title = Stream.of(ObservationField.NAME, ObservationField.UNIT)
                .flatMap(field -> header.column(field).stream())
                .map(column -> " " + TextFolding.fold(column.title()) + " ")
                .collect(Collectors.joining());
        if (title.matches(".* (?:xa|phuong|commune) .*")) {
            return Optional.of(AdminLevel.COMMUNE);
        }
        if (title.matches(".* (?:huyen|district) .*")) {
            return Optional.of(AdminLevel.DISTRICT);
        }
        return title.matches(".* (?:thon|ban|village) .*") ? Optional.of(AdminLevel.VILLAGE) : Optional.empty();
    }

    private static void note(Grid grid, TableHeader header, ProblemList problems) {
        boolean first = header.first() == 0 && header.last() == 0;
        if (!first || !grid.sheet().isEmpty()) {
            problems.note(
                    grid.place(),
                    header.first() == header.last()
                            ? Wording.of("tiêu đề là dòng %d", "the header is row %d", header.first() + 1)
                            : Wording.of(
                                    "tiêu đề là các dòng %d đến %d",
                                    "the header is rows %d to %d", header.first() + 1, header.last() + 1));
        }
        List<String> unread = header.columns().stream()
                .filter(column -> !column.expected() && !column.title().isEmpty())
                .filter(column -> column.field().isEmpty() || header.isMapped() && column.isFigure())
                .map(ColumnMeaning::title)
                .toList();
        if (!unread.isEmpty()) {
            problems.note(grid.place(), TableWords.columnsNotRead(unread));
        }
    }

    private static boolean hasFigures(
            Grid grid, TableHeader header, IndicatorRegistry indicators, ProblemList problems) {
        if (header.figures().findAny().isPresent()) {
            return true;
        }
        List<String> unknown = header.columns().stream()
                .filter(column -> column.field().isEmpty() && !column.expected())
                .map(ColumnMeaning::title)
                .filter(title -> !title.isEmpty())
                .toList();
        List<String> names = indicators.codes().stream()
                .flatMap(code -> indicators.find(code).stream())
                .flatMap(indicator ->
                        Stream.of(indicator.name().vi(), indicator.name().en(), indicator.code()))
                .toList();
        List<Wording> meant = unknown.stream()
                .flatMap(title -> NearestName.of(title, names).stream()
                        .map(name -> Wording.of("'%s' có thể là '%s'; ", "'%s' may be '%s'; ", title, name)))
                .toList();
        problems.error(
                grid.place(header.last()),
                Wording.of(
                        "không nhận ra cột số liệu nào%s",
                        "no column of figures is known%s",
                        unknown.isEmpty()
                                ? Wording.NONE
                                : Wording.of("; chưa biết: %s", "; not known are: %s", String.join(", ", unknown))),
                Wording.joined("", meant)
                        .plus(Wording.of(
                                "đặt tên cột bằng mã hoặc tên chỉ số, bằng năm, hoặc bằng Giá trị, Tử số, Mẫu số",
                                "head the columns with codes or names of indicators, with years, or with Giá trị, Tử số,"
                                        + " Mẫu số")));
        return false;
    }

    /** Whether the indicator and the year of every figure are said somewhere. */
    private static boolean saysWhat(Grid grid, TableHeader header, ColumnMapping mapping, ProblemList problems) {
        boolean indicator = says(header, mapping, ObservationField.INDICATOR)
                || header.figures().allMatch(column -> column.indicator().isPresent());
        boolean year = says(header, mapping, ObservationField.YEAR)
                || header.figures().allMatch(column -> column.year().isPresent());
        if (!indicator) {
            problems.error(
                    grid.place(header.last()),
                    Wording.of(
                            "không có gì cho biết số liệu của chỉ số nào: %s",
                            "nothing says which indicator the figures are of: %s", titlesWithout(header, true)),
                    Wording.of(
                            "nêu bằng --indicator MÃ, hoặc đặt tên cột bằng mã hay tên chỉ số",
                            "name it with --indicator CODE, or head the columns with the code or the name of an"
                                    + " indicator"));
        }
        if (!year) {
            OptionalInt inTitle = yearInTitle(grid, header);
            problems.error(
                    grid.place(header.last()),
                    Wording.of(
                            "không có gì cho biết số liệu của năm nào: %s",
                            "nothing says of which year the figures are: %s", titlesWithout(header, false)),
                    inTitle.isPresent()
                            ? Wording.of(
                                    "tiêu đề có năm %1$d: nếu đúng là năm đó, ghi --year %1$d",
                                    "the title names %1$d: if that is it, say --year %1$d", inTitle.getAsInt())
                            : Wording.of(
                                    "nêu bằng --year NĂM, hoặc thêm cột Năm",
                                    "name it with --year YEAR, or add a column Năm"));
        }
        return indicator && year;
    }

    private static boolean says(TableHeader header, ColumnMapping mapping, ObservationField field) {
        return header.has(field) || mapping.fixed(field).isPresent();
    }

    private static String titlesWithout(TableHeader header, boolean indicator) {
        return header.figures()
                .filter(column ->
                        indicator ? column.indicator().isEmpty() : column.year().isEmpty())
                .map(ColumnMeaning::title)
                .collect(Collectors.joining(", "));
    }

    private static OptionalInt yearInTitle(Grid grid, TableHeader header) {
        return IntStream.range(0, header.first())
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.width(row))
                        .mapToObj(column -> grid.cell(row, column).text()))
                .map(YEAR_IN_TITLE::matcher)
                .filter(Matcher::find)
                .mapToInt(year -> Integer.parseInt(year.group(1)))
                .findFirst();
    }
}
