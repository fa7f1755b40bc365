package vn.vungcao.intake;

import static vn.vungcao.intake.ObservationField.APPROVAL;
import static vn.vungcao.intake.ObservationField.DENOMINATOR;
import static vn.vungcao.intake.ObservationField.DISTRICT;
import static vn.vungcao.intake.ObservationField.INDICATOR;
import static vn.vungcao.intake.ObservationField.NAME;
import static vn.vungcao.intake.ObservationField.NUMERATOR;
import static vn.vungcao.intake.ObservationField.QUALITY;
import static vn.vungcao.intake.ObservationField.SOURCE;
import static vn.vungcao.intake.ObservationField.STATUS;
import static vn.vungcao.intake.ObservationField.UNIT;
import static vn.vungcao.intake.ObservationField.VALUE;
import static vn.vungcao.intake.ObservationField.VINTAGE;
import static vn.vungcao.intake.ObservationField.YEAR;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/** Turns the rows of a table into observation rows. Everything that is wrong with a row is said, not only the first. */
final class ObservationRowReader {

    /** What programs and people write where there is no number, in lower case. */
    private static final Set<String> ABSENCE = Set.of(
            "nan",
            "inf",
            "-inf",
            "+inf",
            "infinity",
            "-infinity",
            "#n/a",
            "#na",
            "#div/0!",
            "#value!",
            "#ref!",
            "#name?",
            "#null!",
            "#num!",
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "null",
            "none",
            "nil",
            "x",
            ".",
            "..",
            "...",
            "…",
            "?");

    private final Table table;
    private final ColumnMapping.Bound columns;
    private final NumberReader numbers;
    private final ObservationRules rules;
    private final UnitRegistry units;
    private final IndicatorRegistry indicators;
    private final UnitLookup lookup;
    private final ProblemList problems;

    /** Of the millions of cells few differ: what a text was found to mean. */
    private final Map<String, Optional<Indicator>> known = new HashMap<>();

    private final Map<String, Optional<UnitTree>> trees = new HashMap<>();
    private final Map<ObservationField, Map<String, Optional<?>>> parsed = new EnumMap<>(ObservationField.class);

    ObservationRowReader(
            Table table,
            ColumnMapping.Bound columns,
            NumberReader numbers,
            ObservationRules rules,
            UnitRegistry units,
            IndicatorRegistry indicators,
            UnitLookup lookup,
            ProblemList problems) {
        this.table = table;
        this.columns = columns;
        this.numbers = numbers;
        this.rules = rules;
        this.units = units;
        this.indicators = indicators;
        this.lookup = lookup;
        this.problems = problems;
        List.of(YEAR, STATUS, QUALITY, APPROVAL).forEach(field -> parsed.put(field, new HashMap<>()));
    }

    /** A row read so far; the unit is empty when the table's key is none, the row when anything is wrong. */
    record Outcome(String unitText, Optional<AdminUnit> unit, Optional<ObservationRow> row) {}

    Outcome read(Table.Row row) {
        UnitKey key = new UnitKey(
                columns.text(UNIT, table, row), columns.text(NAME, table, row), columns.text(DISTRICT, table, row));
        String unitText = key.text();
        Optional<AdminUnit> unit = tree(row).flatMap(tree -> lookup.again(tree, key)
                .or(() -> lookup.find(tree, key, place(row, UNIT), place(row, NAME))));
        Optional<Indicator> indicator = indicator(row);
        Optional<Integer> year = cell(row, YEAR, ObservationTexts::year);
        Optional<Optional<ObservationStatus>> status = cell(row, STATUS, ObservationTexts::status);
        Optional<Quality> quality = cell(row, QUALITY, ObservationTexts::quality);
        Optional<Approval> approval = cell(row, APPROVAL, ObservationTexts::approval);
        if (indicator.isEmpty() || status.isEmpty()) {
            return new Outcome(unitText, unit, Optional.empty());
        }
        boolean mayBeAbsent = status.get().filter(s -> !s.hasValue()).isPresent();
        Optional<Double> value = number(row, VALUE, indicator.get(), mayBeAbsent);
        Optional<Double> numerator = number(row, NUMERATOR, indicator.get(), mayBeAbsent);
        Optional<Double> denominator = number(row, DENOMINATOR, indicator.get(), mayBeAbsent);
        if (unit.isEmpty()
                || year.isEmpty()
                || quality.isEmpty()
                || approval.isEmpty()
                || value.isEmpty()
                || numerator.isEmpty()
                || denominator.isEmpty()) {
            return new Outcome(unitText, unit, Optional.empty());
        }
        ObservationValue read =
                ObservationValue.of(indicator.get(), status.get(), value.get(), numerator.get(), denominator.get());
        ObservationRow made = new ObservationRow(
                table.place(row),
                row.titles(),
                unit.get(),
                indicator.get(),
                year.get(),
                read.value(),
                numerator.get(),
                denominator.get(),
                read.status(),
                quality.get(),
                approval.get(),
                columns.text(SOURCE, table, row));
        return new Outcome(unitText, unit, Optional.of(made));
    }

