package vn.vungcao.app;

import picocli.CommandLine.Command;
import vn.vungcao.access.Deed;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;

@Command(
        name = "reject",
        description = "Rejects a draft: its rows stay in the store and never count.",
        sortOptions = false,
        footer = {"", "Example:", "  vungcao reject 7 --data-dir var"},
        mixinStandardHelpOptions = true)
final class RejectCommand extends ReviewCommand {
    @Override
    Deed.Action action() {
        return Deed.Action.REJECT;
    }

    @Override
    String outcome() {
        return "rejected and will not count";
    }

    @Override
    ImportRecord decide(Store store, long draft, String by, Deed deed) {
        return store.reject(draft, by, deed);
    }
}
