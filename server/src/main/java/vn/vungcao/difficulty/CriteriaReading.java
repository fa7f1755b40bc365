package vn.vungcao.difficulty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds one unit against the criteria of {@link Decision33}. */
final class CriteriaReading {
    private final Facts facts;
    private final List<CriterionResult> results = new ArrayList<>();

    CriteriaReading(Facts facts) {
        this.facts = facts;
    }

    Verdict commune() {
        Truth scope = result(Decision33.SCOPE);
        Truth newRural = facts.newRural();
        results.add(new CriterionResult(Decision33.NEW_RURAL, Figure.unknown(), newRural));
        Set<PovertyBand> bands = poverty(Decision33.COMMUNES);
        List<Truth> further = further(Decision33.FURTHER_OF_COMMUNES);
        further.add(result(Decision33.ROAD_LENGTH).and(result(Decision33.ROAD_UNPAVED)));
        Set<ComputedStatus> possible = communes(scope, newRural, bands, Truth.any(further));
        return verdict(possible, bands, further, (b, f) -> communes(scope, newRural, b, f));
    }

    Verdict village() {
        Truth scope = result(Decision33.SCOPE);
        Set<PovertyBand> bands = poverty(Decision33.VILLAGES);
        List<Truth> further = further(Decision33.FURTHER_OF_VILLAGES);
        return verdict(villages(scope, bands, Truth.any(further)), bands, further, (b, f) -> villages(scope, b, f));
    }

    private Truth result(Criterion criterion) {
        Figure figure = facts.figure(criterion.indicator());
        Truth truth = criterion.test(figure);
        results.add(new CriterionResult(criterion, figure, truth));
        return truth;
    }

    private Set<PovertyBand> poverty(String clause) {
        result(Decision33.poverty(clause, Decision33.HIGHEST_POVERTY));
        result(Decision33.poverty(clause, Decision33.HIGH_POVERTY));
        return PovertyBand.of(
                facts.figure(Decision33.POVERTY),
                Decision33.LOW_POVERTY,
                Decision33.HIGH_POVERTY,
                Decision33.HIGHEST_POVERTY);
    }

    private List<Truth> further(List<Criterion> criteria) {
        List<Truth> truths = new ArrayList<>();
        criteria.forEach(criterion -> truths.add(result(criterion)));
        return truths;
    }

    /** Every status that what is not known leaves open. */
    private static Set<ComputedStatus> communes(
            Truth scope, Truth newRural, Collection<PovertyBand> bands, Truth further) {
        Set<ComputedStatus> possible = EnumSet.noneOf(ComputedStatus.class);
        if (scope.mayFail()) {
            possible.add(ComputedStatus.OUT_OF_SCOPE);
        }
        if (!scope.mayHold()) {
            return possible;
        }
        if (newRural.mayHold()) {
            possible.add(ComputedStatus.REGION_I);
        }
        if (newRural.mayFail()) {
            for (PovertyBand band : bands) {
                if (mayBeSpecial(band, further)) {
                    possible.add(ComputedStatus.REGION_III);
                }
                if (mayNotBeSpecial(band, further)) {
                    possible.add(band == PovertyBand.LOW ? ComputedStatus.REGION_I : ComputedStatus.REGION_II);
                }
            }
        }
        return possible;
    }

    private static Set<ComputedStatus> villages(Truth scope, Collection<PovertyBand> bands, Truth further) {
        Set<ComputedStatus> possible = EnumSet.noneOf(ComputedStatus.class);
        if (scope.mayFail()) {
            possible.add(ComputedStatus.OUT_OF_SCOPE);
        }
        if (scope.mayHold()) {
            for (PovertyBand band : bands) {
                if (mayBeSpecial(band, further)) {
                    possible.add(ComputedStatus.SPECIAL_DIFFICULTY);
                }
                if (mayNotBeSpecial(band, further)) {
                    possible.add(ComputedStatus.NO_SPECIAL_DIFFICULTY);
                }
            }
        }
        return possible;
    }

    private static boolean mayBeSpecial(PovertyBand band, Truth further) {
        return band == PovertyBand.HIGHEST || band == PovertyBand.HIGH && further.mayHold();
    }

    private static boolean mayNotBeSpecial(PovertyBand band, Truth further) {
        return band != PovertyBand.HIGHEST && (band != PovertyBand.HIGH || further.mayFail());
    }

    /** The statuses possible with a poverty band and further criteria other than they are. */
    private interface Change {
        Set<ComputedStatus> possible(Set<PovertyBand> bands, Truth further);
    }

    private Verdict verdict(Set<ComputedStatus> possible, Set<PovertyBand> bands, List<Truth> further, Change change) {
        ComputedStatus status = possible.size() == 1 ? possible.iterator().next() : ComputedStatus.CANNOT_BE_TOLD;
        List<WayOut> ways = status.special() ? ways(bands, further, change) : List.of();
        return new Verdict(status, possible, results, ways);
    }

    /**
     * Each criterion of hardship that holds and whose failing alone ends the status: the poverty rate in the next lower band,
     * or one of the further criteria. Recognition as new-rural is an act, not a figure, and is no way out here.
     */
    private List<WayOut> ways(Set<PovertyBand> bands, List<Truth> further, Change change) {
        List<WayOut> ways = new ArrayList<>();
        PovertyBand band = bands.iterator().next();
        if (bands.size() == 1 && ends(change.possible(EnumSet.of(band.below()), Truth.any(further)))) {
            results.stream()
                    .filter(r -> r.criterion().indicator().equals(Decision33.POVERTY) && r.truth() == Truth.HOLDS)
                    .findFirst()
                    .ifPresent(r -> ways.add(way(r)));
        }
        for (CriterionResult result : results) {
            int position = furtherPosition(result.criterion());
            if (position >= 0 && further.get(position) == Truth.HOLDS) {
                List<Truth> changed = new ArrayList<>(further);
                changed.set(position, Truth.FAILS);
                if (ends(change.possible(bands, Truth.any(changed)))) {
                    ways.add(way(result));
                }
            }
        }
        ways.sort(Comparator.comparingDouble(WayOut::members).thenComparingDouble(WayOut::points));
        return ways;
    }

    private static boolean ends(Set<ComputedStatus> possible) {
        return possible.stream().noneMatch(ComputedStatus::special);
    }

    /** The further criteria stand in one order, with the two parts of that of the road in one place at the end. */
    private static int furtherPosition(Criterion criterion) {
        if (criterion.equals(Decision33.ROAD_LENGTH) || criterion.equals(Decision33.ROAD_UNPAVED)) {
            return Decision33.FURTHER_OF_COMMUNES.size();
        }
        return Math.max(
                Decision33.FURTHER_OF_COMMUNES.indexOf(criterion), Decision33.FURTHER_OF_VILLAGES.indexOf(criterion));
    }

    private static WayOut way(CriterionResult result) {
        return new WayOut(result.criterion(), result.distance(), result.membersToFail());
    }
}