    private Place place(Table.Row row, ObservationField field) {
        return table.place(row, columns.column(field));
    }

    private Optional<UnitTree> tree(Table.Row row) {
        String vintage = columns.text(VINTAGE, table, row);
        Optional<UnitTree> tree = trees.computeIfAbsent(vintage, units::findTree);
        if (tree.isEmpty()) {
            List<String> choices =
                    units.vintages().stream().map(BoundaryVintage::id).toList();
            problems.error(
                    place(row, VINTAGE),
                    vintage.isEmpty() ? VintageWords.NOT_SAID : VintageWords.unknown(vintage),
                    NearestName.choose(String.join(", ", choices)));
        }
        return tree;
    }

    private Optional<Indicator> indicator(Table.Row row) {
        String code = columns.text(INDICATOR, table, row);
        Optional<Indicator> indicator = known.computeIfAbsent(code, indicators::find);
        if (indicator.isEmpty()) {
            problems.error(
                    place(row, INDICATOR),
                    code.isEmpty()
                            ? Wording.of("chỉ số để trống", "the indicator is empty")
                            : Wording.of("không có chỉ số '%s'", "there is no indicator '%s'", code),
                    NearestName.of(code, indicators.codes())
                            .map(NearestName::didYouMean)
                            .orElse(Wording.of(
                                    "sửa mã, hoặc thêm chỉ số bằng: import indicators TỆP",
                                    "correct the code, or add the indicator with: import indicators FILE")));
        }
        return indicator;
    }

    /** Empty, with an error among the problems, when the parser refuses the text. */
    private <T> Optional<T> cell(Table.Row row, ObservationField field, Function<String, T> parser) {
        String text = columns.text(field, table, row);
        try {
            @SuppressWarnings("unchecked") // a field has one parser
            Optional<T> read =
                    (Optional<T>) parsed.get(field).computeIfAbsent(text, unread -> Optional.of(parser.apply(unread)));
            return read;
        } catch (CellException e) {
            problems.error(place(row, field), e.said(), e.remedy());
            return Optional.empty();
        }
    }

    /**
     * The sum of the cells of a field; {@code NaN} when all are empty. Empty, with an error among the problems, when one
     * of them is no number.
     */
    private Optional<Double> number(Table.Row row, ObservationField field, Indicator indicator, boolean mayBeAbsent) {
        double sum = Double.NaN;
        boolean sound = true;
        for (Map.Entry<String, String> cell : columns.cells(field, table, row)) {
            String text = cell.getValue();
            if (text.isEmpty() || rules.missingMarks().contains(text) || mayBeAbsent && isAbsence(text)) {
                continue;
            }
            try {
                double number = field == VALUE ? value(cell.getKey(), text, indicator) : plain(cell.getKey(), text);
                sum = Double.isNaN(sum) ? number : sum + number;
            } catch (CellException e) {
                problems.error(table.place(row, cell.getKey()), e.said(), e.remedy());
                sound = false;
            }
        }
        return sound ? Optional.of(sum) : Optional.empty();
    }

    private double value(String column, String text, Indicator indicator) {
        int category = indicator.measureType() == MeasureType.CATEGORY
                ? indicator.categories().indexOf(text)
                : -1;
        return category >= 0 ? category : plain(column, text);
    }

    private double plain(String column, String text) {
        if (!DecimalMark.isPlain(text) && isAbsence(text)) {
            throw new CellException(
                    column,
                    Wording.of("'%s' không phải số", "'%s' is no number", text),
                    Wording.of(
                            "để trống ô, ghi trạng thái cho dòng (missing: thiếu, suppressed: không công bố,"
                                    + " not_applicable: không áp dụng), hoặc cho biết chữ này nghĩa là thiếu bằng"
                                    + " --missing-marks \"%s\"",
                            "leave the cell empty, give the row a status (missing, suppressed, not_applicable), or say"
                                    + " that this text means missing with --missing-marks \"%s\"",
                            text));
        }
        return numbers.read(column, text);
    }

    private static boolean isAbsence(String text) {
        return ABSENCE.contains(text.toLowerCase(Locale.ROOT));
    }
}
