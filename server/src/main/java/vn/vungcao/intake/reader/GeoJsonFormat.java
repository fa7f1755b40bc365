package vn.vungcao.intake.reader;

import java.util.Optional;

/** GeoJSON: a text that begins as a JSON object does, perhaps after a byte order mark or a record separator (RFC 8142). */
final class GeoJsonFormat implements LayerFormat {
    private static final int RECORD_SEPARATOR = 0x1E;

    @Override
    public boolean recognises(SourceFile file) {
        byte[] bytes = file.bytes();
        int at = file.beginsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < bytes.length && (Character.isWhitespace(bytes[at]) || bytes[at] == RECORD_SEPARATOR)) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        return GeoJsonReader.readLayer(reading);
    }
}
