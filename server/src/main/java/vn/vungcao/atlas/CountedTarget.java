package vn.vungcao.atlas;

import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;

/**
 * What is particular to a target that is measured by a count of legal statuses: it cannot be judged without a list, nor by a
 * list that goes by other criteria, and no outlook reaches across a change of criteria.
 */
final class CountedTarget {
    private final Atlas atlas;
    private final Target target;
    private final Indicator indicator;
    private final int year;
    private final Optional<StatusList> list;

    CountedTarget(Atlas atlas, Target target, Indicator indicator, String vintage, int year) {
        this.atlas = atlas;
        this.target = target;
        this.indicator = indicator;
        this.year = year;
        this.list = atlas.statusList(indicator.code(), year, vintage);
    }

    /** Why no unit can be judged. */
    Optional<Label> obstacle() {
        Optional<Derivation> derivation = indicator.derivedFrom();
        if (derivation.isEmpty() || target.notAssessable().isPresent()) {
            return Optional.empty();
        }
        if (atlas.years(indicator.code()).isEmpty()) {
            return Optional.of(noList(derivation.get()));
        }
        if (derivation.get().count() == Derivation.Count.HELD) {
            return Optional.empty();
        }
        if (year > target.horizonYear() && !indicator.sameStandard(target.horizonYear(), year)) {
            return Optional.of(otherCriteria());
        }
        return list.filter(l -> !l.complete()).map(CountedTarget::incomplete);
    }

    private static Label noList(Derivation derivation) {
        String kinds = String.join(", ", derivation.designations());
        return new Label(
                "Chưa có quyết định, danh sách nào về diện này (" + kinds + ") trong dữ liệu",
                "No decision or list of this status (" + kinds + ") is in the data");
    }

    private Label otherCriteria() {
        int since = indicator.standardOf(year).orElseThrow();
        return new Label(
                "Danh sách từ năm " + since + " theo tiêu chí khác, trên đơn vị khác: không so với danh sách trước đó",
                "The lists since " + since + " go by other criteria, on other units: exits of the list before are not"
                        + " counted by them");
    }

    private static Label incomplete(StatusList list) {
        return new Label(
                "Danh sách ban đầu trong dữ liệu chưa đầy đủ: mới có " + list.baseline()
                        + " đơn vị, chưa rõ diện của các đơn vị khác",
                "The first list is not complete in the data: it names " + list.baseline()
                        + " units, and of others it is not known whether they were on it");
    }

    /** The judgement with what has to be said beside it. */
    Assessment read(Assessment judged) {
        if (indicator.derivedFrom().isEmpty()) {
            return judged;
        }
        boolean within = indicator.sameStandard(year, target.horizonYear());
        Optional<Label> reason = judged.reason().or(() -> list.flatMap(StatusList::note));
        return new Assessment(
                within || !standsOnPath(judged.standing()) ? judged.standing() : Standing.NOT_MET,
                judged.gap(),
                judged.gapCount(),
                within ? judged.required() : Double.NaN,
                judged.pace(),
                within ? judged.requiredPace() : Double.NaN,
                within ? judged.projectedYear() : OptionalInt.empty(),
                reason.or(() -> within ? Optional.empty() : Optional.of(horizonCriteria())));
    }

    private static boolean standsOnPath(Standing standing) {
        return standing == Standing.ON_TRACK || standing == Standing.BEHIND;
    }

    private Label horizonCriteria() {
        return new Label(
                "Đến năm " + target.horizonYear()
                        + " danh sách theo tiêu chí khác, trên đơn vị khác: không tính tiến độ và dự báo",
                "By " + target.horizonYear()
                        + " the lists go by other criteria, on other units: no path and no projection reach there");
    }
}
