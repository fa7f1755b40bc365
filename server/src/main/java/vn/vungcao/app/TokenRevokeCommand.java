package vn.vungcao.app;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Deed;
import vn.vungcao.store.Store;

@Command(
        name = "revoke",
        description = "Revokes a token: it is not taken any more.",
        footer = {"", "Example:", "  vungcao token revoke k3x9w2"},
        mixinStandardHelpOptions = true)
final class TokenRevokeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Of the token, as 'vungcao token list' names it")
    private String id;

    @Mixin
    private AccessPlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = place.open("DELETE /api/tokens/" + id)) {
            boolean revoked = store.access()
                    .revokeToken(id, Instant.now(), Deed.of(AccessPlace.caller(), Deed.Action.TOKEN_REVOKE, id, ""))
                    .isPresent();
            if (!revoked) {
                spec.commandLine()
                        .getErr()
                        .println("vungcao: there is no token " + id
                                + " that is not revoked; 'vungcao token list' names them. Nothing was changed.");
                return ExitCode.REFUSED;
            }
        }
        spec.commandLine().getOut().println("Token " + id + " is revoked.");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
