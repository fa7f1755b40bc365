package vn.vungcao.report.word;

import java.util.Map;
import vn.vungcao.indicator.Label;

/** What the clauses of Decision 351/QĐ-UBND are about; other documents' clauses are known by their number only. */
public final class ClauseWords {
    private static final Map<String, Label> TOPICS = Map.ofEntries(
            Map.entry("2.1(1)", new Label("Kinh tế, thu nhập", "Economy, income")),
            Map.entry("2.1(2)", new Label("Giảm nghèo", "Poverty")),
            Map.entry("2.1(3)", new Label("Hạ tầng thiết yếu", "Infrastructure")),
            Map.entry("2.1(4)", new Label("Sắp xếp dân cư, đất ở", "Resettlement, land")),
            Map.entry("2.1(5)", new Label("Giáo dục", "Education")),
            Map.entry("2.1(6)", new Label("Y tế, dân số", "Health")),
            Map.entry("2.1(7)", new Label("Lao động, việc làm", "Work and training")),
            Map.entry("2.1(8)", new Label("Văn hóa", "Culture")),
            Map.entry("2.1(9)", new Label("Thông tin, viễn thông", "Information, telecom")),
            Map.entry("2.1(10)", new Label("Cán bộ", "Officials")),
            Map.entry("2.1(11)", new Label("Nhà ở, môi trường", "Housing, environment")),
            Map.entry("2.2(1)", new Label("Thu nhập", "Income")),
            Map.entry("2.2(2)", new Label("Giảm nghèo", "Poverty")),
            Map.entry("2.2(3)", new Label("Lao động", "Work")),
            Map.entry("2.2(4)", new Label("Nông, lâm nghiệp", "Farming and forestry")),
            Map.entry("2.2(5)", new Label("Môi trường", "Environment")),
            Map.entry("2.2(6)", new Label("Hạ tầng", "Infrastructure")),
            Map.entry("2.2(7)", new Label("Sắp xếp dân cư", "Resettlement")),
            Map.entry("2.2(8)", new Label("Phát triển bền vững", "Sustainable development")));

    private ClauseWords() {}

    /** Empty for a clause that is not known. */
    public static Label topic(String clause) {
        return TOPICS.getOrDefault(clause, Label.NONE);
    }
}
