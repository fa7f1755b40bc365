package vn.vungcao.intake.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * The bytes of a file that somebody wants to import.
 *
 * @param name without its folder
 * @param bytes not to be changed
 */
public record SourceFile(String name, byte[] bytes) {

    /** Empty, with an error among the problems, when there is no such file, it cannot be read or has nothing in it. */
    public static Optional<SourceFile> read(Path path, ProblemList problems) {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            problems.error(
                    Place.file(name),
                    Wording.of("không có tệp này: %s", "there is no such file: %s", path),
                    Wording.of("kiểm tra đường dẫn", "check the path"));
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            problems.error(
                    Place.file(name),
                    Wording.of("đây là thư mục", "this is a folder"),
                    Wording.of("nêu một tệp trong đó", "name one file in it"));
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceFile(name, Files.readAllBytes(path)));
        } catch (IOException e) {
            problems.error(
                    Place.file(name),
                    Wording.of("không đọc được tệp: %s", "the file cannot be read: %s", e.getMessage()),
                    Wording.of("kiểm tra quyền đọc và ổ đĩa của tệp", "check its permissions and its disk"));
            return Optional.empty();
        }
    }

    /** Whether these are the first bytes, each 0 to 255. */
    boolean beginsWith(int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** In hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
