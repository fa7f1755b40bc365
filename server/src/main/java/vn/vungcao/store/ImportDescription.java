package vn.vungcao.store;

import java.util.Objects;

/**
 * Where a changeset comes from.
 *
 * @param kind what was imported: {@code reference}, {@code demonstration}, {@code boundaries}, {@code observations} …
 * @param source file name or a few words; no path
 * @param sha256 hash of the file's bytes in hexadecimal; empty when it does not come from one file
 * @param who who imported it
 * @param demonstration whether its content is made up
 * @param report the join report and the notes of the import, as JSON text
 */
public record ImportDescription(
        String kind, String source, String sha256, String who, boolean demonstration, String report) {
    public ImportDescription {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(who);
        Objects.requireNonNull(report);
    }

    public ImportDescription withReport(String newReport) {
        return new ImportDescription(kind, source, sha256, who, demonstration, newReport);
    }
}
