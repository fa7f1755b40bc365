package vn.vungcao.store;

import java.time.Instant;

/** An import that the store holds. */
public record ImportRecord(long id, Instant at, ImportDescription description, String contentHash) {}
