package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where jobs keep what must outlive a request: the file that was sent, until the job ends, and a note of how far the job has
 * come, also afterwards. One server has it open at a time.
 */
final class JobFolder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOTES_KEPT = 200;
    private static final int SERVERS = 64;
    private static final String NOTE = ".json";

    private final Path folder;
    private final FileChannel held;

    private JobFolder(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /** Opens the first folder that no other server has open; the files left over in it are removed. */
    static JobFolder open(Path parent) {
        try {
            for (int i = 1; i <= SERVERS; i++) {
                Path folder = Files.createDirectories(parent.resolve(i == 1 ? "imports" : "imports-" + i));
                Optional<FileChannel> held = hold(folder.resolve("lock"));
                if (held.isPresent()) {
                    JobFolder open = new JobFolder(folder, held.get());
                    open.removeLeftovers();
                    return open;
                }
            }
            throw new IOException(SERVERS + " servers have their folders in " + parent);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for imports in " + parent, e);
        }
    }

    private static Optional<FileChannel> hold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // another server of this process has it
        }
        channel.close();
        return Optional.empty();
    }

    private void removeLeftovers() throws IOException {
        for (Path path : list()) {
            if (Files.isDirectory(path)) {
                remove(path);
            }
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    /** Beside it, for what libraries unpack. */
    Path scratch() {
        return folder.toAbsolutePath().getParent();
    }

    /** A new folder for the file of a job. */
    Path upload(String job) throws IOException {
        return Files.createDirectory(folder.resolve(job));
    }

    /** Removes the file of a job. */
    void discard(String job) {
        try {
            remove(folder.resolve(job));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of " + job + " stays behind until the next start", e);
        }
    }

    private static void remove(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> below = Files.walk(top)) {
            below.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    synchronized void note(ObjectNode job) {
        try {
            Path unfinished = folder.resolve("note.part");
            Files.writeString(unfinished, job.toString());
            Files.move(
                    unfinished,
                    folder.resolve(job.get("id").asText() + NOTE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of an import cannot be noted in " + folder, e);
        }
    }

    Optional<ObjectNode> find(String job) {
        try {
            Path path = folder.resolve(job + NOTE);
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(path.toFile());
            return node instanceof ObjectNode note ? Optional.of(note) : Optional.empty();
        } catch (IOException e) {
            // of a disk that was full or a hand that changed it
            return Optional.empty();
        }
    }

    /** All notes, the newest first; beyond some hundreds the oldest are removed. */
    List<ObjectNode> notes() {
        try {
            List<ObjectNode> notes = new ArrayList<>();
            for (Path path : list()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(NOTE)) {
                    find(name.substring(0, name.length() - NOTE.length())).ifPresent(notes::add);
                }
            }
            notes.sort(Comparator.comparing(
                            (ObjectNode note) -> note.path("queued_at").asText())
                    .reversed());
            for (ObjectNode old : notes.subList(Math.min(NOTES_KEPT, notes.size()), notes.size())) {
                Files.deleteIfExists(folder.resolve(old.get("id").asText() + NOTE));
            }
            return List.copyOf(notes.subList(0, Math.min(NOTES_KEPT, notes.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("the notes in " + folder + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of " + folder + " cannot be given back", e);
        }
    }
}
