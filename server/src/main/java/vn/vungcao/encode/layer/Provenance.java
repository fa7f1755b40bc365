package vn.vungcao.encode.layer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;

/**
 * Where a file is from.
 *
 * @param url the question that it answers
 * @param atlas version of the atlas that answered
 * @param demonstration whether its figures are made up
 * @param boundaries the boundary vintage on which it stands; empty where there is none
 * @param asOf when what it says last changed: files that note a moment note this one, so that the same question gives the
 *     same bytes
 */
public record Provenance(String url, String atlas, boolean demonstration, Optional<String> boundaries, Instant asOf) {
    /** Said of figures that are made up. */
    public static final String MADE_UP = "Dữ liệu minh họa, không phải số liệu thật. Demonstration data, made up.";

    /** An object of JSON, for programs. */
    public String toJson() {
        return new String(
                new JsonWriter()
                        .object()
                        .field("source_url", url)
                        .field("atlas", atlas)
                        .field("boundaries", boundaries)
                        .field("demonstration", demonstration)
                        .end()
                        .toBytes(),
                StandardCharsets.UTF_8);
    }

    /** In one line, for people. */
    public String sentence() {
        return "Vùng Cao Atlas " + atlas + " · " + url + (demonstration ? " · " + MADE_UP : "");
    }
}
