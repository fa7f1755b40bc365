package vn.vungcao.store.row;

/** A column of a table. */
public record StoredColumn(String name, CellType type) {}
