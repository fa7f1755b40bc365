package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.filter.IndicatorPart;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminLevel;

/** What a column means, for people and for programs: its title, its unit of measure and the values it can have. */
final class ColumnTitles {
    /**
     * @param unit of measure; empty where there is none
     * @param values all that a cell can hold; empty when they cannot be listed
     */
    record Meaning(Label title, Optional<String> unit, List<String> values) {
        private static Meaning of(String vi, String en) {
            return new Meaning(new Label(vi, en), Optional.empty(), List.of());
        }

        private Meaning in(String newUnit) {
            return new Meaning(title, Optional.of(newUnit), values);
        }

        private Meaning among(Stream<String> newValues) {
            return new Meaning(title, unit, newValues.toList());
        }
    }

    private static final Map<String, Meaning> OWN = Map.ofEntries(
            Map.entry("id", Meaning.of("Mã", "Identifier")),
            Map.entry("code", Meaning.of("Mã đơn vị hành chính", "Code of the unit")),
            Map.entry("name", Meaning.of("Tên", "Name")),
            Map.entry("kind", Meaning.of("Loại đơn vị", "Kind of unit")),
            Map.entry(
                    "level",
                    Meaning.of("Cấp", "Level")
                            .among(Stream.of(AdminLevel.values()).map(AdminLevel::id))),
            Map.entry("vintage", Meaning.of("Bản đồ ranh giới", "Boundary vintage")),
            Map.entry("valid_from", Meaning.of("Hiệu lực từ", "In force from")),
            Map.entry("valid_to", Meaning.of("Hết hiệu lực", "In force until, that day excluded")),
            Map.entry("parent", Meaning.of("Đơn vị cấp trên", "Code of the unit above")),
            Map.entry("designations", Meaning.of("Danh mục pháp lý", "Legal designations")),
            Map.entry("gap", Meaning.of("Khoảng cách đến chỉ tiêu", "Gap to the target")),
            Map.entry("gap_count", Meaning.of("Khoảng cách tính bằng số lượng", "Gap as a count")),
            Map.entry(
                    "assessment",
                    Meaning.of("Đánh giá", "Assessment")
                            .among(Stream.of(Standing.values()).map(Standing::id))),
            Map.entry("contribution", Meaning.of("Tỷ trọng trong khoảng cách của tỉnh", "Share of the province's gap")),
            Map.entry(
                    "hazard",
                    Meaning.of("Loại thiên tai", "Hazard")
                            .among(Stream.of(Hazard.values()).map(Hazard::id))),
            Map.entry("hazard_class", Meaning.of("Cấp nguy cơ", "Class of the hazard, 1 to 5")),
            Map.entry("source", Meaning.of("Nguồn", "Source")),
            Map.entry("unit", Meaning.of("Mã xã", "Code of the commune")),
            Map.entry("form", Meaning.of("Hình thức bố trí", "Form of resettlement")),
            Map.entry("cause", Meaning.of("Nguyên nhân", "Cause")),
            Map.entry("households", Meaning.of("Số hộ", "Households").in("household")),
            Map.entry("year", Meaning.of("Năm", "Year")));

    private ColumnTitles() {}

    /** Whether this is a property of some items, those that come of indicators left out. */
    static boolean isKnown(String column) {
        return OWN.containsKey(column);
    }

    /** @throws java.util.NoSuchElementException for a column that nobody described */
    static Meaning of(Atlas atlas, Collection collection, String column) {
        if (collection.level().isEmpty()) {
            return Optional.ofNullable(OWN.get(column)).orElseThrow();
        }
        for (IndicatorPart part : IndicatorPart.values()) {
            Optional<Indicator> indicator = part.indicatorOf(column).flatMap(atlas::findIndicator);
            if (indicator.isPresent()) {
                return of(indicator.get(), part);
            }
        }
        return Optional.ofNullable(OWN.get(column)).orElseThrow();
    }

    private static Meaning of(Indicator indicator, IndicatorPart part) {
        Label name = indicator.name();
        return switch (part) {
            case VALUE -> Meaning.of(name.vi(), name.en()).in(indicator.unit());
            case NUMERATOR ->
                Meaning.of(
                        name.vi() + ": tử số, " + indicator.numerator().vi(),
                        name.en() + ": numerator, " + indicator.numerator().en());
            case DENOMINATOR ->
                Meaning.of(
                        name.vi() + ": mẫu số, " + indicator.denominator().vi(),
                        name.en() + ": denominator, " + indicator.denominator().en());
            case STATUS ->
                Meaning.of(name.vi() + ": tình trạng số liệu", name.en() + ": status")
                        .among(Stream.of(ObservationStatus.values()).map(ObservationStatus::id));
            case QUALITY ->
                Meaning.of(name.vi() + ": chất lượng", name.en() + ": quality")
                        .among(Stream.of(Quality.values()).map(Enum::name));
            case APPROVAL ->
                Meaning.of(name.vi() + ": phê duyệt", name.en() + ": approval")
                        .among(Stream.of(Approval.values()).map(Approval::id));
        };
    }
}
