package vn.vungcao.http.choice;

import java.util.List;
import java.util.Optional;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;

/** The targets that the parameters {@code targets} and {@code set} name: those listed, else all of the set, else all. */
public final class TargetChoice {
    private TargetChoice() {}

    /**
     * @throws Failure.BadParameter when there is no such target or set, or the target is not of the set
     * @throws Failure.NotFound when there is no target at all
     */
    public static List<Target> targets(Request request) {
        Optional<String> set = request.question().find(Parameters.TARGET_SET).map(id -> known(request, id));
        List<Target> targets = request.question()
                .find(Parameters.TARGETS_IF_ANY)
                .map(ids -> named(request, ids, set))
                .orElseGet(() -> request.atlas().targets().stream()
                        .filter(target -> set.isEmpty() || set.get().equals(target.set()))
                        .toList());
        if (targets.isEmpty()) {
            throw new Failure.NotFound("there are no targets; import some first");
        }
        return targets;
    }

    private static String known(Request request, String id) {
        List<String> sets =
                request.atlas().targetSets().stream().map(TargetSet::id).toList();
        if (!sets.contains(id)) {
            throw new Failure.BadParameter("set", "there is no target set '" + id + "'", sets);
        }
        return id;
    }

    private static List<Target> named(Request request, List<String> ids, Optional<String> set) {
        Choices choices = new Choices(request);
        List<Target> targets =
                ids.stream().map(id -> choices.target("targets", id)).toList();
        for (Target target : targets) {
            if (set.isPresent() && !set.get().equals(target.set())) {
                throw new Failure.BadParameter(
                        "targets", target.id() + " is of set " + target.set() + ", not " + set.get());
            }
        }
        return targets;
    }
}
