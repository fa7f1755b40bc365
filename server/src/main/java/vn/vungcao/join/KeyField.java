package vn.vungcao.join;

/** What the items of a collection can be joined by. */
public enum KeyField {
    CODE("code"),
    /** Not every name is one unit's alone; a row whose name is several units' is refused with these. */
    NAME("name"),
    /** Of items that are no units. */
    ID("id");

    private final String id;

    KeyField(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
