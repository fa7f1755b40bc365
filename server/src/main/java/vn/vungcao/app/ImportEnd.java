package vn.vungcao.app;

import java.util.Arrays;
import java.util.Optional;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.intake.preview.Effect;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.wording.Wording;

/** The last lines of a report on the command line: what an import would change, and what came of it. */
final class ImportEnd {
    private ImportEnd() {}

    static Wording changes(ChangePreview preview) {
        return Wording.of("sẽ thay đổi: ", "it would change: ")
                .plus(Wording.joined(
                        " · ",
                        Arrays.stream(Effect.values())
                                .map(effect -> Wording.of("%d %s", "%d %s", preview.count(effect), word(effect)))
                                .toList()));
    }

    private static Wording word(Effect effect) {
        String vietnamese =
                switch (effect) {
                    case CHANGED -> "thay đổi";
                    case REMOVED -> "không còn";
                    case NEW -> "mới";
                    case UNCHANGED -> "giữ nguyên";
                };
        return new Wording(vietnamese, effect.id());
    }

    private static Wording written(ImportRecord record) {
        return record.isDraft()
                ? Wording.of(
                        "Đã ghi thành bản nháp số %1$d; số liệu chỉ được tính khi có người phê duyệt: vungcao approve %1$d",
                        "Written as draft %1$d; it counts when somebody approves it: vungcao approve %1$d", record.id())
                : Wording.of("Đã ghi thành lần nhập số %d.", "Written as import %d.", record.id());
    }

    /** @param record what was written; empty when it was refused or a dry run */
    static Wording of(ImportReport report, Optional<ImportRecord> record) {
        if (report.hasErrors()) {
            int errors = report.problems(Severity.ERROR).size();
            return Wording.of(
                    "Bị từ chối: %1$d lỗi. Chưa có gì được ghi.",
                    "Refused: %1$d %2$s. Nothing was written.", errors, errors == 1 ? "error" : "errors");
        }
        return record.map(ImportEnd::written)
                .orElse(Wording.of(
                        "Không có gì sai. Chưa có gì được ghi (--dry-run).",
                        "Nothing is wrong. Nothing was written (--dry-run)."));
    }
}
