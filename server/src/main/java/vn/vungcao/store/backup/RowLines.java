package vn.vungcao.store.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.vungcao.store.row.CellType;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredColumn;
import vn.vungcao.store.row.StoredTable;

/** Rows as JSON lines: one object for each, its columns in the order of the table. Equal rows are equal bytes. */
final class RowLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private RowLines() {}

    /** Writes the rows of one table. */
    static final class Writer {
        private final StoredTable table;
        private final JsonGenerator json;

        Writer(StoredTable table, OutputStream out) throws IOException {
            this.table = table;
            this.json = JSON.createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.setRootValueSeparator(null);
        }

        void row(Object[] cells) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < cells.length; i++) {
                json.writeFieldName(table.columns().get(i).name());
                cell(cells[i]);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void cell(Object cell) throws IOException {
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof Integer number) {
                json.writeNumber(number);
            } else if (cell instanceof Long number) {
                json.writeNumber(number);
            } else if (cell instanceof Double number) {
                json.writeNumber(number);
            } else if (cell instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else if (cell instanceof byte[] bytes) {
                json.writeString(HexFormat.of().formatHex(bytes));
            } else if (cell instanceof List<?> list) {
                json.writeStartArray();
                for (Object element : list) {
                    cell(element);
                }
                json.writeEndArray();
            } else {
                json.writeString(cell.toString());
            }
        }

        void end() throws IOException {
            json.close();
        }
    }

    /** Reads them back. */
    static void read(StoredTable table, InputStream in, RowTaker to) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            while (json.nextToken() != null) {
                expect(json, json.currentToken() == JsonToken.START_OBJECT);
                Object[] cells = new Object[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    StoredColumn column = table.columns().get(i);
                    expect(json, column.name().equals(json.nextFieldName()));
                    json.nextToken();
                    cells[i] = cell(column.type(), json);
                }
                expect(json, json.nextToken() == JsonToken.END_OBJECT);
                to.row(cells);
            }
        }
    }

    private static Object cell(CellType type, JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        try {
            return switch (type) {
                case TEXT -> text(json);
                case INTEGER -> json.getIntValue();
                case LONG -> json.getLongValue();
                case NUMBER -> json.getDoubleValue();
                case FLAG -> json.getBooleanValue();
                case DATE -> LocalDate.parse(text(json));
                case INSTANT -> Instant.parse(text(json));
                case SHAPE -> HexFormat.of().parseHex(text(json));
                case TEXTS -> list(CellType.TEXT, json);
                case INTEGERS -> list(CellType.INTEGER, json);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("line " + json.currentLocation().getLineNr() + ": " + e.getMessage(), e);
        }
    }

    private static String text(JsonParser json) throws IOException {
        expect(json, json.currentToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static List<Object> list(CellType type, JsonParser json) throws IOException {
        expect(json, json.currentToken() == JsonToken.START_ARRAY);
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(cell(type, json));
        }
        return list;
    }

    private static void expect(JsonParser json, boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("line " + json.currentLocation().getLineNr() + " is no row of this table");
        }
    }
}
