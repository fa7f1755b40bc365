package vn.vungcao.app;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Lifetime;
import vn.vungcao.access.NewToken;
import vn.vungcao.store.Store;

@Command(
        name = "create",
        description = "Makes a token and prints it once; only its digest is kept.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  vungcao token create --label 'office of Mường Ảng' --role editor --scope 03256 --boundaries 2025 --expires 90d"
        },
        mixinStandardHelpOptions = true)
final class TokenCreateCommand implements Callable<Integer> {
    @Option(names = "--label", required = true, paramLabel = "TEXT", description = "What it is for")
    private String label;

    @Mixin
    private GrantOptions grant;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "After how long it ends: 12h, 90d, 2y (default: it does not end by itself)")
    private String expires;

    @Mixin
    private AccessPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Grant given = grant.grant();
        NewToken made;
        try (Store store = place.open("POST /api/tokens")) {
            Instant now = Instant.now();
            Optional<Instant> end = Optional.ofNullable(expires)
                    .map(text -> Lifetime.parse(text).after(now));
            made = NewToken.of(
                    label,
                    grant.check(given, store),
                    end,
                    now,
                    AccessPlace.caller().name());
            made.keep(store.access(), AccessPlace.caller(), "");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        spec.commandLine()
                .getErr()
                .println("Token " + made.token().id() + ", " + made.token().grant() + ". It is shown this once:");
        spec.commandLine().getOut().println(made.secret().text());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
