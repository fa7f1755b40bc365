package vn.vungcao.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.AuditSince;
import vn.vungcao.encode.audit.AuditTexts;
import vn.vungcao.store.Store;

@Command(
        name = "audit",
        description = "Prints who did what, when, with which file; oldest first.",
        sortOptions = false,
        footer = {"", "Example:", "  vungcao audit --since 2026-01-01 --format csv > audit.csv"},
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    /** As what it is printed. */
    enum Format {
        CSV,
        JSONL
    }

    @Option(names = "--since", paramLabel = "WHEN", description = "From this day (in Vietnam) or moment on")
    private String since;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv or jsonl (default: jsonl)")
    private Format format = Format.JSONL;

    @Mixin
    private AccessPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant from;
        try {
            from = Optional.ofNullable(since).map(AuditSince::parse).orElse(Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--since: " + e.getMessage(), e);
        }
        List<AuditEntry> entries;
        try (Store store = place.open("GET /api/audit")) {
            entries = all(store.access(), from);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.CSV) {
            out.print(new String(AuditTexts.csv(entries), StandardCharsets.UTF_8));
        } else {
            entries.forEach(entry -> out.println(AuditTexts.json(entry)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static List<AuditEntry> all(AccessStore store, Instant from) {
        List<AuditEntry> all = new ArrayList<>();
        List<AuditEntry> page;
        do {
            page = store.audit(from, all.isEmpty() ? 0 : all.get(all.size() - 1).id(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
