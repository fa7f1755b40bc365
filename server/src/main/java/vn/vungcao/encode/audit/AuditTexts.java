package vn.vungcao.encode.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.Deed;

/** Entries of the audit as an auditor takes them away. */
public final class AuditTexts {
    private static final List<String> COLUMNS =
            List.of("id", "at", "who", "role", "action", "subject", "file", "sha256", "outcome", "request", "detail");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private AuditTexts() {}

    public static ObjectNode json(AuditEntry entry) {
        Deed deed = entry.deed();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put("who", deed.who())
                .put("role", deed.role())
                .put("action", deed.action().id())
                .put("subject", deed.subject())
                .put("file", deed.file())
                .put("sha256", deed.sha256())
                .put("outcome", deed.outcome().id())
                .put("request", deed.request())
                .put("detail", deed.detail());
    }

    /** In UTF-8 with a header, RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it. */
    public static byte[] csv(List<AuditEntry> entries) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            for (AuditEntry entry : entries) {
                ObjectNode node = json(entry);
                for (String column : COLUMNS) {
                    csv.print(safe(node.get(column).asText()));
                }
                csv.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
