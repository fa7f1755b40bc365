package vn.vungcao.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.store.ImportRecord;

/** Writes the record of an import as JSON, for the history on the command line and over HTTP. */
public final class ImportRecordJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportRecordJson() {}

    /**
     * The report of an import with what else was decided.
     *
     * @param options the options by which it was asked for, by name
     * @param job the id of the job that it was
     */
    public static String reportWith(String report, Map<String, List<String>> options, Optional<String> job) {
        ObjectNode node = report(report);
        ObjectNode decided = node.putObject("options");
        options.forEach((name, texts) -> {
            ArrayNode list = decided.putArray(name);
            texts.forEach(list::add);
        });
        job.ifPresent(id -> node.put("job", id));
        return node.toString();
    }

    /** The id of the job that made the import. */
    public static Optional<String> job(ImportRecord record) {
        return Optional.ofNullable(report(record.description().report()).get("job"))
                .map(JsonNode::asText);
    }

    /** Without its report, but with what a line of the history needs of it. */
    public static ObjectNode line(ImportRecord record) {
        ObjectNode report = report(record.description().report());
        ObjectNode node = JSON.createObjectNode();
        node.put("id", record.id());
        node.put("at", record.at().toString());
        node.put("who", record.description().who());
        node.put("kind", record.description().kind());
        node.put("file", record.description().source());
        node.put("sha256", record.description().sha256());
        node.put("demonstration", record.description().demonstration());
        node.put("state", record.state().id());
        record.decided()
                .ifPresentOrElse(
                        decided -> node.putObject("decided")
                                .put("at", decided.at().toString())
                                .put("who", decided.who()),
                        () -> node.putNull("decided"));
        record.undone()
                .ifPresentOrElse(
                        undone -> node.putObject("undone")
                                .put("at", undone.at().toString())
                                .put("who", undone.who()),
                        () -> node.putNull("undone"));
        node.set("counts", objectOf(report.get("counts")));
        node.set("options", objectOf(report.get("options")));
        node.set("notes", notes(report));
        return node;
    }

    /** With its report. */
    public static ObjectNode full(ImportRecord record) {
        ObjectNode node = line(record);
        node.set("report", report(record.description().report()));
        return node;
    }

    private static ObjectNode objectOf(JsonNode node) {
        return node instanceof ObjectNode object ? object : JSON.createObjectNode();
    }

    /** What the import took note of, such as the encoding it found. */
    private static ArrayNode notes(ObjectNode report) {
        ArrayNode notes = JSON.createArrayNode();
        for (JsonNode problem : report.path("problems")) {
            if (problem.path("severity").asText().equals(Severity.NOTE.id())) {
                notes.add(problem.path("message").asText());
            }
        }
        return notes;
    }

    private static ObjectNode report(String text) {
        try {
            return objectOf(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            // whoever wrote it: the history can still be told without it
            return JSON.createObjectNode();
        }
    }
}
