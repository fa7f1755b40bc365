package vn.vungcao.store.row;

import java.io.IOException;

/** Takes tables row by row. */
public interface RowTaker {
    /** The rows that follow are of this table. */
    void table(StoredTable table) throws IOException;

    /** @param cells as the table has columns; not kept by the caller */
    void row(Object[] cells) throws IOException;
}
