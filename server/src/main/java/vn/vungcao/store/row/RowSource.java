package vn.vungcao.store.row;

import java.io.IOException;
import java.util.List;
import vn.vungcao.store.StoreVersion;

/** What a store is filled from. */
public interface RowSource {
    /** In the order in which they are filled. */
    List<StoredTable> tables();

    void rows(StoredTable table, RowTaker to) throws IOException;

    /** Takes everything again as it was written, table by table, before it counts. */
    RowTaker witness();

    /**
     * The witness has seen everything; throws when it was not the same.
     *
     * @param version what the store says that it holds now
     */
    void written(StoreVersion version) throws IOException;
}
