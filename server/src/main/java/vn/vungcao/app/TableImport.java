package vn.vungcao.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ObservationImport;
import vn.vungcao.intake.ObservationRules;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableFormat;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.GridReader;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.intake.table.OfficeTable;
import vn.vungcao.intake.table.TableRequest;

/**
 * Plans the import of a table in either of its forms. A plain one, whose first row has the columns by their names, is read
 * strictly, one row a unit, indicator and year; any other is read as a sheet of an office.
 */
final class TableImport {
    private static final int LARGE = 1 << 20;

    private final TableRequest request;
    private final ObservationRules rules;
    private final String who;

    TableImport(TableRequest request, ObservationRules rules, String who) {
        this.request = request;
        this.rules = rules;
        this.who = who;
    }

    /**
     * Whether a large file is a plain table, as its first row says. Such a file need not be read as a sheet, and may have more
     * rows than one.
     */
    boolean isPlainAtSight(SourceFile file, GridReader.TextOptions text) {
        return file.bytes().length > LARGE
                && GridReader.firstRow(file, text, ReferenceData.gazetteer())
                        .filter(row -> request.mapping().fits(new Table(file.name(), ',', row, List.of())))
                        .isPresent();
    }

    /** @param grids the file as sheets; empty where it is plain at sight */
    ImportOutcome plan(
            SourceFile file,
            Optional<List<Grid>> grids,
            GridReader.TextOptions text,
            StoredRegistry known,
            ProblemList problems) {
        ImportOutcome outcome = planned(file, grids, text, known, problems);
        TableFormat format = GridReader.formatOf(file, text, ReferenceData.gazetteer());
        return new ImportOutcome(outcome.report().readAs(format), outcome.changeset());
    }

    private ImportOutcome planned(
            SourceFile file,
            Optional<List<Grid>> grids,
            GridReader.TextOptions text,
            StoredRegistry known,
            ProblemList problems) {
        ObservationImport.Known before = new ObservationImport.Known(known, known, known);
        if (grids.isEmpty()
                || !GridReader.isBook(file) && isPlain(file, grids.get().get(0), known)) {
            ProblemList found = new ProblemList();
            return plain(file, CsvReader.read(file, text, ReferenceData.gazetteer(), found), before, found);
        }
        Optional<OfficeTable> table = OfficeTable.read(grids.get(), request, known, problems);
        return table.isEmpty()
                ? refused(file, problems)
                : ObservationImport.of(
                                table.get().mapping(),
                                rules.forOfficeTable(table.get().level()),
                                who)
                        .plan(table.get().table(), file.sha256(), before, problems);
    }

    private boolean isPlain(SourceFile file, Grid grid, StoredRegistry known) {
        Table header = new Table(file.name(), ',', grid.firstRow(), List.of());
        return request.mapping().fits(header) || !OfficeTable.isRecognised(grid, request.mapping(), known);
    }

    private ImportOutcome plain(
            SourceFile file, Optional<Table> table, ObservationImport.Known known, ProblemList problems) {
        return table.isEmpty()
                ? refused(file, problems)
                : ObservationImport.of(request.mapping(), rules, who).plan(table.get(), file.sha256(), known, problems);
    }

    private static ImportOutcome refused(SourceFile file, ProblemList problems) {
        return ImportOutcome.refused(new ImportReport(
                "observations", file.name(), Map.of(), JoinReport.NONE, Optional.empty(), problems.list()));
    }
}
