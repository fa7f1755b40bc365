package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.intake.JoinReport.DuplicateKey;
import vn.vungcao.intake.JoinReport.RowWithoutUnit;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.wording.Wording;

/**
 * The plan to import a table of resettlement: one row a unit, year, hazard and form.
 *
 * @param padCodes whether codes that lost their leading zero are taken
 */
public record ResettlementImport(FieldMapping mapping, boolean padCodes, String who) {
    public static final List<String> FIELDS = List.of(
            "unit", "vintage", "year", "hazard", "form", "at_risk", "planned", "resettled", "persons", "source");

    private static final String KIND = "resettlement";
    private static final List<String> KEY = List.of("unit", "year", "hazard");

    /**
     * @param sha256 of the file the table was read from
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(Table table, String sha256, UnitRegistry units, ProblemList problems) {
        Optional<FieldMapping.Bound> bound = mapping.bind(Place.row(table.file(), 1), table.columns(), KEY, problems)
                .filter(columns -> speaks(columns, table, units, problems));
        if (bound.isEmpty()) {
            return refused(table, List.of(), JoinReport.NONE, problems);
        }
        UnitLookup lookup = new UnitLookup(units, padCodes, problems);
        ResettlementRowReader reader = new ResettlementRowReader(table, bound.get(), units, lookup, problems);
        List<Entry<ResettlementProgress>> rows = new ArrayList<>();
        List<RowWithoutUnit> strangers = new ArrayList<>();
        int matched = 0;
        for (Table.Row row : table.rows()) {
            ResettlementRowReader.Outcome outcome = reader.read(row);
            if (outcome.matched()) {
                matched++;
            } else {
                strangers.add(new RowWithoutUnit(table.place(row), outcome.unitText()));
            }
            outcome.row().ifPresent(read -> rows.add(new Entry<>(read, table.place(row))));
        }
        lookup.notePadded(table.file());
        List<DuplicateKey> duplicates = duplicates(rows, bound.get(), problems);
        new ResettlementPlausibility(bound.get(), problems).check(rows);
        JoinReport join = new JoinReport(matched, ResettlementGaps.of(rows, units), strangers, duplicates);
        List<FieldUse> uses = bound.get().uses();
        return problems.hasErrors()
                ? refused(table, uses, join, problems)
                : accepted(table, uses, sha256, rows, join, problems);
    }

    /** Whether it says in which vintage its codes are meant, and anything of them. */
    private static boolean speaks(FieldMapping.Bound columns, Table table, UnitRegistry units, ProblemList problems) {
        Place header = Place.row(table.file(), 1);
        if (!columns.has("vintage")) {
            String choices = units.vintages().stream().map(BoundaryVintage::id).collect(Collectors.joining(", "));
            problems.error(header.column("vintage"), VintageWords.CODE_ALONE, VintageWords.nameOne(choices));
        }
        if (!columns.has("at_risk") && !columns.has("planned") && !columns.has("resettled")) {
            problems.error(
                    header,
                    Wording.of(
                            "không có cột số hộ trong vùng nguy cơ, theo kế hoạch hay đã bố trí",
                            "there is no column for households at risk, planned or resettled"),
                    Wording.of(
                            "chỉ định cột bằng --map at_risk=CỘT, --map planned=CỘT hoặc --map resettled=CỘT",
                            "name one with --map at_risk=COLUMN, --map planned=COLUMN or --map resettled=COLUMN"));
        }
        return !problems.hasErrors();
    }

    private static Wording words(ResettlementProgress.Key key) {
        return Wording.of(
                "%s thuộc ranh giới %s, %d, %s%s",
                "%s of vintage %s, %d, %s%s",
                key.unit(),
                key.vintage(),
                key.year(),
                key.hazard().id(),
                key.form().map(form -> ", " + form.id()).orElse(""));
    }

    private static List<DuplicateKey> duplicates(
            List<Entry<ResettlementProgress>> rows, FieldMapping.Bound columns, ProblemList problems) {
        Map<ResettlementProgress.Key, List<Place>> places = new LinkedHashMap<>();
        for (Entry<ResettlementProgress> row : rows) {
            List<Place> same = places.computeIfAbsent(row.value().key(), key -> new ArrayList<>());
            same.add(row.place());
            if (same.size() > 1) {
                problems.error(
                        row.place().column(columns.column("unit")),
                        Wording.of(
                                "%s đã có ở dòng %d",
                                "%s stands already in row %d",
                                words(row.value().key()),
                                same.get(0).number()),
                        Wording.of(
                                "bỏ một trong các dòng, hoặc ghi tổng của chúng vào một dòng",
                                "remove one of the rows, or put their sum into one"));
            }
        }
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new DuplicateKey(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private static ImportOutcome refused(Table table, List<FieldUse> uses, JoinReport join, ProblemList problems) {
        return ImportOutcome.refused(new ImportReport(
                        KIND,
                        table.file(),
                        Map.of("rows", table.rows().size()),
                        join,
                        Optional.empty(),
                        problems.list())
                .readFrom(uses));
    }

    private ImportOutcome accepted(
            Table table,
            List<FieldUse> uses,
            String sha256,
            List<Entry<ResettlementProgress>> rows,
            JoinReport join,
            ProblemList problems) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("rows", table.rows().size());
        counts.put("resettlement rows", rows.size());
        ImportReport report =
                new ImportReport(KIND, table.file(), counts, join, Optional.empty(), problems.list()).readFrom(uses);
        Changeset.Builder changes = Changeset.of(
                new ImportDescription(KIND, table.file(), sha256, who, false, ImportReportJson.text(report)));
        rows.forEach(row -> changes.resettlementProgress.add(row.value()));
        return new ImportOutcome(report, Optional.of(changes.build()));
    }
}
