package vn.vungcao.store;

/**
 * Is shown, before an import is undone, everything that counts, the import's own rows among it, and says whether what is left
 * can stand without them.
 */
public interface UndoWitness extends StoreReader {
    /**
     * Called last.
     *
     * @param left the version of what is left
     * @throws UndoException to refuse; the store then stays as it is
     */
    void decide(StoreVersion left);
}
