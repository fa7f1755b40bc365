package vn.vungcao.difficulty;

import java.util.List;
import vn.vungcao.indicator.Label;

/**
 * The criteria of Decision 33/2020/QĐ-TTg, articles 3 (communes) and 4 (villages), in force for 2021-2025; Decree 272/2025/NĐ-CP replaced them. The
 * softer thresholds for the Mekong delta are left out.
 */
public final class Decision33 {
    public static final String ID = "qd33-2020";
    public static final Label NAME = new Label("Quyết định 33/2020/QĐ-TTg", "Decision 33/2020/QĐ-TTg");
    public static final int FIRST_YEAR = 2021;
    public static final int LAST_YEAR = 2025;
    public static final Label REPLACED = new Label(
            "Tiêu chí của Quyết định 33/2020/QĐ-TTg chỉ áp dụng đến hết năm 2025; từ năm 2026 áp dụng Nghị định"
                    + " 272/2025/NĐ-CP",
            "The criteria of Decision 33/2020/QĐ-TTg applied to the end of 2025; from 2026 Decree 272/2025/NĐ-CP applies");

    static final double LOW_POVERTY = 10;
    static final double HIGH_POVERTY = 15;
    static final double HIGHEST_POVERTY = 20;
    static final String POVERTY = "poverty_rate";
    static final String COMMUNES = "33/2020/QĐ-TTg, Điều 3";
    static final String VILLAGES = "33/2020/QĐ-TTg, Điều 4";

    static final Criterion SCOPE = new Criterion(
            "ethnic_minority_share",
            new Label(
                    "Có từ 15% người dân tộc thiểu số trở lên sinh sống ổn định thành cộng đồng",
                    "At least 15 % ethnic-minority people live there in stable communities"),
            "33/2020/QĐ-TTg, đối tượng áp dụng",
            "ethnic_minority_population_share",
            Criterion.Test.AT_LEAST,
            15);
    static final Criterion NEW_RURAL = new Criterion(
            "new_rural",
            new Label("Đã được công nhận đạt chuẩn nông thôn mới", "Recognised as meeting the new-rural standard"),
            COMMUNES,
            "",
            Criterion.Test.RECOGNISED,
            Double.NaN);
    static final List<Criterion> FURTHER_OF_COMMUNES = List.of(
            minorityAmongPoor(COMMUNES),
            new Criterion(
                    "illiteracy",
                    new Label(
                            "Có từ 20% trở lên người dân tộc thiểu số 15-60 tuổi chưa biết đọc, biết viết tiếng phổ thông",
                            "At least 20 % of ethnic-minority people aged 15-60 cannot read and write common Vietnamese"),
                    COMMUNES,
                    "dtts_illiteracy_rate_15_60",
                    Criterion.Test.AT_LEAST,
                    20),
            new Criterion(
                    "untrained_workers",
                    new Label(
                            "Có trên 80% lao động chưa qua đào tạo từ 3 tháng trở lên",
                            "More than 80 % of workers have no training of three months or longer"),
                    COMMUNES,
                    "workers_untrained_share",
                    Criterion.Test.MORE_THAN,
                    80));
    static final Criterion ROAD_LENGTH = new Criterion(
            "district_road_length",
            new Label(
                    "Đường từ trung tâm huyện đến trung tâm xã dài trên 20 km",
                    "The road from the district centre to the commune centre is longer than 20 km"),
            COMMUNES,
            "district_road_length_km",
            Criterion.Test.MORE_THAN,
            20);
    static final Criterion ROAD_UNPAVED = new Criterion(
            "district_road_unpaved",
            new Label(
                    "… trong đó trên 50% số km chưa được rải nhựa hoặc đổ bê tông",
                    "… and more than 50 % of its kilometres have no asphalt or concrete"),
            COMMUNES,
            "district_road_unpaved_share",
            Criterion.Test.MORE_THAN,
            50);
    static final List<Criterion> FURTHER_OF_VILLAGES = List.of(
            minorityAmongPoor(VILLAGES),
            new Criterion(
                    "no_road",
                    new Label(
                            "Chưa có đường từ thôn đến trung tâm xã hoặc có nhưng đi lại rất khó khăn",
                            "No road to the commune centre, or a very difficult one"),
                    VILLAGES,
                    "village_without_road_share",
                    Criterion.Test.MORE_THAN,
                    0),
            new Criterion(
                    "no_grid",
                    new Label(
                            "Chưa có điện lưới quốc gia hoặc trên 30% số hộ chưa được sử dụng",
                            "No grid power, or more than 30 % of the households without it"),
                    VILLAGES,
                    "grid_electricity_household_share",
                    Criterion.Test.LESS_THAN,
                    70));

    private Decision33() {}

    private static Criterion minorityAmongPoor(String clause) {
        return new Criterion(
                "minority_among_poor",
                new Label(
                        "Trên 60% số hộ nghèo là hộ dân tộc thiểu số",
                        "More than 60 % of the poor households are ethnic-minority households"),
                clause,
                "poor_dtts_household_share",
                Criterion.Test.MORE_THAN,
                60);
    }

    static Criterion poverty(String clause, double threshold) {
        String percent = Integer.toString((int) threshold);
        return new Criterion(
                "poverty_" + percent,
                new Label(
                        "Tỷ lệ hộ nghèo từ " + percent + "% trở lên (không tính hộ cận nghèo)",
                        "A poor-household rate of at least " + percent + " % (near-poor households do not count)"),
                clause,
                POVERTY,
                Criterion.Test.AT_LEAST,
                threshold);
    }

    /** Whether the criteria were in force in a year. */
    public static boolean inForce(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static Verdict ofCommune(Facts facts) {
        return new CriteriaReading(facts).commune();
    }

    public static Verdict ofVillage(Facts facts) {
        return new CriteriaReading(facts).village();
    }

    /** The indicators whose figures the criteria ask for, of communes and villages. */
    public static List<String> indicators() {
        return List.of(
                SCOPE.indicator(),
                POVERTY,
                "poor_dtts_household_share",
                "dtts_illiteracy_rate_15_60",
                "workers_untrained_share",
                ROAD_LENGTH.indicator(),
                ROAD_UNPAVED.indicator(),
                "village_without_road_share",
                "grid_electricity_household_share");
    }
}
