package vn.vungcao.http.intake;

import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreException;
import vn.vungcao.wording.Wording;

/** Why a job failed, in two languages; kept with the job. */
final class JobWords {
    static final Wording SERVER_ENDED = Wording.of(
            "máy chủ dừng trước khi nhập xong; chưa có gì được ghi: hãy gửi lại tệp",
            "the server ended before the import did; nothing was written: send the file again");
    static final Wording SERVER_STOPPED = Wording.of(
            "máy chủ đã được dừng; chưa có gì được ghi: hãy gửi lại tệp",
            "the server was stopped; nothing was written: send the file again");
    static final Wording NO_REPORT =
            Wording.of("việc nhập kết thúc mà không có báo cáo", "the import ended without a report");
    static final Wording UNEXPECTED = Wording.of(
            "lỗi bất ngờ; nhật ký của máy chủ ghi lỗi này theo mã của việc",
            "unexpected failure; the server's log names it by the id of the job");

    private JobWords() {}

    static Wording nothingWritten(Wording why) {
        return Wording.of("%s. Chưa có gì được ghi", "%s. Nothing was written", why);
    }

    /** Nothing was written. */
    static Wording notStored(StoreException refused) {
        return refused.said()
                .orElseGet(() -> nothingWritten(
                        Wording.of("không liên lạc được với cơ sở dữ liệu: %s", "%s", refused.getMessage())));
    }

    static Wording inDoubt(String detail) {
        return Wording.of(
                "mất cơ sở dữ liệu khi đang ghi: %s. Chưa biết đã ghi hay chưa: khi có lại cơ sở dữ liệu, hãy xem"
                        + " /api/imports trước khi gửi lại tệp",
                "the database went away while it was written: %s. Whether it is there is not known: look at /api/imports"
                        + " when the database is back, before you send the file again",
                detail);
    }

    static Wording refused(int errors) {
        return Wording.of(
                "bị từ chối: %1$d lỗi, nêu trong báo cáo. Chưa có gì được ghi",
                "refused: %1$d %2$s, which the report names. Nothing was written",
                errors,
                errors == 1 ? "error" : "errors");
    }

    static Wording notServedYet(ImportRecord record, String detail) {
        return Wording.of(
                "đã ghi thành lần nhập số %d nhưng chưa đưa lên bản đồ, vì mất cơ sở dữ liệu: %s",
                "it is written as import %d and not served yet, because the database went away: %s",
                record.id(),
                detail);
    }

    /** @param reason empty where only the log may tell it */
    static Wording undoneAgain(ImportRecord record, String reason) {
        String why = reason.isEmpty() ? "" : ": " + reason;
        return Wording.of(
                "không lập được bản đồ với số liệu này%s. Lần nhập số %d đã được hoàn tác",
                "the atlas cannot be built with it%s. Import %d was undone again", why, record.id());
    }

    /** @param state of a job that was to be cancelled */
    static Wording tooLate(String state) {
        return new Wording(
                "việc đã ghi hoặc đã kết thúc nên không hủy được; lần nhập đã ghi thì hoàn tác được: POST"
                        + " /api/imports/ID/undo",
                "the job is " + state + " and cannot be cancelled; an import that is written can be undone: POST"
                        + " /api/imports/ID/undo");
    }
}
