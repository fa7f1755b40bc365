package vn.vungcao.http.choice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ZoneChoice;
import vn.vungcao.http.parameter.Question;

/** The hazards that the parameter {@code hazard} names. */
public final class HazardChoice {
    private HazardChoice() {}

    /** None for all of them. */
    public static Set<Hazard> hazards(Question question) {
        List<Set<Hazard>> named = question.orElse(Parameters.HAZARD, List.of());
        return named.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : named.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** As they are named in answers: {@code any} for all. */
    public static List<String> ids(Set<Hazard> hazards) {
        return new ZoneChoice(hazards, 1).hazardIds();
    }
}
