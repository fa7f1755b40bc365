package vn.vungcao.encode.layer;

/**
 * Where a file is from.
 *
 * @param url the question that it answers
 * @param atlas version of the atlas that answered
 * @param demonstration whether its figures are made up
 */
public record Provenance(String url, String atlas, boolean demonstration) {
    private static final String MADE_UP = "Dữ liệu minh họa, không phải số liệu thật. Demonstration data, made up.";

    /** In one line, for people. */
    public String sentence() {
        return "Vùng Cao Atlas " + atlas + " · " + url + (demonstration ? " · " + MADE_UP : "");
    }
}
