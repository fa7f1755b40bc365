package vn.vungcao.store;

/**
 * Is shown, before a draft is approved, everything that would count then, the draft's own rows among it, and says whether it may.
 */
public interface ReviewWitness extends StoreReader {
    /**
     * Called last.
     *
     * @param then the version of what would count
     * @throws ReviewException to refuse; the store then stays as it is
     */
    void decide(StoreVersion then);
}
