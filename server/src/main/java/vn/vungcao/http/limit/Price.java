package vn.vungcao.http.limit;

/** How many points a request takes; most take none. */
public final class Price {
    private static final int OF_WORK = 10;
    private static final int OF_TILE = 1;

    private Price() {}

    /**
     * @param path of the route, with variable parts in braces
     * @param changes whether something is sent to be done
     */
    public static int of(String path, boolean changes) {
        if (changes) {
            return path.equals("/api/joins") || path.equals("/api/imports") ? OF_WORK : 0;
        }
        if (path.startsWith("/api/export/") || path.startsWith("/api/report") || path.startsWith("/api/oidc/")) {
            return OF_WORK;
        }
        return path.contains("/tiles/") && path.contains("{tileCol}") ? OF_TILE : 0;
    }
}
