package vn.vungcao.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.encode.piece.Piece;
import vn.vungcao.encode.piece.PieceTarget;

/**
 * Writes JSON (RFC 8259) in UTF-8, keys in the order of the calls, without blanks. Numbers are plain decimals without
 * exponent. Not for several threads.
 */
public final class JsonWriter {
    private static final int DRAINED_FROM = 16 * 1024;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final ByteBuffer out = new ByteBuffer();
    private final Nesting nesting = new Nesting();

    public JsonWriter object() {
        open('{');
        return this;
    }

    public JsonWriter object(String name) {
        return name(name).object();
    }

    public JsonWriter array() {
        open('[');
        return this;
    }

    public JsonWriter array(String name) {
        return name(name).array();
    }

    /** Closes the innermost object or array. */
    public JsonWriter end() {
        out.put(nesting.close() == '{' ? '}' : ']');
        return this;
    }

    public JsonWriter name(String name) {
        nesting.beforeName(out);
        string(name);
        out.put(':');
        nesting.afterName();
        return this;
    }

    public JsonWriter value(String text) {
        nesting.beforeValue(out);
        string(text);
        return this;
    }

    public JsonWriter value(boolean flag) {
        return raw(flag ? "true" : "false");
    }

    public JsonWriter value(long number) {
        return raw(Long.toString(number));
    }

    /** A number rounded half up to at most {@code decimals}, without trailing zeros; {@code NaN} is {@code null}. */
    public JsonWriter value(double number, int decimals) {
        nesting.beforeValue(out);
        Decimal.put(out, number, decimals);
        return this;
    }

    /** The text of a number as {@link #value(double, int)} writes it. */
    public static String number(double number, int decimals) {
        return Decimal.text(number, decimals);
    }

    public JsonWriter none() {
        return raw("null");
    }

    public JsonWriter field(String name, String text) {
        return name(name).value(text);
    }

    public JsonWriter field(String name, Optional<String> text) {
        name(name);
        return text.isPresent() ? value(text.get()) : none();
    }

    public JsonWriter field(String name, boolean flag) {
        return name(name).value(flag);
    }

    public JsonWriter field(String name, long number) {
        return name(name).value(number);
    }

    public JsonWriter field(String name, OptionalInt number) {
        name(name);
        return number.isPresent() ? value(number.getAsInt()) : none();
    }

    public JsonWriter field(String name, double number, int decimals) {
        return name(name).value(number, decimals);
    }

    public JsonWriter strings(String name, Collection<String> texts) {
        array(name);
        texts.forEach(this::value);
        return end();
    }

    public JsonWriter integers(String name, Collection<Integer> numbers) {
        array(name);
        numbers.forEach(this::value);
        return end();
    }

    /** Hands on what has been written so far, once it is some thousand bytes; the document goes on. */
    public void drainTo(OutputStream target) throws IOException {
        if (out.size() >= DRAINED_FROM) {
            out.moveTo(target);
        }
    }

    /** Hands on the end of the complete document. */
    public void finishTo(OutputStream target) throws IOException {
        requireComplete();
        out.moveTo(target);
    }

    private void requireComplete() {
        if (!nesting.complete()) {
            throw new IllegalStateException("the JSON document is not complete");
        }
    }

    /** The bytes of the complete document. */
    public byte[] toBytes() {
        requireComplete();
        return out.toBytes();
    }

    /** Puts in a value that is JSON already; the caller answers for its syntax. */
    public JsonWriter fragment(byte[] json) {
        nesting.beforeValue(out);
        out.put(json);
        return this;
    }

    /**
     * Puts in a value that is left open: the text of objects one in the other, the innermost without members yet.
     *
     * @param depth how many objects it opens
     * @param target takes what was written before, and the text
     */
    public JsonWriter open(Piece text, int depth, OutputStream target) throws IOException {
        nesting.beforeValue(out);
        for (int i = 0; i < depth; i++) {
            nesting.open('{');
        }
        return hand(text, target);
    }

    /**
     * Puts members into the open object.
     *
     * @param text begins with a comma when, and only when, the object has members already
     * @param target takes what was written before, and the text
     */
    public JsonWriter members(Piece text, OutputStream target) throws IOException {
        nesting.takeMembers(text.plain()[0] == ',');
        return hand(text, target);
    }

    private JsonWriter hand(Piece text, OutputStream target) throws IOException {
        if (target instanceof PieceTarget pieces) {
            out.moveTo(target);
            pieces.put(text);
        } else {
            out.put(text.plain());
            drainTo(target);
        }
        return this;
    }

    private JsonWriter raw(String ascii) {
        nesting.beforeValue(out);
        out.putAscii(ascii);
        return this;
    }

    private void open(char bracket) {
        nesting.beforeValue(out);
        out.put(bracket);
        nesting.open(bracket);
    }

    private void string(String text) {
        out.put('"');
        if (out.putPlain(text)) {
            out.put('"');
            return;
        }
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && !isLoneSurrogate(text, i)) {
                continue;
            }
            out.put(text.substring(plainFrom, i).getBytes(StandardCharsets.UTF_8));
            escape(c);
            plainFrom = i + 1;
        }
        out.put(text.substring(plainFrom).getBytes(StandardCharsets.UTF_8));
        out.put('"');
    }

    /** UTF-8 has no form for half a surrogate pair; JSON has the escape. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.putAscii("\\\"");
            case '\\' -> out.putAscii("\\\\");
            case '\n' -> out.putAscii("\\n");
            case '\r' -> out.putAscii("\\r");
            case '\t' -> out.putAscii("\\t");
            default -> {
                out.putAscii("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.put(HEX[c >> shift & 0xf]);
                }
            }
        }
    }
}
