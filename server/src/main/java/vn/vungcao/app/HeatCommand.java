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
        name = "heat",
        description = {
            "Prints units against targets, those that lag on most first. A cell is the standing and the percent of the way"
                    + " from the baseline to the target."
        },
        footer = {
            "",
            "Examples:",
            "  vungcao heat --year 2024 --k 10",
            "  vungcao heat --year 2024 --targets t2025_village_road_hardened,t2025_electricity_households --limit 20"
        },
        mixinStandardHelpOptions = true)
final class HeatCommand implements Callable<Integer> {
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

    @Option(names = "--k", description = "Only units that lag on at least so many of the targets (default: 0)")
    private String k;

    @Option(
            names = "--by",
            description = "Units that lag on equally many are ranked by gap, gap_count or contribution (default: gap)")
    private String by;

    @Option(names = "--limit", description = "How many units at most (default: all)")
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
                .with("k", k)
                .with("by", by)
                .with("limit", limit)
                .ask(place, "", "heat", Map.of());
        PrintWriter out = spec.commandLine().getOut();
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, spec.commandLine().getErr());
        }
        if (json) {
            out.println(new String(reply.body(), StandardCharsets.UTF_8));
        } else {
            HeatText.print(ApiQuestion.json(reply), out);
        }
        return ExitCode.DONE;
    }
}
