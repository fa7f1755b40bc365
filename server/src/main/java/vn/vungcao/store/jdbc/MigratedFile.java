package vn.vungcao.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vungcao.store.StoreException;

/**
 * An H2 file whose schema is made or brought up to date in a draft beside it, which takes its place by one rename. In place a
 * process that is killed would leave half a migration, for H2 commits after each statement of it.
 *
 * @param draft address of the draft
 */
record MigratedFile(JdbcAddress draft, Path file, Path draftFile) {
    private static final Pattern IN_A_FILE = Pattern.compile("^(jdbc:h2:async:)([^;]+)(.*)$");
    private static final String ENDING = ".mv.db";
    private static final String DRAFT = ".migrating";

    /** Empty when the database is not in a file of its own. */
    static Optional<MigratedFile> of(JdbcAddress address) {
        Matcher url = IN_A_FILE.matcher(address.url());
        if (!url.matches()) {
            return Optional.empty();
        }
        String place = url.group(2);
        return Optional.of(new MigratedFile(
                new JdbcAddress(address.dialect(), url.group(1) + place + DRAFT + url.group(3), address.properties()),
                Path.of(place + ENDING),
                Path.of(place + DRAFT + ENDING)));
    }

    boolean isAbsent() {
        return Files.notExists(file);
    }

    /** Makes the file with its schema, unless another process has made it meanwhile. */
    void create() throws SQLException, IOException {
        requireWritable();
        try {
            migrateDraft();
            if (isAbsent()) {
                Files.move(draftFile, file, StandardCopyOption.ATOMIC_MOVE);
                force(file.toAbsolutePath().getParent());
            }
        } finally {
            discardDraft();
        }
    }

    /** With what H2 noted beside it where it failed. */
    private void discardDraft() throws IOException {
        Files.deleteIfExists(draftFile);
        Files.deleteIfExists(
                draftFile.resolveSibling(draftFile.getFileName().toString().replace(ENDING, ".trace.db")));
    }

    private void requireWritable() {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(draftFile);
            Files.createFile(draftFile);
            Files.delete(draftFile);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write in the folder " + folder + " (" + e.getMessage()
                            + "). Is the disk full or read-only, and who may write there? Choose another by --data-dir",
                    e);
        }
    }

    /** Brings it up to date, unless another process has it open: opening it then says so. */
    void migrate() throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            copy(channel);
            migrateDraft();
            Files.move(draftFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.toAbsolutePath().getParent());
        } catch (OverlappingFileLockException e) {
            // open in this process: the same
        } finally {
            discardDraft();
        }
    }

    /** By the channel that holds the lock: another one would let go of it when it is closed. */
    private void copy(FileChannel from) throws IOException {
        try (FileChannel to = FileChannel.open(
                draftFile, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, to);
            }
        }
    }

    private void migrateDraft() throws SQLException, IOException {
        try (HikariDataSource pool = JdbcStore.pool(draft)) {
            Migrations.run(pool, draft.dialect());
        }
        force(draftFile);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
