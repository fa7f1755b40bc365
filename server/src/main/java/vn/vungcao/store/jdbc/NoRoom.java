package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/** Tells that a database cannot be written because its disk is full or may only be read, and what to do then. */
final class NoRoom {
    private static final String POSTGRESQL_DISK_FULL = "53100";
    private static final String H2_READ_ONLY = "90097";

    /** As Linux and Windows say it; also of a quota, and of a limit to the size of a file. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large", "not enough space on the disk");

    /** A disk with less is taken for full where the system says so in another language. */
    private static final long NOTHING_LEFT = 1 << 20;

    private NoRoom() {}

    /**
     * Empty when it failed for another reason.
     *
     * @param state of SQL, where the database gave one
     */
    static Optional<Wording> said(Optional<String> state, Throwable failure, JdbcAddress address) {
        if (state.filter(POSTGRESQL_DISK_FULL::equals).isPresent()) {
            return Optional.of(full(Wording.of("máy chủ cơ sở dữ liệu", "the database server")));
        }
        if (state.filter(H2_READ_ONLY::equals).isPresent()) {
            return Optional.of(readOnly(address.folder()
                    .map(folder -> Wording.same(folder.toString()))
                    .orElse(Wording.of("cơ sở dữ liệu", "the database"))));
        }
        return address.folder()
                .filter(folder -> isFull(failure, folder))
                .map(folder -> full(Wording.same(folder.toString())));
    }

    private static Wording full(Wording holding) {
        return Wording.of(
                "đĩa chứa %s đã đầy; chưa có gì được ghi: hãy dọn chỗ trống rồi làm lại",
                "the disk that holds %s is full; nothing was written: make room and do it again", holding);
    }

    private static Wording readOnly(Wording place) {
        return Wording.of(
                "%s chỉ đọc được, không ghi được; chưa có gì được ghi: hãy mở quyền ghi (quyền của tệp, cách gắn đĩa),"
                        + " khởi động lại rồi làm lại",
                "%s may only be read; nothing was written: let it be written (permissions, how the disk is mounted), start"
                        + " again and do it again",
                place);
    }

    private static boolean isFull(Throwable failure, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException e && (isToldFull(e) || isWriteOnFullDisk(e, folder))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isToldFull(IOException e) {
        return FULL.stream().anyMatch(String.valueOf(e.getMessage())::contains);
    }

    private static boolean isWriteOnFullDisk(IOException e, Path folder) {
        if (e instanceof FileSystemException) {
            return false;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING_LEFT;
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
            return false;
        }
    }
}
