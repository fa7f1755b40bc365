package vn.vungcao.filter;

/**
 * Where in a filter something stands: the character of a text, from 1, or the pointer into a JSON document (RFC 6901). It
 * plays no part in whether two expressions are equal.
 */
public record Place(int character, String pointer) {
    public static final Place NONE = new Place(0, "");

    static Place character(int number) {
        return new Place(number, "");
    }

    static Place pointer(String pointer) {
        return new Place(0, pointer);
    }

    /** For the end of a message; empty when no place can be told. */
    String told() {
        return character > 0 ? " (at character " + character + ")" : pointer.isEmpty() ? "" : " (at " + pointer + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
