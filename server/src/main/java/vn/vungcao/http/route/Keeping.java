package vn.vungcao.http.route;

/** How long an answer may be kept by the asker. */
public enum Keeping {
    /** Asked again each time; the entity tag then spares the body. */
    REVALIDATED("no-cache"),
    /** The address changes when the content does. */
    IMMUTABLE("public, max-age=31536000, immutable"),
    /** A state of the moment. */
    NOT_AT_ALL("no-store");

    private final String cacheControl;

    Keeping(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    public String cacheControl() {
        return cacheControl;
    }

    /** For an answer to somebody known: it goes into no cache that others use. */
    public String ofOneAsker() {
        return this == NOT_AT_ALL ? cacheControl : "private, " + cacheControl.replace("public, ", "");
    }
}
