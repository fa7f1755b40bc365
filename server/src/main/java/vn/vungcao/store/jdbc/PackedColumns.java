package vn.vungcao.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.vungcao.indicator.Observation;

/** Columns one after another in bytes, each as short as what is in it allows without a search. */
final class PackedColumns {
    private static final int NO_NUMBER = 0;
    private static final int INTEGERS = 1;
    private static final int DOUBLES = 2;
    private static final int BYTES_A_ROW = 40;
    private static final int MOST_BYTE = 255;

    private ByteBuffer buffer;

    private PackedColumns(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    static PackedColumns toWrite(int rows) {
        return new PackedColumns(ByteBuffer.allocate(BYTES_A_ROW * rows + 256));
    }

    static PackedColumns toRead(byte[] bytes) {
        return new PackedColumns(ByteBuffer.wrap(bytes));
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity() + bytes);
            buffer.flip();
            buffer = larger.put(buffer);
        }
        return buffer;
    }

    void putByte(int value) {
        room(1).put((byte) value);
    }

    int getByte() {
        return buffer.get() & MOST_BYTE;
    }

    /** Each unit: how many bytes it shares with the one before it, how many follow, those. */
    void putUnits(List<Observation> rows) {
        byte[] before = {};
        for (Observation row : rows) {
            byte[] unit = row.unit().getBytes(StandardCharsets.UTF_8);
            int differing = Arrays.mismatch(before, unit);
            int shared = Math.min(differing < 0 ? unit.length : differing, MOST_BYTE);
            int rest = unit.length - shared;
            room(3 + rest).put((byte) shared).putShort((short) rest).put(unit, shared, rest);
            before = unit;
        }
    }

    String[] getUnits(int count) {
        String[] units = new String[count];
        byte[] unit = {};
        for (int i = 0; i < count; i++) {
            int shared = getByte();
            int rest = buffer.getShort();
            byte[] next = Arrays.copyOf(unit, shared + rest);
            buffer.get(next, shared, rest);
            units[i] = new String(next, StandardCharsets.UTF_8);
            unit = next;
        }
        return units;
    }

    /** {@code NaN} where there is none. */
    void putNumbers(double[] numbers) {
        boolean none = true;
        boolean integers = true;
        for (double number : numbers) {
            none &= Double.isNaN(number);
            integers &= number == (int) number;
        }
        putByte(none ? NO_NUMBER : integers ? INTEGERS : DOUBLES);
        if (none) {
            return;
        }
        room(numbers.length * (integers ? Integer.BYTES : Double.BYTES));
        for (double number : numbers) {
            if (integers) {
                buffer.putInt((int) number);
            } else {
                buffer.putDouble(number);
            }
        }
    }

    double[] getNumbers(int count) {
        int form = getByte();
        double[] numbers = new double[count];
        switch (form) {
            case NO_NUMBER -> Arrays.fill(numbers, Double.NaN);
            case INTEGERS -> Arrays.setAll(numbers, i -> buffer.getInt());
            case DOUBLES -> Arrays.setAll(numbers, i -> buffer.getDouble());
            default -> throw new IllegalArgumentException("its content has numbers of form " + form);
        }
        return numbers;
    }

    /** The different words, then the place of each row's word among them; nothing more when all have one. */
    void putWords(String[] words) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] placed = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            placed[i] = i > 0 && words[i].equals(words[i - 1])
                    ? placed[i - 1]
                    : places.computeIfAbsent(words[i], word -> places.size());
        }
        room(Integer.BYTES).putInt(places.size());
        for (String word : places.keySet()) {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + text.length).putInt(text.length).put(text);
        }
        if (places.size() > 1) {
            boolean few = places.size() <= MOST_BYTE;
            room(placed.length * Integer.BYTES);
            for (int place : placed) {
                if (few) {
                    buffer.put((byte) place);
                } else {
                    buffer.putInt(place);
                }
            }
        }
    }

    <T> T[] getWords(int count, Function<String, T> meaning, IntFunction<T[]> array) {
        T[] words = array.apply(buffer.getInt());
        for (int i = 0; i < words.length; i++) {
            byte[] text = new byte[buffer.getInt()];
            buffer.get(text);
            words[i] = meaning.apply(new String(text, StandardCharsets.UTF_8));
        }
        T[] result = array.apply(count);
        for (int i = 0; i < count; i++) {
            result[i] = words[words.length == 1 ? 0 : words.length <= MOST_BYTE ? getByte() : buffer.getInt()];
        }
        return result;
    }
}
