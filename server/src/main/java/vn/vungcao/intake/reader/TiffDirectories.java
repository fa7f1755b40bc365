package vn.vungcao.intake.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the directories of a TIFF file (6.0, or BigTIFF) say of where its parts lie. Looked at before the imaging library, which
 * makes room for as many numbers as a directory claims.
 */
final class TiffDirectories {
    /** Bytes of a number, by the number of its type; of those that are none, nothing. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int MOST_DIRECTORIES = 1000;

    private final FileChannel file;
    private final long length;
    private final ByteOrder order;
    private final boolean big;

    private TiffDirectories(FileChannel file, ByteOrder order, boolean big) throws IOException {
        this.file = file;
        this.length = file.size();
        this.order = order;
        this.big = big;
    }

    /** Whether all that the directories speak of lies within the file; so it does where there are none, in what is no TIFF. */
    static boolean lieWithin(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(4);
            if (file.read(head, 0) < 4) {
                return true;
            }
            boolean little = head.get(0) == 'I' && head.get(1) == 'I';
            if (!little && !(head.get(0) == 'M' && head.get(1) == 'M')) {
                return true;
            }
            ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            int magic = head.order(order).getShort(2);
            return magic != CLASSIC && magic != BIG || new TiffDirectories(file, order, magic == BIG).fit();
        }
    }

    private boolean fit() throws IOException {
        int address = big ? 8 : 4;
        long at = number(big ? 8 : 4, address);
        for (int directory = 0; at != 0; directory++) {
            int head = big ? 8 : 2;
            long entries = isWithin(at, head) ? number(at, head) : -1;
            int entry = big ? 20 : 12;
            if (entries < 0
                    || directory == MOST_DIRECTORIES
                    || entries > length
                    || !isWithin(at, head + entries * entry + address)) {
                return false;
            }
            for (long i = 0; i < entries; i++) {
                if (!entryFits(at + head + i * entry, address)) {
                    return false;
                }
            }
            at = number(at + head + entries * entry, address);
        }
        return true;
    }

    private boolean entryFits(long at, int address) throws IOException {
        int type = (int) number(at + 2, 2);
        long count = number(at + 4, address);
        int size = type < SIZES.length ? SIZES[type] : 0;
        if (size == 0 || count >= 0 && count <= address / size) {
            return true;
        }
        return count > 0 && count <= length && isWithin(number(at + 4 + address, address), count * size);
    }

    private boolean isWithin(long at, long bytes) {
        return at >= 0 && bytes >= 0 && at <= length && bytes <= length - at;
    }

    /** Without a sign but for one of eight bytes. */
    private long number(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(order);
        if (!isWithin(at, bytes) || file.read(buffer, at) < bytes) {
            return -1;
        }
        return switch (bytes) {
            case 2 -> Short.toUnsignedLong(buffer.getShort(0));
            case 4 -> Integer.toUnsignedLong(buffer.getInt(0));
            default -> buffer.getLong(0);
        };
    }
}
