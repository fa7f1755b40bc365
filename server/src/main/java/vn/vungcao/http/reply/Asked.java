package vn.vungcao.http.reply;

/**
 * A question as it came: all that an answer to somebody unknown depends on, but for the atlas, the day, and what the asker has.
 *
 * @param address path and query, undecoded
 * @param host by which the server was called
 * @param accept header of that name; empty when there is none
 * @param acceptEncoding likewise
 */
public record Asked(String address, String host, String accept, String acceptEncoding) {
    /** What is longer is hardly asked twice, and would fill the memory. */
    private static final int LONGEST = 2_000;

    boolean isShort() {
        return length() <= LONGEST;
    }

    int length() {
        return address.length() + host.length() + accept.length() + acceptEncoding.length();
    }
}
