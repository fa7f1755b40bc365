package vn.vungcao.store;

/** A store that was to be filled holds something already. */
public final class StoreNotEmptyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param table the table that holds something */
    public StoreNotEmptyException(String table) {
        super("the store is not empty: its table " + table + " holds rows, and nothing is written over them");
    }
}
