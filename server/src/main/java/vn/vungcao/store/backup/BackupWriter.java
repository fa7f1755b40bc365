package vn.vungcao.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.row.StoredTables;

/** Writes a backup as rows come. */
final class BackupWriter extends PartWriter {
    /** Of every part, so that equal stores give equal parts. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    OutputStream open(String file) throws IOException {
        ZipEntry entry = new ZipEntry(file);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    @Override
    void ended() throws IOException {
        zip.closeEntry();
    }

    /** The manifest comes last, for only then is it known. */
    Manifest finish(StoreVersion version) throws IOException {
        Manifest manifest =
                new Manifest(Manifest.FORMAT, Manifest.FORM, StoredTables.SCHEMA, version.id(), Instant.now(), parts());
        byte[] json = manifest.toJson();
        entry(Manifest.NAME, json);
        entry(
                Manifest.NAME_OF_HASH,
                (Sha256.of(json) + "  " + Manifest.NAME + "\n").getBytes(StandardCharsets.US_ASCII));
        zip.finish();
        zip.flush();
        return manifest;
    }

    private void entry(String name, byte[] bytes) throws IOException {
        open(name).write(bytes);
        ended();
    }
}
