package vn.vungcao.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.UndoException;

@Command(
        name = "undo",
        description = {
            "Undoes an import: its rows stay in the store and no longer count, as if it had not been made.",
            "Refused when other imports build on it; these are then named."
        },
        sortOptions = false,
        footer = {"", "Examples:", "  vungcao imports", "  vungcao undo 7 --data-dir var"},
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The number of the import, as 'vungcao imports' lists it")
    private long id;

    @Mixin
    private StorePlace place;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Whom the record names as the one who undid it (default: the user of this system)")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--json", description = "Answer as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = place.open()) {
            ImportRecord record = undo(store);
            say(
                    ImportRecordJson.line(record),
                    "Import " + id + " (" + record.description().kind() + " from "
                            + record.description().source() + ") is undone.");
            return ExitCode.DONE;
        } catch (UndoException e) {
            refuse(e);
            return ExitCode.REFUSED;
        }
    }

    private ImportRecord undo(Store store) {
        Deed deed = Deed.of(Caller.onCommandLine(who), Deed.Action.UNDO, "import " + id, "");
        try {
            ImportRecord record = AtlasPublisher.undo(store, id, who);
            store.access()
                    .record(deed.from(
                            record.description().source(), record.description().sha256()));
            return record;
        } catch (UndoException e) {
            store.access().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
            throw e;
        }
    }

    private void refuse(UndoException e) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("error", e.getMessage());
        ArrayNode neededBy = node.putArray("needed_by");
        if (e instanceof UndoException.Needed needed) {
            needed.neededBy().forEach(neededBy::add);
        }
        if (json) {
            say(node, "");
        }
        spec.commandLine().getErr().println("vungcao: " + e.getMessage() + ". Nothing was changed.");
    }

    private void say(ObjectNode node, String text) {
        spec.commandLine().getOut().println(json ? node.toPrettyString() : text);
        spec.commandLine().getOut().flush();
    }
}
