package vn.vungcao.cache;

/** Bytes that a cache may take, by the size of the heap. */
public final class HeapShare {
    private HeapShare() {}

    /**
     * @param part 16 for a sixteenth of the heap
     * @param least bytes, however small the heap is
     * @param most bytes, however large it is
     */
    public static long of(int part, long least, long most) {
        return Math.max(least, Math.min(most, Runtime.getRuntime().maxMemory() / part));
    }
}
