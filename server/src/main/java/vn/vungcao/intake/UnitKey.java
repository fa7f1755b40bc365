package vn.vungcao.intake;

/**
 * What a row says of its unit; empty text where it says nothing.
 *
 * @param code or a name, where a table has only one column
 * @param name with or without its kind
 * @param district name or code
 */
record UnitKey(String code, String name, String district) {
    /** As the report names the row. */
    String text() {
        return code.isEmpty() ? name : code;
    }
}
