package vn.vungcao.access;

import java.time.Instant;

/** A deed in the audit, to which is only added. */
public record AuditEntry(long id, Instant at, Deed deed) {}
