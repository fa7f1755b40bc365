package vn.vungcao.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.jdbc.Table.Rows;

/**
 * SHA-256 over a canonical form of what an import says: its kind, source and whether it is made up, then every table with
 * its rows in the table's order, cell by cell, each with its type and length. A column that was added later counts where it says something. Who imported it, when, and the bytes of the
 * file do not count: the same rows from a file with other line ends are the same content.
 */
final class ContentHash {
    /** Changes when the form does; the versions of all stores change with it. */
    private static final String FORM = "vungcao content 1";

    private static final int VERSION_DIGITS = 16;
    private static final int BUFFER_BYTES = 1 << 14;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    static String of(ImportDescription description, List<Rows<?>> content) {
        ContentHash hash = new ContentHash();
        hash.cell(FORM);
        hash.cell(description.kind());
        hash.cell(description.source());
        hash.cell(description.demonstration());
        for (Rows<?> rows : content) {
            hash.rows(rows);
        }
        hash.empty();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** The version of a store that holds imports of these content hashes in this order. */
    static StoreVersion version(List<String> contentHashes) {
        MessageDigest digest = sha256();
        contentHashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        return new StoreVersion(HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS));
    }

    private <T> void rows(Rows<T> rows) {
        cell(rows.table().name());
        room(Integer.BYTES).putInt(rows.rows().size());
        for (T row : rows.rows()) {
            for (Column<T> column : rows.table().columns()) {
                cell(column, column.cell().apply(row));
            }
        }
    }

    /** An added cell goes with its column's name, so that no other row reads the same. */
    private void cell(Column<?> column, Object cell) {
        if (!column.added()) {
            cell(cell);
        } else if (cell != null) {
            room(1).put((byte) '+');
            cell(column.name());
            cell(cell);
        }
    }

    private void cell(Object cell) {
        if (cell == null) {
            room(1).put((byte) 0);
        } else if (cell instanceof String text) {
            bytes('s', text.getBytes(StandardCharsets.UTF_8));
        } else if (cell instanceof Integer number) {
            room(1 + Integer.BYTES).put((byte) 'i').putInt(number);
        } else if (cell instanceof Double number) {
            room(1 + Double.BYTES).put((byte) 'd').putLong(Double.doubleToLongBits(number));
        } else if (cell instanceof Boolean flag) {
            room(1).put((byte) (flag ? 't' : 'f'));
        } else if (cell instanceof LocalDate date) {
            room(1 + Long.BYTES).put((byte) 'y').putLong(date.toEpochDay());
        } else if (cell instanceof byte[] bytes) {
            bytes('b', bytes);
        } else if (cell instanceof List<?> list) {
            room(1 + Integer.BYTES).put((byte) 'l').putInt(list.size());
            for (Object element : list) {
                cell(element);
            }
        } else {
            throw new IllegalArgumentException("no canonical form of a " + cell.getClass());
        }
    }

    private void bytes(char type, byte[] bytes) {
        room(1 + Integer.BYTES).put((byte) type).putInt(bytes.length);
        if (bytes.length <= BUFFER_BYTES) {
            room(bytes.length).put(bytes);
        } else {
            empty();
            digest.update(bytes);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            empty();
        }
        return buffer;
    }

    private void empty() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
