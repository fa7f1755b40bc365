package vn.vungcao.app;

/** What {@code --accept-codes} takes: codes that lost their leading zero, padded. */
enum LostZeros {
    PADDED
}
