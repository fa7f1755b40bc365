package vn.vungcao.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.Severity;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.wording.Wording;

/** Drafts that would define units or indicators: what is refused now may be taken once they are approved. */
final class WaitingDrafts {
    private static final Set<String> DEFINING = Set.of("units", "boundaries", "indicators", "reference");

    private WaitingDrafts() {}

    /** The outcome; where it is a refusal and such drafts wait, with a note that names them. */
    static ImportOutcome mentionedBy(ImportOutcome outcome, Store store) {
        if (!outcome.report().hasErrors()) {
            return outcome;
        }
        List<ImportRecord> drafts = store.imports().stream()
                .filter(record -> record.isDraft()
                        && DEFINING.contains(record.description().kind()))
                .toList();
        return drafts.isEmpty()
                ? outcome
                : ImportOutcome.refused(outcome.report()
                        .with(new ImportProblem(
                                Severity.NOTE, Place.file(outcome.report().source()), words(drafts), Wording.NONE)));
    }

    private static Wording words(List<ImportRecord> drafts) {
        return Wording.of(
                "còn bản nháp chờ phê duyệt (%s): đơn vị và chỉ số trong đó chưa được tính khi kiểm tra",
                "drafts wait for approval (%s): their units and indicators do not count in the check yet",
                drafts.stream()
                        .map(draft -> draft.id() + " " + draft.description().source())
                        .collect(Collectors.joining(", ")));
    }
}
