package vn.vungcao.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.Deed;
import vn.vungcao.store.row.RowSource;
import vn.vungcao.store.row.RowTaker;

/**
 * The record: every import, in order, each all or nothing. Append-only; where two imports speak of one key, the later one
 * holds. An import may wait for approval, and can be undone. Implementations are safe for use by several threads.
 */
public interface Store extends AutoCloseable {
    /**
     * Adds changesets in one transaction, in order. When it throws, nothing of any of them is kept.
     *
     * @return a record for each
     * @throws StoreException when the database is away or refuses
     */
    List<ImportRecord> apply(List<Changeset> changesets);

    /** Adds one changeset, likewise. */
    default ImportRecord apply(Changeset changeset) {
        return apply(List.of(changeset)).get(0);
    }

    /** Adds one changeset as a draft: it does not count until it is approved. The version stays. */
    ImportRecord propose(Changeset changeset);

    /**
     * Approves a draft: from then on it counts, at the place in the order that it has by its number. The change and its entry in
     * the audit are one transaction.
     *
     * @param who who approves
     * @param deed for the audit; the file is told by the store
     * @param witness is shown what would count, and may refuse
     * @throws ReviewException when it is no draft, or the witness refuses; nothing is changed then
     */
    ImportRecord approve(long importId, String who, Deed deed, ReviewWitness witness);

    /** Rejects a draft: it never counts, and its rows stay. Likewise. */
    ImportRecord reject(long importId, String who, Deed deed);

    /**
     * Hands over what counts and the rows of a draft, as of one moment.
     *
     * @throws ReviewException when it is no draft
     */
    void readWithDraft(long importId, StoreReader reader);

    /**
     * Undoes an import in one transaction: its rows stay and no longer count, and the version is again that of the content
     * without it.
     *
     * @param who who undoes it
     * @param witness is shown what counts, and may refuse
     * @return the record as it is then
     * @throws UndoException when there is no such import, it was undone already, or the witness refuses
     */
    ImportRecord undo(long importId, String who, UndoWitness witness);

    /** The version of the content as it stands. Cheap. */
    StoreVersion version();

    /**
     * Why nothing can be written now; empty when something can. What writes all the same throws {@link ReadOnlyException}. Cheap.
     *
     * @throws StoreException when the database is away, or its schema became one that this program cannot read
     */
    Optional<WriteBarrier> writeBarrier();

    /** Every import, whatever its state, oldest first. */
    List<ImportRecord> imports();

    /**
     * Hands all content to a reader as of one moment, whatever is imported meanwhile.
     *
     * @return the version of what was read
     */
    StoreVersion read(StoreReader reader);

    /** Who may do what, and who did what: in the same database. */
    AccessStore access();

    /**
     * Hands every table over row by row, as of one moment and as it is kept: imports that were undone among them.
     *
     * @return the version of what was handed over
     * @throws IOException when the taker throws it
     */
    StoreVersion dump(RowTaker taker) throws IOException;

    /**
     * Fills an empty store, in one transaction; then hands everything back to the source's witness. When it throws, the store is
     * empty as before.
     *
     * @return the version of what it holds then
     * @throws StoreNotEmptyException when it holds something
     * @throws IOException when the source throws it
     */
    StoreVersion load(RowSource source) throws IOException;

    @Override
    void close();
}
