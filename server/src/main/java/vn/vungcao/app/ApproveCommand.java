package vn.vungcao.app;

import picocli.CommandLine.Command;
import vn.vungcao.access.Deed;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;

@Command(
        name = "approve",
        description = {
            "Approves a draft: from then on it counts, and everybody sees it.",
            "Refused when an import that came later says something else of the same, or when what it speaks of is not there."
        },
        sortOptions = false,
        footer = {"", "Examples:", "  vungcao imports", "  vungcao approve 7 --data-dir var"},
        mixinStandardHelpOptions = true)
final class ApproveCommand extends ReviewCommand {
    @Override
    Deed.Action action() {
        return Deed.Action.APPROVE;
    }

    @Override
    String outcome() {
        return "approved and counts";
    }

    @Override
    ImportRecord decide(Store store, long draft, String by, Deed deed) {
        return AtlasPublisher.approve(store, draft, by, deed);
    }
}
