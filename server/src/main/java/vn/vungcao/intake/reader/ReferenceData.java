package vn.vungcao.intake.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.ProgrammeRegistry;
import vn.vungcao.intake.ReferenceImport;
import vn.vungcao.intake.ReferenceTables;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.wording.Wording;

/** The reference tables that come with the program: vintages, units, crosswalk, indicators, targets, programme. */
public final class ReferenceData {
    private static final String FOLDER = "/reference/";

    private final Function<String, Optional<byte[]>> files;
    private final ProblemList problems;

    private ReferenceData(Function<String, Optional<byte[]>> files, ProblemList problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * The tables on the class path as one changeset of kind {@code reference}.
     *
     * @param who whom the record names as the importer
     * @throws IllegalStateException when the tables of this build contradict each other; the message lists how
     */
    public static Changeset load(String who) {
        ImportOutcome outcome = read(ReferenceData::onClassPath, who);
        return outcome.changeset()
                .orElseThrow(() -> new IllegalStateException(outcome.report().problems().stream()
                        .map(ImportProblem::toString)
                        .collect(Collectors.joining(System.lineSeparator()))));
    }

    /** @param files gives the bytes of a table by its name, for example {@code units.csv} */
    public static ImportOutcome read(Function<String, Optional<byte[]>> files, String who) {
        ProblemList problems = new ProblemList();
        ReferenceTables tables = new ReferenceData(files, problems).tables();
        return new ReferenceImport("reference", "reference tables", "", who)
                .plan(
                        tables,
                        UnitRegistry.empty(),
                        IndicatorRegistry.of(List.of()),
                        ProgrammeRegistry.empty(),
                        problems);
    }

    /**
     * Where the provinces known to this build lie.
     *
     * @throws IllegalStateException when the table of this build is wrong
     */
    public static List<ExtentTable.Extent> extents() {
        ProblemList problems = new ProblemList();
        List<Entry<ExtentTable.Extent>> rows =
                new ReferenceData(ReferenceData::onClassPath, problems).table("extents.csv", ExtentTable::parse);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return rows.stream().map(Entry::value).toList();
    }

    /**
     * The names of all units of this build's tables.
     *
     * @throws IllegalStateException when the table of units is wrong
     */
    public static Gazetteer gazetteer() {
        ProblemList problems = new ProblemList();
        List<Entry<AdminUnit>> units =
                new ReferenceData(ReferenceData::onClassPath, problems).table("units.csv", UnitTable::parse);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return Gazetteer.of(units.stream().map(Entry::value));
    }

    private ReferenceTables tables() {
        ReferenceTables tables = new ReferenceTables();
        tables.vintages.addAll(table("vintages.csv", VintageTable::parse));
        tables.units.addAll(table("units.csv", UnitTable::parse));
        tables.links.addAll(table("crosswalk.csv", CrosswalkTable::parse));
        tables.indicators.addAll(table("indicators.csv", IndicatorTable::parse));
        tables.targetSets.addAll(table("target_sets.csv", TargetSetTable::parse));
        tables.targets.addAll(table("targets.csv", TargetTable::parse));
        tables.programme.addAll(table("programme.csv", ProgrammeTable::parse));
        tables.designations.addAll(table("designations.csv", DesignationTable::parse));
        return tables;
    }

    private <T> List<Entry<T>> table(String name, BiFunction<Table, ProblemList, List<Entry<T>>> parser) {
        Optional<byte[]> bytes = files.apply(name);
        if (bytes.isEmpty()) {
            problems.error(
                    Place.file(name),
                    Wording.of("thiếu bảng này", "the table is missing"),
                    Wording.of("thêm nó vào data/reference", "add it to data/reference"));
            return List.of();
        }
        return CsvReader.read(new SourceFile(name, bytes.get()), problems)
                .map(table -> parser.apply(table, problems))
                .orElse(List.of());
    }

    private static Optional<byte[]> onClassPath(String name) {
        try (InputStream in = ReferenceData.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reference table " + name + " cannot be read", e);
        }
    }
}
