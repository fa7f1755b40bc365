package vn.vungcao.atlas;

import java.time.Instant;

/** An import that went into the atlas, as far as readers are told. */
public record ImportNote(long id, Instant at, String kind, String source, boolean demonstration) {}
