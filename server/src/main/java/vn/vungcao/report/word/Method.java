package vn.vungcao.report.word;

import java.util.List;
import vn.vungcao.indicator.Label;
import vn.vungcao.report.YearReport;

/** How the figures came about, paragraph by paragraph. */
public final class Method {
    private Method() {}

    /** Who publishes the indicators, each once, in the order of the targets. */
    public static List<String> sources(YearReport report, Language language) {
        return report.origin().sources().stream().map(language::of).distinct().toList();
    }

    public static List<Label> of(YearReport report) {
        return List.of(
                new Label(
                        "Địa giới: bản " + report.origin().vintage() + " ("
                                + Language.VI.of(report.origin().vintageSource())
                                + "). Số liệu của bản địa giới khác được quy đổi sang bản này; tổng không đổi.",
                        "Boundaries: edition " + report.origin().vintage() + " ("
                                + Language.EN.of(report.origin().vintageSource())
                                + "). Values of other editions are re-based to it; totals stay the same."),
                new Label(
                        "Tỷ lệ của cấp trên là tổng tử số chia tổng mẫu số, không bao giờ là trung bình của các tỷ lệ.",
                        "The rate of a whole is the sum of numerators over the sum of denominators, never a mean of rates."),
                new Label(
                        "Đánh giá: Đạt – thỏa chỉ tiêu. Đúng tiến độ – chưa đạt nhưng không kém đường thẳng từ năm gốc đến"
                                + " năm đích. Chậm tiến độ – kém hơn đường đó. Lỡ hạn – đến năm đích vẫn chưa đạt."
                                + " Chưa đạt – không có số liệu năm gốc để so tiến độ. \"Trên\" là lớn hơn hẳn, \"dưới\" là nhỏ hơn hẳn.",
                        "Met: the target is satisfied. On track: not met, but no worse than the straight path from the"
                                + " baseline to the horizon. Behind: worse than that path. Missed: not met at the horizon. Not met: there is"
                                + " no baseline to tell the path by."
                                + " \"More than\" and \"less than\" leave the number itself out."),
                new Label(
                        "Khoảng cách: phần còn thiếu so với chỉ tiêu, theo đơn vị của chỉ tiêu và theo số hộ, thôn, người ít"
                                + " nhất phải thay đổi để đạt. Tỷ trọng của một xã là phần của xã trong tổng số còn thiếu.",
                        "Gap: what lacks to the target, in its unit, and as the least number of households, villages or"
                                + " persons that have to change for it to be met. The share of a commune is its part of all"
                                + " that lacks."),
                new Label(
                        "Nhịp độ: trung vị của mức thay đổi hằng năm giữa mọi cặp của năm năm gần nhất có số liệu, trong cùng"
                                + " một chuẩn đo; năm dự kiến là năm đạt chỉ tiêu nếu giữ nhịp đó.",
                        "Pace: the median yearly change between all pairs of the last five years with values, within one"
                                + " measuring standard; the projected year is when that pace meets the target."),
                new Label(
                        "Số 0 là số liệu. Không có số liệu, giữ kín và không áp dụng được phân biệt, không tính là 0. Chất lượng:"
                                + " A đo trên chính đơn vị; B gộp đúng từ các phần đã đo; C phân bổ theo hộ hoặc dân số; D phân"
                                + " bổ theo diện tích.",
                        "Zero is a value. Missing, suppressed and not applicable are kept apart and are not zero. Quality: A"
                                + " measured on the unit itself; B an exact union of measured parts; C apportioned by households"
                                + " or population; D apportioned by area."));
    }
}
