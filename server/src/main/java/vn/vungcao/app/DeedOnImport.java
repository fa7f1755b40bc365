package vn.vungcao.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;

/** What approving, rejecting and undoing an import have in common. */
abstract class DeedOnImport implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The number of the import, as 'vungcao imports' lists it")
    private long id;

    @Mixin
    private StorePlace place;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Whom the record names as the one who did it (default: the user of this system)")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--json", description = "Answer as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    final long id() {
        return id;
    }

    final String who() {
        return who;
    }

    final Store open() {
        return place.open();
    }

    final Deed deed(Deed.Action action) {
        return Deed.of(Caller.onCommandLine(who), action, "import " + id, "");
    }

    /** @param outcome what came of it: {@code approved and counts} */
    final int done(ImportRecord record, String outcome) {
        say(
                ImportRecordJson.line(record),
                "Import " + id + " (" + record.description().kind() + " from "
                        + record.description().source() + ") is " + outcome + ".");
        return ExitCode.DONE;
    }

    /** @param node the same for programs */
    final int refuse(ObjectNode node, RuntimeException e) {
        if (json) {
            say(node.put("error", e.getMessage()), "");
        }
        spec.commandLine().getErr().println("vungcao: " + e.getMessage() + ". Nothing was changed.");
        return ExitCode.REFUSED;
    }

    private void say(ObjectNode node, String text) {
        spec.commandLine().getOut().println(json ? node.toPrettyString() : text);
        spec.commandLine().getOut().flush();
    }
}
