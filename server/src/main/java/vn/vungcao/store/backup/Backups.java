package vn.vungcao.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreNotEmptyException;

/** Makes backups of stores, checks them, and fills stores from them. */
public final class Backups {
    private static final int BUFFER = 1 << 16;

    private Backups() {}

    /** Writes a backup; to a file rather by {@link #make}. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the store as of one moment. */
    public static void write(Store store, OutputStream out) throws IOException {
        BackupWriter writer = new BackupWriter(out);
        writer.finish(store.dump(writer));
    }

    /**
     * Makes a file: it is there under its name only when it is on the disk, was opened again and holds what it says.
     *
     * @throws BackupException when there is such a file already, or it cannot be written; then there is none
     */
    public static Manifest make(Source source, Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path draft = folder.resolve(file.getFileName() + ".part");
        requireFree(file);
        try {
            try {
                // of a backup that was cut off
                Files.deleteIfExists(draft);
                writeDraft(source, draft);
                Manifest manifest = verify(draft);
                moveTo(draft, file);
                force(folder);
                return manifest;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(file + " was made by somebody else meanwhile: choose another name", e);
        } catch (IOException e) {
            throw new BackupException(
                    "could not write " + file + ": " + reason(e)
                            + ". Is there room on the disk, and may the folder be written? No backup was made",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new BackupException(
                    file + " exists already, and a backup is never written over: choose another name");
        }
    }

    private static void writeDraft(Source source, Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            source.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** A link, unlike a move, never takes the place of another file. */
    private static void moveTo(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** @throws BackupException when the file is no backup, or is not what its manifest says */
    public static Manifest verify(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            return backup.manifest();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Fills an empty store, all or nothing. The store is opened only when the file is whole.
     *
     * @throws BackupException when the file is not, or the store holds something already
     */
    public static Manifest restore(Path file, Supplier<Store> place) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            try (Store store = place.get()) {
                store.load(backup);
            }
            return backup.manifest();
        } catch (StoreNotEmptyException e) {
            throw new BackupException(e.getMessage() + ". Restore into an empty --data-dir or an empty database", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BackupException unreadable(Path file, IOException e) {
        return new BackupException(file + " cannot be read: " + e.getMessage(), e);
    }
}
