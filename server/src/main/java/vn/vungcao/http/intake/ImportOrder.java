package vn.vungcao.http.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An import that somebody asks for.
 *
 * @param fields the fields of the form in their order, without the kind and the file
 * @param file under the name by which it was sent
 * @param bytes its length
 */
public record ImportOrder(String kind, Map<String, List<String>> fields, Path file, long bytes) {
    String fileName() {
        return String.valueOf(file.getFileName());
    }

    boolean isDryRun() {
        return fields.getOrDefault("dry-run", List.of()).equals(List.of("true"));
    }

    String who() {
        return fields.getOrDefault("who", List.of("editor")).get(0);
    }
}
