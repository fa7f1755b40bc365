package vn.vungcao.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Jackson is the referee: what we write it reads as what was meant. */
final class JsonWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void anyTextComesBack(@ForAll String text, @ForAll String name) throws IOException {
        ObjectNode expected = JSON.createObjectNode();
        expected.put(name, text);
        assertEquals(
                expected,
                JSON.readTree(new JsonWriter().object().field(name, text).end().toBytes()));
    }

    @Property
    void anyNumberComesBackRounded(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double number, @ForAll @IntRange(max = 7) int decimals) {
        String text = Decimal.text(number, decimals);
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        assertEquals(0, rounded.compareTo(new BigDecimal(text)), text);
        assertEquals(-1, text.indexOf('E'), text);
    }

    @Property
    void aCoordinateIsWithinHalfItsLastDigit(@ForAll @DoubleRange(min = -180, max = 180) double degrees) {
        ByteBuffer out = new ByteBuffer();
        Decimal.putCoordinate(out, degrees, 7);
        String text = new String(out.toBytes(), StandardCharsets.US_ASCII);
        assertEquals(degrees, Double.parseDouble(text), 0.500001e-7, text);
    }

    @Test
    void numbersArePlain() {
        assertEquals("0", Decimal.text(-0.0, 2));
        assertEquals("0", Decimal.text(-0.001, 2));
        assertEquals("12.3", Decimal.text(12.30, 5));
        assertEquals("0.00001", Decimal.text(0.00001, 5));
        assertEquals("0.3", Decimal.text(0.1 + 0.2, 5));
        assertEquals("2.68", Decimal.text(2.675, 2), "half up, by the digits that a person reads");
        assertEquals("1000000000000000000000", Decimal.text(1e21, 2));
        assertEquals("null", Decimal.text(Double.NaN, 2));
        assertEquals("null", Decimal.text(Double.POSITIVE_INFINITY, 2));
    }

    @Test
    void keysKeepTheOrderOfTheCalls() throws IOException {
        JsonWriter json = new JsonWriter().object().field("z", 1).field("a", true);
        json.array("list")
                .value("x")
                .none()
                .value(1.5, 2)
                .object()
                .end()
                .array()
                .end()
                .end();
        json.object("empty").end().end();
        String expected = "{\"z\":1,\"a\":true,\"list\":[\"x\",null,1.5,{},[]],\"empty\":{}}";
        assertEquals(expected, new String(json.toBytes(), StandardCharsets.UTF_8));
        assertEquals(4, JSON.readTree(json.toBytes()).size());
    }

    @Test
    void halfASurrogatePairIsEscaped() throws IOException {
        byte[] bytes =
                new JsonWriter().array().value("a\uD800b\uD83D\uDE00").end().toBytes();
        assertEquals("a\uD800b\uD83D\uDE00", JSON.readTree(bytes).get(0).asText());
    }

    @Test
    void whatIsNoJsonCannotBeWritten() {
        assertThrows(
                IllegalStateException.class, () -> new JsonWriter().object().value("x"));
        assertThrows(IllegalStateException.class, () -> new JsonWriter().array().name("x"));
        assertThrows(
                IllegalStateException.class, () -> new JsonWriter().object().toBytes());
        assertThrows(
                IllegalStateException.class,
                () -> new JsonWriter().object().name("x").end());
        assertThrows(
                IllegalStateException.class,
                () -> new JsonWriter().object().end().object());
        assertThrows(IllegalStateException.class, () -> new JsonWriter().end());
        assertThrows(IllegalStateException.class, () -> new JsonWriter().toBytes());
    }
}
