package vn.vungcao.app;

/** What {@code --duplicates} takes: rows of one key, added up. */
enum SumOfRows {
    SUM
}
