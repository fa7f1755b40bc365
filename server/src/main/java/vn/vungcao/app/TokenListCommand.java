package vn.vungcao.app;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.vungcao.access.AccessToken;
import vn.vungcao.store.Store;

@Command(
        name = "list",
        description = "Lists the tokens, those that are over among them; never their texts.",
        mixinStandardHelpOptions = true)
final class TokenListCommand implements Callable<Integer> {
    @Mixin
    private AccessPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        try (Store store = place.open("GET /api/tokens")) {
            store.access().tokens().forEach(token -> spec.commandLine().getOut().println(line(token, now)));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String line(AccessToken token, Instant now) {
        return "%s  %s  %s  %s  made %s by %s%s"
                .formatted(
                        token.id(),
                        token.state(now),
                        token.grant(),
                        token.label(),
                        token.madeAt(),
                        token.madeBy(),
                        token.expires().map(at -> ", ends " + at).orElse(""));
    }
}
