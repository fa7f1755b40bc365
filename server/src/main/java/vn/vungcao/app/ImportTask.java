package vn.vungcao.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.geo.Projection;
import vn.vungcao.http.intake.JobState;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.ImportReportJson;
import vn.vungcao.intake.ImportReportText;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.ScopeCheck;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.intake.preview.ChangePreviewJson;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.wording.Wording;

/** The options that all imports have, and the way they all go: read, open the store, plan, write, report. */
final class ImportTask {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private StorePlace place;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Whom the record names as the importer (default: the user of this system)")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--dry-run", description = "Check and report only; write nothing")
    private boolean dryRun;

    @Option(names = "--draft", description = "Write a draft, which counts when somebody approves it (vungcao approve)")
    private boolean draft;

    @Option(names = "--json", description = "Report as JSON, complete")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            converter = ReportLanguage.class,
            defaultValue = "${env:VUNGCAO_LANG:-en}",
            description = "Language of the report (default: the environment variable VUNGCAO_LANG, else en)")
    private Locale language;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private ImportSite site = new CommandLineSite();

    String who() {
        return who;
    }

    /** What one kind of import does with the files it read and what the store knows. */
    @FunctionalInterface
    interface Plan {
        ImportOutcome make(StoredRegistry known, ProblemList problems);
    }

    /** Where the import is asked for, when that is not the command line. */
    void askedFrom(ImportSite other) {
        site = other;
    }

    /** Reads a file, or says among the problems why not. */
    Optional<SourceFile> read(Path path, ProblemList problems) {
        Optional<SourceFile> file = SourceFile.read(path, problems);
        file.ifPresent(found -> site.step(
                JobState.READING,
                Wording.of("đã đọc %s, %d byte", "read %s, %d bytes", found.name(), found.bytes().length)));
        return file;
    }

    /**
     * @param kind of the import, for the report of one that cannot even be planned
     * @param source the file it is about
     * @param problems what was found while the files were read; with errors among them the store is not opened
     * @return the exit code
     */
    int run(String kind, String source, ProblemList problems, Plan plan) {
        if (problems.hasErrors()) {
            return finish(
                    new ImportReport(kind, source, Map.of(), JoinReport.NONE, Optional.empty(), problems.list()),
                    Optional.empty(),
                    Optional.empty());
        }
        return site.inStore(store -> {
            site.step(JobState.CHECKING, Wording.of("đang kiểm tra %s", "checking %s", source));
            StoredRegistry known = StoredRegistry.of(store, ReferenceData.extents());
            ImportOutcome planned = plan.make(known, problems);
            ImportOutcome outcome = WaitingDrafts.mentionedBy(
                    site.scope()
                            .map(scope -> new ScopeCheck(scope, known).of(planned))
                            .orElse(planned),
                    store);
            Optional<ImportRecord> record = Optional.empty();
            if (outcome.changeset().isPresent() && !dryRun) {
                site.step(JobState.WRITING, Wording.of("đang ghi", "writing"));
                Changeset changeset = decided(outcome.changeset().get(), outcome.report());
                record = Optional.of(draft || site.proposes() ? store.propose(changeset) : store.apply(changeset));
            }
            site.audit(store, deed(kind, outcome.report(), record));
            return finish(
                    outcome.report(),
                    record,
                    dryRun ? outcome.changeset().map(changes -> ChangePreview.of(changes, known)) : Optional.empty());
        });
    }

    private Deed deed(String kind, ImportReport report, Optional<ImportRecord> record) {
        return Deed.of(
                        Caller.onCommandLine(who),
                        dryRun ? Deed.Action.DRY_RUN : Deed.Action.IMPORT,
                        kind
                                + record.map(written -> (written.isDraft() ? ", draft " : ", import ") + written.id())
                                        .orElse(""),
                        "")
                .from(
                        report.source(),
                        record.map(written -> written.description().sha256()).orElse(""))
                .with(
                        report.hasErrors() ? Deed.Outcome.REFUSED : Deed.Outcome.DONE,
                        report.hasErrors() ? report.problems(Severity.ERROR).size() + " errors" : "");
    }

    private Changeset decided(Changeset changeset, ImportReport report) {
        return changeset.describedBy(changeset
                .description()
                .withReport(ImportRecordJson.reportWith(
                        ImportReportJson.text(report),
                        ImportFields.given(spec.commandLine().getParseResult()),
                        site.job())));
    }

    private int finish(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
        site.finish(report, record, preview);
        return report.hasErrors() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** The command line: opens the store of its options, and prints. */
    private final class CommandLineSite implements ImportSite {
        @Override
        public void step(JobState state, Wording words) {
            spec.commandLine().getErr().println("vungcao: " + words.in(language));
        }

        @Override
        public void audit(Store store, Deed deed) {
            store.access().record(deed);
        }

        @Override
        public int inStore(ToIntFunction<Store> work) {
            Projection.unpackRegistryInto(place.scratch());
            step(JobState.CHECKING, Wording.of("đang mở cơ sở dữ liệu", "opening the database"));
            try (Store store = place.open()) {
                return work.applyAsInt(store);
            } catch (StoreException e) {
                Wording said = e.said().orElseThrow(() -> e);
                spec.commandLine().getErr().println("vungcao: " + said.in(language));
                return ExitCode.DATABASE_UNAVAILABLE;
            }
        }

        @Override
        public void finish(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? json(report, record, preview) : text(report, record, preview));
            out.flush();
        }
    }

    private String text(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
        List<String> lines = ImportReportText.lines(report, language);
        preview.ifPresent(changes -> lines.add(ImportEnd.changes(changes).in(language)));
        lines.add(ImportEnd.of(report, record).in(language));
        return String.join(System.lineSeparator(), lines);
    }

    private static String json(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
        ObjectNode node = ImportReportJson.node(report);
        preview.ifPresent(changes -> node.set("changes", ChangePreviewJson.node(changes)));
        node.put("written", record.isPresent());
        record.ifPresent(written ->
                node.put("import", written.id()).put("state", written.state().id()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }
}
