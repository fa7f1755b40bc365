package vn.vungcao.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.vungcao.access.Deed;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.Store;

/** What approving and rejecting a draft have in common. */
abstract class ReviewCommand extends DeedOnImport {
    abstract Deed.Action action();

    /** What came of it: {@code approved and counts}. */
    abstract String outcome();

    abstract ImportRecord decide(Store store, long draft, String by, Deed deed);

    @Override
    public Integer call() {
        try (Store store = open()) {
            Deed deed = deed(action());
            try {
                return done(decide(store, id(), who(), deed), outcome());
            } catch (ReviewException e) {
                store.access().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
                return refuse(node(e), e);
            }
        }
    }

    private static ObjectNode node(ReviewException e) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        ArrayNode outdatedBy = node.putArray("outdated_by");
        if (e instanceof ReviewException.Outdated outdated) {
            outdated.by().forEach(outdatedBy::add);
        }
        return node;
    }
}
