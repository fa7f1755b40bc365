package vn.vungcao.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.reader.TargetSetTable;
import vn.vungcao.intake.reader.TargetTable;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.wording.Wording;

@Command(
        name = "targets",
        description = {
            "Imports targets from CSV. A set that is known already is replaced as a whole; other sets stay beside it.",
            "Columns: set, id, clause, indicator, name_vi, name_en, unit, comparator, value, value_high, horizon_year,"
                    + " baseline_year, levels, scope, not_assessable_vi, not_assessable_en, agency_vi, agency_en,"
                    + " projects, clause_vi, note, source. Projects are ids of the programme, separated by semicolons."
        },
        sortOptions = false,
        footer = {"", "Example:", "  vungcao import targets targets_2026.csv --sets target_sets_2026.csv"},
        mixinStandardHelpOptions = true)
final class ImportTargetsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8")
    private Path file;

    @Option(
            names = "--sets",
            paramLabel = "FILE",
            description = "The sets they belong to: id, name_vi, name_en, decision (default: the sets known already)")
    private Optional<Path> sets = Optional.empty();

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        ReferenceFiles files = new ReferenceFiles(task, "targets", file);
        files.tables().targets.addAll(files.rows(file, TargetTable::parse));
        sets.ifPresent(path -> files.tables().targetSets.addAll(files.rows(path, TargetSetTable::parse)));
        return files.importAll((known, problems) -> {
            refuseTaken(files, known, problems);
            if (sets.isEmpty()) {
                addKnownSets(files, known);
            }
            return files.plan(known, problems);
        });
    }

    /** A target is asked for by its id, whatever its set. */
    private static void refuseTaken(ReferenceFiles files, StoredRegistry known, ProblemList problems) {
        for (TargetSet set : known.targetSets()) {
            Set<String> taken = set.targets().stream().map(Target::id).collect(Collectors.toSet());
            files.tables().targets.stream()
                    .filter(row -> !row.value().set().equals(set.id())
                            && taken.contains(row.value().id()))
                    .forEach(row -> problems.error(
                            row.place().column("id"),
                            Wording.of(
                                    "bộ chỉ tiêu %s đã có chỉ tiêu %s",
                                    "target set %s has a target %s already",
                                    set.id(),
                                    row.value().id()),
                            Wording.of("cho chỉ tiêu một id riêng", "give the target an id of its own")));
        }
    }

    private void addKnownSets(ReferenceFiles files, StoredRegistry known) {
        Set<String> named = files.tables().targets.stream()
                .map(target -> target.value().set())
                .collect(Collectors.toSet());
        Place place = Place.file(String.valueOf(file.getFileName()));
        known.targetSets().stream()
                .filter(set -> named.contains(set.id()))
                .forEach(set -> files.tables().targetSets.add(new Entry<>(set, place)));
    }
}
