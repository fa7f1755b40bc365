package vn.vungcao.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.Store;

@Command(
        name = "imports",
        description = {
            "Lists every import of the store, oldest first: when, who, what from which file, how many rows, what was decided,"
                    + " and whether it counts, waits as a draft, was rejected or undone."
        },
        sortOptions = false,
        footer = {"", "Example:", "  vungcao imports --data-dir var --json"},
        mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {
    @Mixin
    private StorePlace place;

    @Option(names = "--json", description = "As JSON, complete")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = place.open()) {
            if (json) {
                ArrayNode list = new ObjectMapper().createArrayNode();
                store.imports().forEach(record -> list.add(ImportRecordJson.line(record)));
                out.println(list.toPrettyString());
            } else {
                store.imports().forEach(record -> lines(record).forEach(out::println));
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(ImportRecord record) {
        ObjectNode node = ImportRecordJson.line(record);
        List<String> lines = new ArrayList<>();
        lines.add("import %d  %s  %s  %s from %s by %s%s"
                .formatted(
                        record.id(),
                        record.state().id(),
                        record.at(),
                        record.description().kind(),
                        record.description().source(),
                        record.description().who(),
                        record.description().demonstration() ? "  (made up)" : ""));
        record.decided()
                .ifPresent(decided ->
                        lines.add("    " + (record.state() == ImportState.REJECTED ? "rejected " : "approved ")
                                + decided.at() + " by " + decided.who()));
        record.undone().ifPresent(undone -> lines.add("    undone " + undone.at() + " by " + undone.who()));
        if (!record.description().sha256().isEmpty()) {
            lines.add("    sha256 " + record.description().sha256());
        }
        List<String> counts = new ArrayList<>();
        node.get("counts").fields().forEachRemaining(count -> counts.add(count.getValue() + " " + count.getKey()));
        if (!counts.isEmpty()) {
            lines.add("    " + String.join(", ", counts));
        }
        node.get("options").fields().forEachRemaining(option -> option.getValue()
                .forEach(text -> lines.add("    --" + option.getKey() + "=" + text.asText())));
        node.get("notes").forEach(note -> lines.add("    " + note.asText()));
        return lines;
    }
}
