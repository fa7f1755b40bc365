package vn.vungcao.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vungcao.http.reply.Reply;

@Command(
        name = "needs",
        description = "Prints whose targets lag where and what it takes: by agency, project, clause or unit.",
        footer = {
            "",
            "Examples:",
            "  vungcao needs --year 2024",
            "  vungcao needs --year 2024 --by project --level village --in 095",
            "  vungcao needs --year 2024 --by unit --limit 20"
        },
        mixinStandardHelpOptions = true)
final class NeedsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Mixin
    private UnitOptions units;

    @Option(names = "--year", required = true, description = "The year asked about")
    private String year;

    @Option(names = "--level", description = "province, district, commune or village (default: ${DEFAULT-VALUE})")
    private String level = "commune";

    @Option(names = "--set", paramLabel = "ID", description = "Only targets of this set (default: all sets)")
    private String set;

    @Option(names = "--targets", paramLabel = "ID[,ID…]", description = "Only these targets (default: all of the set)")
    private String targets;

    @Option(names = "--scope", description = "Only units of this scope, such as poor_districts")
    private String scope;

    @Option(names = "--by", description = "agency, project, clause or unit (default: agency)")
    private String by;

    @Option(
            names = "--fewest",
            paramLabel = "PERCENT",
            description = "The units that are named with a gap hold so many percent of it (default: 80)")
    private String fewest;

    @Option(names = "--limit", description = "With --by unit: how many units at most (default: all)")
    private String limit;

    @Option(names = "--json", description = "Prints the answer of the API")
    private boolean json;

    @Override
    public Integer call() {
        Reply reply = units.question()
                .with("year", year)
                .with("level", level)
                .with("set", set)
                .with("targets", targets)
                .with("scope", scope)
                .with("by", by)
                .with("fewest", fewest)
                .with("limit", limit)
                .ask(place, "", "needs", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, spec.commandLine().getErr());
        }
        if (json) {
            out.println(new String(reply.body(), StandardCharsets.UTF_8));
        } else {
            NeedsTable.print(ApiQuestion.json(reply), out);
        }
        return ExitCode.DONE;
    }
}
