package vn.vungcao.report.word;

import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminLevel;

/** The names of standings and states. */
public final class Words {
    public static final Label DEMONSTRATION = new Label(
            "SỐ LIỆU MINH HỌA – không phải số liệu chính thức", "DEMONSTRATION DATA – these are not real figures");
    public static final Label OUT_OF_SCOPE = new Label("Ngoài phạm vi", "Out of scope");
    public static final Label NO_AGENCY =
            new Label("Văn bản không nêu cơ quan chủ trì", "No agency named in the document");

    private Words() {}

    public static Label of(Standing standing) {
        return switch (standing) {
            case MET -> new Label("Đạt", "Met");
            case ON_TRACK -> new Label("Đúng tiến độ", "On track");
            case BEHIND -> new Label("Chậm tiến độ", "Behind");
            case MISSED -> new Label("Lỡ hạn", "Missed");
            case NOT_MET -> new Label("Chưa đạt", "Not met");
            case NO_DATA -> new Label("Không có số liệu", "No data");
            case NOT_ASSESSABLE -> new Label("Không đánh giá được", "Not assessable");
        };
    }

    public static Label of(ObservationStatus status) {
        return switch (status) {
            case MEASURED -> new Label("đo được", "measured");
            case ESTIMATED -> new Label("ước tính", "estimated");
            case MISSING -> new Label("không có số liệu", "missing");
            case SUPPRESSED -> new Label("giữ kín (dưới 5 hộ)", "suppressed (under 5 households)");
            case NOT_APPLICABLE -> new Label("không áp dụng", "not applicable");
        };
    }

    /** In English a plural. */
    public static Label several(AdminLevel level) {
        return new Label(level.words().vi(), level.collection());
    }
}
