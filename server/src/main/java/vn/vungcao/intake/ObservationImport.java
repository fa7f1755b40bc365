package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.JoinReport.RowWithoutUnit;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.wording.Wording;

/**
 * The plan to import a table of observations: one row a unit, indicator and year.
 *
 * @param kind as the record of the import shall say: {@code observations}, or {@code demonstration}
 * @param demonstration whether the figures are made up
 */
public record ObservationImport(
        String kind, ColumnMapping mapping, ObservationRules rules, String who, boolean demonstration) {

    /** A table of real observations. */
    public static ObservationImport of(ColumnMapping mapping, ObservationRules rules, String who) {
        return new ObservationImport("observations", mapping, rules, who, false);
    }

    /**
     * @param sha256 of the file the table was read from
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(
            Table table, String sha256, UnitRegistry units, IndicatorRegistry indicators, ProblemList problems) {
        return plan(table, sha256, new Known(units, indicators, ObservationHistory.NONE), problems);
    }

    /** What is known before the import. */
    public record Known(UnitRegistry units, IndicatorRegistry indicators, ObservationHistory history) {}

    /** The same, and holds the figures against those that are known already. */
    public ImportOutcome plan(Table table, String sha256, Known known, ProblemList problems) {
        UnitRegistry units = known.units();
        IndicatorRegistry indicators = known.indicators();
        Optional<ColumnMapping.Bound> columns =
                mapping.bind(table, problems).filter(bound -> hasKey(bound, table, units, problems));
        Optional<NumberReader> numbers = columns.flatMap(bound -> numbers(bound, table, problems));
        List<FieldUse> uses = columns.map(bound -> bound.uses(table)).orElse(List.of());
        if (columns.isEmpty() || numbers.isEmpty()) {
            return refused(table, uses, JoinReport.NONE, problems);
        }
        UnitLookup lookup = new UnitLookup(units, rules, problems);
        ObservationRowReader reader = new ObservationRowReader(
                table, columns.get(), numbers.get(), rules, units, indicators, lookup, problems);
        List<ObservationRow> rows = new ArrayList<>();
        List<RowWithoutUnit> strangers = new ArrayList<>();
        Plausibility plausibility = new Plausibility(columns.get(), problems);
        int matched = 0;
        for (Table.Row row : table.rows()) {
            ObservationRowReader.Outcome outcome = reader.read(row);
            if (outcome.unit().isEmpty()) {
                strangers.add(new RowWithoutUnit(table.place(row), outcome.unitText()));
            } else {
                matched++;
            }
            outcome.row().filter(plausibility::check).ifPresent(rows::add);
        }
        lookup.notePadded(table.file());
        DuplicateRows duplicates = new DuplicateRows(rules.sumDuplicates(), unitColumn(columns.get()), problems);
        List<ObservationRow> resolved = duplicates.resolve(rows);
        warnOfMissingParts(table, resolved, problems);
        if (!problems.hasErrors()) {
            KnownFigures figures = new KnownFigures(resolved, known.history());
            new SeriesCheck(resolved, figures, columns.get(), problems).run(table.file(), units);
            new ParentCheck(resolved, figures, columns.get(), problems).run(units);
        }
        if (rules.warningsStop()) {
            problems.stopOnWarnings();
        }
        JoinReport join = new JoinReport(
                matched,
                ObservedSlices.unitsWithoutData(rows, units),
                strangers,
                duplicates.keys(),
                lookup.counts(),
                lookup.named());
        return problems.hasErrors()
                ? refused(table, uses, join, problems)
                : accepted(table, uses, sha256, resolved, join, problems);
    }

    private static String unitColumn(ColumnMapping.Bound columns) {
        return columns.column(columns.has(ObservationField.UNIT) ? ObservationField.UNIT : ObservationField.NAME);
    }

    /** Whether every part of the key is given; a unit code without its vintage is no key. */
    private static boolean hasKey(ColumnMapping.Bound columns, Table table, UnitRegistry units, ProblemList problems) {
        Place header = Place.row(table.file(), 1);
        for (ObservationField field :
                List.of(ObservationField.UNIT, ObservationField.INDICATOR, ObservationField.YEAR)) {
            boolean named = field == ObservationField.UNIT && columns.has(ObservationField.NAME);
            if (!columns.has(field) && !named) {
                problems.error(
                        header.column(field.id()),
                        Wording.of(
                                "không có cột '%s'; bảng có: %s",
                                "there is no column '%s'; the table has: %s",
                                field.id(),
                                String.join(", ", table.columns())),
                        Wording.of(
                                "chỉ định cột bằng --map %s=CỘT%s",
                                "name one with --map %s=COLUMN%s",
                                field.id(),
                                field == ObservationField.UNIT
                                        ? Wording.NONE
                                        : Wording.of(
                                                ", hoặc một giá trị cho mọi dòng bằng --set %s=…",
                                                ", or one for all rows with --set %s=…", field.id())));
            }
        }
        if (!columns.has(ObservationField.VINTAGE)) {
            String choices = units.vintages().stream().map(BoundaryVintage::id).collect(Collectors.joining(", "));
            problems.error(
                    header.column(ObservationField.VINTAGE.id()),
                    VintageWords.CODE_ALONE,
                    VintageWords.nameOne(choices));
        }
        if (!columns.has(ObservationField.VALUE) && !columns.has(ObservationField.NUMERATOR)) {
            problems.error(
                    header.column(ObservationField.VALUE.id()),
                    Wording.of("không có cột giá trị", "there is no column for values"),
                    Wording.of(
                            "chỉ định cột bằng --map value=CỘT, hoặc tử số và mẫu số của tỷ lệ theo cách đó",
                            "name one with --map value=COLUMN, or numerator and denominator of a ratio likewise"));
        }
        return !problems.hasErrors();
    }

    private Optional<NumberReader> numbers(ColumnMapping.Bound columns, Table table, ProblemList problems) {
        try {
            return Optional.of(rules.decimals()
                    .map(NumberReader::declared)
                    .orElseGet(() -> NumberReader.detect(table, columns.numberColumns())));
        } catch (CellException e) {
            problems.error(Place.file(table.file()), e.said(), e.remedy());
            return Optional.empty();
        }
    }

    private static void warnOfMissingParts(Table table, List<ObservationRow> rows, ProblemList problems) {
        Map<Indicator, Long> counts = rows.stream()
                .filter(row -> row.indicator().measureType() == MeasureType.RATIO)
                .filter(row -> row.status().hasValue() && !row.hasParts())
                .collect(Collectors.groupingBy(ObservationRow::indicator, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((indicator, count) -> problems.warning(
                Place.file(table.file()),
                Wording.of(
                        "%d giá trị của %s không kèm tử số và mẫu số: không thể tổng hợp lên cấp trên hay chuyển sang ranh"
                                + " giới khác (not_aggregable)",
                        "%d values of %s come without numerator and denominator: they cannot be rolled up or carried to"
                                + " other boundaries (not_aggregable)",
                        count,
                        indicator.code()),
                Wording.of("cung cấp cả hai số nếu biết", "give both counts if they are known")));
    }

    private ImportOutcome refused(Table table, List<FieldUse> uses, JoinReport join, ProblemList problems) {
        return ImportOutcome.refused(
                report(table, uses, Map.of("rows", table.rows().size()), join, problems));
    }

    private ImportReport report(
            Table table, List<FieldUse> uses, Map<String, Integer> counts, JoinReport join, ProblemList problems) {
        return new ImportReport(kind, table.file(), counts, join, Optional.empty(), problems.list()).readFrom(uses);
    }

    private ImportOutcome accepted(
            Table table,
            List<FieldUse> uses,
            String sha256,
            List<ObservationRow> rows,
            JoinReport join,
            ProblemList problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("rows", table.rows().size());
        counts.put("observations", rows.size());
        rows.forEach(row -> counts.merge(row.status().id(), 1, Integer::sum));
        ImportReport report = report(table, uses, counts, join, problems);
        Changeset.Builder changes = Changeset.of(
                new ImportDescription(kind, table.file(), sha256, who, demonstration, ImportReportJson.text(report)));
        rows.forEach(row -> changes.observations.add(row.toObservation()));
        return new ImportOutcome(report, Optional.of(changes.build()));
    }
}
