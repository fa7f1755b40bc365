package vn.vungcao.app;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Role;
import vn.vungcao.access.Scope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.access.ScopeCheck;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.unit.UnitCode;

/** The options that say what an account or a token may do. */
final class GrantOptions {
    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "What it may do: analyst, editor, approver or administrator")
    private String role;

    @Option(
            names = "--scope",
            paramLabel = "CODE",
            description = "The unit to which an editor is bound: only it and what lies in it may be imported")
    private String scope;

    @Option(names = "--boundaries", paramLabel = "V", description = "The boundaries on which the code is read")
    private String boundaries;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * @param store with the units of which the scope must be one, when it has any
     * @throws ParameterException when it is none
     */
    Grant check(Grant grant, Store store) {
        grant.scope()
                .flatMap(bound -> problem(new AtlasPublisher(store).publish(), bound))
                .ifPresent(problem -> {
                    throw wrong("--scope " + scope + " --boundaries " + boundaries + ": " + problem);
                });
        return grant;
    }

    /** An atlas without units knows no code yet. */
    private static Optional<String> problem(Atlas atlas, Scope scope) {
        return atlas.vintages().isEmpty() ? Optional.empty() : ScopeCheck.problem(atlas, scope);
    }

    /** @throws ParameterException with what to write */
    Grant grant() {
        Role given = Role.find(role)
                .filter(known -> known != Role.PUBLIC)
                .orElseThrow(
                        () -> wrong("--role is one of " + String.join(", ", Role.given()) + ", not '" + role + "'"));
        if ((scope == null) != (boundaries == null)) {
            throw wrong("--scope and --boundaries go together: codes were used again for other units");
        }
        try {
            return new Grant(given, Optional.ofNullable(scope).map(code -> new Scope(new UnitCode(code), boundaries)));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
