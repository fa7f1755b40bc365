package vn.vungcao.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;

@Command(
        name = "report",
        description =
                "Shows the report of an earlier import as JSON: what it wrote, how rows met units, what was wrong.",
        mixinStandardHelpOptions = true)
final class ImportReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Number of the import, as it was said when it was written")
    private long id;

    @Mixin
    private StorePlace place;

    @Override
    public Integer call() {
        try (Store store = place.open()) {
            Optional<ImportRecord> record =
                    StoredRegistry.of(store, ReferenceData.extents()).findImport(id);
            if (record.isEmpty()) {
                spec.commandLine().getErr().println("vungcao: there is no import " + id);
                return ExitCode.REFUSED;
            }
            spec.commandLine().getOut().println(record.get().description().report());
            return ExitCode.DONE;
        }
    }
}
