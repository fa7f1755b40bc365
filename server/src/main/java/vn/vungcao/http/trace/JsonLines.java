package vn.vungcao.http.trace;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;
import vn.vungcao.encode.JsonWriter;

/** Writes each event of the log as one JSON object on one line. */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>(event.getMDCPropertyMap());
        List<KeyValuePair> pairs = Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of());
        pairs.forEach(pair -> fields.put(pair.key, pair.value));
        JsonWriter json = new JsonWriter()
                .object()
                .field("time", event.getInstant().toString())
                .field("level", event.getLevel().toString())
                .field("logger", event.getLoggerName())
                .field("thread", event.getThreadName())
                .field("message", event.getFormattedMessage());
        fields.forEach((name, value) -> field(json, name, value));
        if (event.getThrowableProxy() != null) {
            json.field("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        String line = new String(json.end().toBytes(), StandardCharsets.UTF_8);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void field(JsonWriter json, String name, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            json.field(name, ((Number) value).longValue());
        } else {
            json.field(name, String.valueOf(value));
        }
    }
}
