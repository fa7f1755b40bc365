package vn.vungcao.http.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Permission;

/**
 * An import that somebody asks for.
 *
 * @param fields the fields of the form in their order, without the kind and the file
 * @param file under the name by which it was sent
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 * @param caller who asks
 */
public record ImportOrder(
        String kind, Map<String, List<String>> fields, Path file, long bytes, String sha256, Caller caller) {
    /** The record names who asks, whatever the form says; the token of the settings may be several people's. */
    public ImportOrder {
        if (caller.isOneself()) {
            fields.put("who", List.of(caller.name()));
        }
    }

    /** For the audit; what came of it is still to be said. */
    Deed deed(String job) {
        return Deed.of(caller, isDryRun() ? Deed.Action.DRY_RUN : Deed.Action.IMPORT, kind, job)
                .from(fileName(), sha256);
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Whether what it brings waits for approval: because that was asked for, or because who asks does not publish.
     *
     * @param approvalRequired of editors
     */
    boolean proposes(boolean approvalRequired) {
        return asksForDraft() || approvalRequired && !caller.may(Permission.APPROVE);
    }

    boolean isDryRun() {
        return fields.getOrDefault("dry-run", List.of()).equals(List.of("true"));
    }

    boolean asksForDraft() {
        return fields.getOrDefault("draft", List.of()).equals(List.of("true"));
    }

    String who() {
        return fields.getOrDefault("who", List.of("editor")).get(0);
    }
}
