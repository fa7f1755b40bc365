package vn.vungcao.encode;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** An entry of an archive without the time of day, so that equal content makes equal bytes. */
public final class SteadyEntry {
    /** The earliest that an archive can hold. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyEntry() {}

    public static ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DAY);
        return entry;
    }
}
