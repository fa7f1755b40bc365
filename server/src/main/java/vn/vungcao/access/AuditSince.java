package vn.vungcao.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** From when on the audit is asked for, as people write it. */
public final class AuditSince {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private AuditSince() {}

    /**
     * @param text a day in Vietnam or a moment
     * @throws IllegalArgumentException with what to write
     */
    public static Instant parse(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(HERE).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("write a day or a moment: 2026-01-31 or 2026-01-31T08:00:00Z", e);
        }
    }
}
