package vn.vungcao.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.ReferenceImport;
import vn.vungcao.intake.ReferenceTables;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.SourceFile;

/** Reads the reference tables that a command names, one after the other, and imports them together. */
final class ReferenceFiles {
    private final ImportTask task;
    private final String kind;
    private final Path main;
    private final ProblemList problems = new ProblemList();
    private final ReferenceTables tables = new ReferenceTables();
    private String sha256 = "";

    ReferenceFiles(ImportTask task, String kind, Path main) {
        this.task = task;
        this.kind = kind;
        this.main = main;
    }

    ReferenceTables tables() {
        return tables;
    }

    /** The rows of a table; none, with errors among the problems, when it cannot be read. */
    <T> List<Entry<T>> rows(Path path, BiFunction<Table, ProblemList, List<Entry<T>>> parser) {
        Optional<SourceFile> file = task.read(path, problems);
        if (path.equals(main)) {
            sha256 = file.map(SourceFile::sha256).orElse("");
        }
        return file.flatMap(found -> CsvReader.read(found, problems))
                .map(table -> parser.apply(table, problems))
                .orElse(List.of());
    }

    /** @return the exit code */
    int importAll() {
        return importAll(this::plan);
    }

    int importAll(ImportTask.Plan plan) {
        return task.run(kind, String.valueOf(main.getFileName()), problems, plan);
    }

    ImportOutcome plan(StoredRegistry known, ProblemList found) {
        return new ReferenceImport(kind, String.valueOf(main.getFileName()), sha256, task.who())
                .plan(tables, known, known, known, found);
    }
}
