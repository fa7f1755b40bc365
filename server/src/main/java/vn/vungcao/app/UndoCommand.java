package vn.vungcao.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import vn.vungcao.access.Deed;
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
final class UndoCommand extends DeedOnImport {
    @Override
    public Integer call() {
        try (Store store = open()) {
            Deed deed = deed(Deed.Action.UNDO);
            try {
                ImportRecord record = AtlasPublisher.undo(store, id(), who());
                store.access()
                        .record(deed.from(
                                record.description().source(),
                                record.description().sha256()));
                return done(record, "undone");
            } catch (UndoException e) {
                store.access().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
                return refuse(node(e), e);
            }
        }
    }

    private static ObjectNode node(UndoException e) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        ArrayNode neededBy = node.putArray("needed_by");
        if (e instanceof UndoException.Needed needed) {
            needed.neededBy().forEach(neededBy::add);
        }
        return node;
    }
}
