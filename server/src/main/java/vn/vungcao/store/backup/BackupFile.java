package vn.vungcao.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.backup.Manifest.Part;
import vn.vungcao.store.row.RowSource;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredTable;

/** A backup that is there, open to be read. */
final class BackupFile implements RowSource, AutoCloseable {
    private static final int MOST_MANIFEST_BYTES = 1 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;
    private final PartWriter witness = new PartWriter();

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** @throws BackupException when it is no backup, or one that this program does not know */
    static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new BackupException(path + " is not there or cannot be read: check its path and its rights");
        }
        try {
            ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            try {
                return new BackupFile(path, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupException(path + " is cut off or is no backup: " + e.getMessage(), e);
        } catch (IOException | BackupException e) {
            throw new BackupException(path + " cannot be restored: " + e.getMessage(), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private Manifest readManifest() throws IOException {
        byte[] json = bytes(Manifest.NAME);
        String told = new String(bytes(Manifest.NAME_OF_HASH), StandardCharsets.US_ASCII);
        if (!told.startsWith(Sha256.of(json) + " ")) {
            throw new BackupException("its manifest was changed after it was made");
        }
        Manifest read = Manifest.read(json);
        read.requireWhole();
        requireNothingElse(read);
        return read;
    }

    private void requireNothingElse(Manifest read) {
        Set<String> known = read.parts().stream().map(Part::file).collect(Collectors.toCollection(HashSet::new));
        known.add(Manifest.NAME);
        known.add(Manifest.NAME_OF_HASH);
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !known.remove(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BackupException("it holds a file that its manifest does not name: " + name);
                });
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return in.readNBytes(MOST_MANIFEST_BYTES);
        }
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException("it lacks its part " + name);
        }
        return zip.getInputStream(entry);
    }

    /** @throws BackupException when a part is not what the manifest says */
    void verify() {
        for (Part part : manifest.parts()) {
            try (InputStream in = stream(part.file())) {
                MeasuredOutput measured = new MeasuredOutput(OutputStream.nullOutputStream());
                byte[] buffer = new byte[1 << 16];
                int read;
                // what is longer than it should be is not unpacked to its end
                while (measured.bytes() <= part.bytes() && (read = in.read(buffer)) >= 0) {
                    measured.write(buffer, 0, read);
                }
                if (measured.bytes() != part.bytes()
                        || measured.lines() != part.rows()
                        || !measured.sha256().equals(part.sha256())) {
                    throw changed(part, null);
                }
            } catch (IOException e) {
                throw changed(part, e);
            } catch (BackupException e) {
                throw new BackupException(path + " cannot be restored: " + e.getMessage(), e);
            }
        }
    }

    private BackupException changed(Part part, IOException cause) {
        return new BackupException(
                path + " was damaged or changed after it was made: its part " + part.file()
                        + " is not what the manifest says. Take another backup",
                cause);
    }

    @Override
    public List<StoredTable> tables() {
        return manifest.parts().stream().map(manifest::table).toList();
    }

    @Override
    public void rows(StoredTable table, RowTaker to) throws IOException {
        try (InputStream in = stream(PartWriter.file(table))) {
            RowLines.read(table, in, to);
        }
    }

    @Override
    public RowTaker witness() {
        return witness;
    }

    @Override
    public void written(StoreVersion version) throws IOException {
        if (!witness.parts().equals(manifest.parts()) || !version.id().equals(manifest.version())) {
            throw new BackupException("what was written is not what " + path + " holds. Nothing was kept of it");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
