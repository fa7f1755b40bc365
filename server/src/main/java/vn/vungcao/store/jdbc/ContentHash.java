package vn.vungcao.store.jdbc;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
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
 * its rows in the table's order, cell by cell, each with its type and length. Who imported it, when, and the bytes of the
 * file do not count: the same rows from a file with other line ends are the same content.
 */
final class ContentHash {
    /** Changes when the form does; the versions of all stores change with it. */
    private static final String FORM = "vungcao content 1";

    private static final int VERSION_DIGITS = 16;

    private final MessageDigest digest = sha256();
    private final DataOutputStream out =
            new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    static String of(ImportDescription description, List<Rows<?>> content) {
        ContentHash hash = new ContentHash();
        try {
            hash.cell(FORM);
            hash.cell(description.kind());
            hash.cell(description.source());
            hash.cell(description.demonstration());
            for (Rows<?> rows : content) {
                hash.rows(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** The version of a store that holds imports of these content hashes in this order. */
    static StoreVersion version(List<String> contentHashes) {
        MessageDigest digest = sha256();
        contentHashes.forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        return new StoreVersion(HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS));
    }

    private <T> void rows(Rows<T> rows) throws IOException {
        cell(rows.table().name());
        out.writeInt(rows.rows().size());
        for (T row : rows.rows()) {
            for (Column<T> column : rows.table().columns()) {
                cell(column.cell().apply(row));
            }
        }
    }

    private void cell(Object cell) throws IOException {
        if (cell == null) {
            out.writeByte(0);
        } else if (cell instanceof String text) {
            bytes('s', text.getBytes(StandardCharsets.UTF_8));
        } else if (cell instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (cell instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (cell instanceof Boolean flag) {
            out.writeByte(flag ? 't' : 'f');
        } else if (cell instanceof LocalDate date) {
            out.writeByte('y');
            out.writeLong(date.toEpochDay());
        } else if (cell instanceof byte[] bytes) {
            bytes('b', bytes);
        } else if (cell instanceof List<?> list) {
            out.writeByte('l');
            out.writeInt(list.size());
            for (Object element : list) {
                cell(element);
            }
        } else {
            throw new IllegalArgumentException("no canonical form of a " + cell.getClass());
        }
    }

    private void bytes(char type, byte[] bytes) throws IOException {
        out.writeByte(type);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
