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
        name = "lagging",
        description = "Prints which units lag on targets, worst first; those without data apart.",
        footer = {
            "",
            "Examples:",
            "  vungcao lagging --targets t2025_village_road_hardened --year 2024",
            "  vungcao lagging --targets t2025_a,t2025_b --k 2 --year 2024 --by gap_count --fewest 80 --json"
        },
        mixinStandardHelpOptions = true)
final class LaggingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Mixin
    private UnitOptions units;

    @Option(names = "--targets", paramLabel = "ID[,ID…]", required = true, description = "Ids of targets")
    private String targets;

    @Option(names = "--set", description = "The target set that the ids are of, where several have them")
    private String set;

    @Option(names = "--year", required = true, description = "The year asked about")
    private String year;

    @Option(names = "--level", description = "province, district, commune or village (default: ${DEFAULT-VALUE})")
    private String level = "commune";

    @Option(names = "--k", description = "On how many of the targets a unit lags at least (default: 1)")
    private String k;

    @Option(names = "--by", description = "Ranks by gap, gap_count or contribution (default: gap)")
    private String by;

    @Option(names = "--scope", description = "Only units of this scope, such as poor_districts")
    private String scope;

    @Option(
            names = "--fewest",
            paramLabel = "PERCENT",
            description = "Also the smallest set of units that holds so many percent of the gap count")
    private String fewest;

    @Option(names = "--limit", description = "How many units of the ranking at most (default: all)")
    private String limit;

    @Option(names = "--json", description = "Prints the answer of the API")
    private boolean json;

    @Override
    public Integer call() {
        Reply reply = units.question()
                .with("targets", targets)
                .with("set", set)
                .with("year", year)
                .with("level", level)
                .with("k", k)
                .with("by", by)
                .with("scope", scope)
                .with("fewest", fewest)
                .with("limit", limit)
                .ask(place, "", "lagging", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, spec.commandLine().getErr());
        }
        if (json) {
            out.println(new String(reply.body(), StandardCharsets.UTF_8));
        } else {
            LaggingTable.print(ApiQuestion.json(reply), out);
        }
        return ExitCode.DONE;
    }
}
