package vn.vungcao.http.choice;

import java.util.List;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.target.Target;

/** The targets that the parameters {@code targets} and {@code set} name: those listed, else all of the set, else all. */
public final class TargetChoice {
    private TargetChoice() {}

    /**
     * No two of them have one id.
     *
     * @throws Failure.BadParameter when there is no such target or set, or {@code set} has to choose among several
     * @throws Failure.NotFound when there is no target at all
     */
    public static List<Target> targets(Request request) {
        Choices choices = new Choices(request);
        List<Target> targets = request.question()
                .find(Parameters.TARGETS_IF_ANY)
                .map(ids ->
                        ids.stream().map(id -> choices.target("targets", id)).toList())
                .orElseGet(choices::targets);
        if (targets.isEmpty()) {
            throw new Failure.NotFound("there are no targets; import some first");
        }
        // an id that several sets have is a failure that names them
        targets.forEach(target -> choices.target("targets", target.id()));
        return targets;
    }
}
