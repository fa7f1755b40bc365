package vn.vungcao.http.choice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;

/** Finds the unit that a path names, by its code and {@code boundaries} or {@code datetime}. */
public final class UnitOfCode {
    private UnitOfCode() {}

    /**
     * @param editions the units of the code that may be meant, the oldest vintage first
     * @param href the address of a unit, for the choice among several
     * @throws Failure.NotFound when there is none
     * @throws Failure.SeveralUnits when the code names several and the question does not say which
     */
    public static AdminUnit get(
            Request request, UnitCode code, List<AdminUnit> editions, Function<AdminUnit, String> href) {
        Atlas atlas = request.atlas();
        Choices choices = new Choices(request);
        boolean told = request.question().has(Parameters.BOUNDARIES)
                || request.question().has(Parameters.DATETIME);
        if (told) {
            Optional<BoundaryVintage> vintage = choices.boundaries()
                    .or(() -> choices.during(request.question().get(Parameters.DATETIME)));
            return editions.stream()
                    .filter(unit -> vintage.isPresent()
                            && unit.vintage().equals(vintage.get().id()))
                    .findFirst()
                    .orElseThrow(() -> new Failure.NotFound("there is no unit " + code
                            + vintage.map(v -> " in boundary vintage " + v.id()).orElse(" at that time")));
        }
        if (editions.isEmpty()) {
            throw new Failure.NotFound("there is no unit " + code);
        }
        return UnitChoice.same(atlas, editions)
                .orElseThrow(() -> new Failure.SeveralUnits(
                        code + " names different units in several boundary vintages",
                        editions.stream()
                                .map(unit -> new Failure.SeveralUnits.Choice(
                                        unit.code().value(), unit.name(), unit.vintage(), href.apply(unit)))
                                .toList()));
    }
}
