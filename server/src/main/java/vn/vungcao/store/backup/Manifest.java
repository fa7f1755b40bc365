package vn.vungcao.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.vungcao.store.row.StoredTable;
import vn.vungcao.store.row.StoredTables;

/**
 * What a backup says of itself.
 *
 * @param format what the file is
 * @param form of the file; counts up when it is written in another way
 * @param schema number of the newest migration of the program that made it
 * @param version of the content, as the atlas has it
 */
public record Manifest(String format, int form, int schema, String version, Instant madeAt, List<Part> parts) {
    static final String FORMAT = "vungcao backup";
    static final int FORM = 1;
    static final String NAME = "manifest.json";
    static final String NAME_OF_HASH = "manifest.sha256";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * One table.
     *
     * @param file name within the zip
     * @param sha256 of its bytes, unpacked
     */
    public record Part(String table, String file, List<String> columns, long rows, long bytes, String sha256) {
        public Part {
            columns = List.copyOf(columns);
        }
    }

    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    byte[] toJson() {
        var node = JSON.createObjectNode();
        node.put("format", format).put("form", form).put("schema", schema).put("version", version);
        node.put("made_at", madeAt.toString());
        node.set("parts", JSON.valueToTree(parts));
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always written", e);
        }
    }

    /** @throws BackupException when it is none, or one that this program does not know */
    static Manifest read(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("format").asText().equals(FORMAT)) {
                throw new BackupException("its manifest is not one of Vùng Cao Atlas");
            }
            Manifest manifest = new Manifest(
                    FORMAT,
                    node.required("form").asInt(),
                    node.required("schema").asInt(),
                    node.required("version").asText(),
                    Instant.parse(node.required("made_at").asText()),
                    parts(node.required("parts")));
            manifest.requireKnown();
            return manifest;
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new BackupException("its manifest cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Part> parts(JsonNode nodes) throws JsonProcessingException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode node : nodes) {
            parts.add(JSON.treeToValue(node, Part.class));
        }
        return parts;
    }

    private void requireKnown() {
        if (form > FORM || schema > StoredTables.SCHEMA) {
            throw new BackupException("it was made by a newer version of the program (schema " + schema
                    + ", this one knows " + StoredTables.SCHEMA + "): restore it with that version or a later one");
        }
        if (form < FORM || schema < StoredTables.OLDEST_SCHEMA) {
            throw new BackupException("it was made by an older version of the program (schema " + schema
                    + ", this one reads from " + StoredTables.OLDEST_SCHEMA
                    + "): restore it with that version, then open the store with this one");
        }
        parts.forEach(this::table);
    }

    /** The table of a part, with the columns that it has. */
    StoredTable table(Part part) {
        StoredTable table = StoredTables.ALL.stream()
                .filter(known -> known.name().equals(part.table()))
                .findFirst()
                .orElseThrow(() -> new BackupException("it has a table that is not known: " + part.table()));
        StoredTable told = table.only(part.columns());
        if (!told.columnNames().equals(part.columns()) || schema == StoredTables.SCHEMA && !told.equals(table)) {
            throw new BackupException("its table " + part.table() + " has other columns than the schema");
        }
        return told;
    }

    /** @throws BackupException when the file leaves out a table that its schema has */
    void requireWhole() {
        List<String> told = parts.stream().map(Part::table).toList();
        if (told.stream().distinct().count() != told.size()) {
            throw new BackupException("it has a table twice");
        }
        if (schema == StoredTables.SCHEMA
                && !told.equals(StoredTables.ALL.stream().map(StoredTable::name).toList())) {
            throw new BackupException("a table of its schema is missing");
        }
    }
}
