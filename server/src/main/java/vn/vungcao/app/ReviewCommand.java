package vn.vungcao.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.Store;

/** What approving and rejecting a draft have in common. */
abstract class ReviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The number of the draft, as 'vungcao imports' lists it")
    private long id;

    @Mixin
    private StorePlace place;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Whom the record names as the one who decided (default: the user of this system)")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--json", description = "Answer as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    abstract Deed.Action action();

    /** What came of it: {@code approved and counts}. */
    abstract String outcome();

    abstract ImportRecord decide(Store store, long draft, String by, Deed deed);

    @Override
    public Integer call() {
        try (Store store = place.open()) {
            Deed deed = Deed.of(Caller.onCommandLine(who), action(), "import " + id, "");
            try {
                ImportRecord record = decide(store, id, who, deed);
                say(
                        ImportRecordJson.line(record),
                        "Import " + id + " (" + record.description().kind() + " from "
                                + record.description().source() + ") is " + outcome() + ".");
                return ExitCode.DONE;
            } catch (ReviewException e) {
                store.access().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
                refuse(e);
                return ExitCode.REFUSED;
            }
        }
    }

    private void refuse(ReviewException e) {
        if (json) {
            ObjectNode node = new ObjectMapper().createObjectNode();
            node.put("error", e.getMessage());
            ArrayNode outdatedBy = node.putArray("outdated_by");
            if (e instanceof ReviewException.Outdated outdated) {
                outdated.by().forEach(outdatedBy::add);
            }
            say(node, "");
        }
        spec.commandLine().getErr().println("vungcao: " + e.getMessage() + ". Nothing was changed.");
    }

    private void say(ObjectNode node, String text) {
        spec.commandLine().getOut().println(json ? node.toPrettyString() : text);
        spec.commandLine().getOut().flush();
    }
}
