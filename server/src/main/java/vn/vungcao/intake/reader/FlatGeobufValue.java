package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.wololo.flatgeobuf.generated.ColumnType;

/** Reads one value of a FlatGeobuf property as text. */
final class FlatGeobufValue {
    private FlatGeobufValue() {}

    /** @param values at the value, little-endian; behind it after */
    static String read(int type, ByteBuffer values) {
        return switch (type) {
            case ColumnType.Byte -> Byte.toString(values.get());
            case ColumnType.UByte -> Integer.toString(values.get() & 0xFF);
            case ColumnType.Bool -> Boolean.toString(values.get() != 0);
            case ColumnType.Short -> Short.toString(values.getShort());
            case ColumnType.UShort -> Integer.toString(values.getShort() & 0xFFFF);
            case ColumnType.Int -> Integer.toString(values.getInt());
            case ColumnType.UInt -> Integer.toUnsignedString(values.getInt());
            case ColumnType.Long -> Long.toString(values.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(values.getLong());
            case ColumnType.Float -> Float.toString(values.getFloat());
            case ColumnType.Double -> number(values.getDouble());
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime ->
                TextDecoding.compose(new String(bytes(values), StandardCharsets.UTF_8))
                        .strip();
            // bytes without a meaning as text
            case ColumnType.Binary -> {
                bytes(values);
                yield "";
            }
            default -> throw new IllegalArgumentException("there is no type " + type);
        };
    }

    private static byte[] bytes(ByteBuffer values) {
        int length = values.getInt();
        if (length < 0 || length > values.remaining()) {
            throw new IllegalArgumentException("a text is longer than its feature");
        }
        byte[] bytes = new byte[length];
        values.get(bytes);
        return bytes;
    }

    /** Whole numbers without a decimal point, as other formats give them. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
