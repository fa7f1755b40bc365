package vn.vungcao.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** A province with one district and four communes in vintage 2020, two communes in 2025, and a few indicators. */
public final class SmallProvince implements UnitRegistry {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UnitTree before = new UnitTree(
            new BoundaryVintage("2020", LocalDate.of(2020, 1, 1), Optional.of(REFORM), "act of 2019"),
            List.of(
                    unit("2020", "11", "Tỉnh Điện Biên", "tỉnh", ""),
                    unit("2020", "094", "Thành phố Điện Biên Phủ", "thành phố", "11"),
                    unit("2020", "03124", "Phường Noong Bua", "phường", "094"),
                    unit("2020", "03127", "Phường Him Lam", "phường", "094"),
                    unit("2020", "03130", "Phường Thanh Bình", "phường", "094"),
                    unit("2020", "03145", "Xã Thanh Minh", "xã", "094")));
    private final UnitTree after = new UnitTree(
            new BoundaryVintage("2025", REFORM, Optional.empty(), "act of 2025"),
            List.of(
                    unit("2025", "11", "Tỉnh Điện Biên", "tỉnh", ""),
                    unit("2025", "03127", "Phường Điện Biên Phủ", "phường", "11"),
                    unit("2025", "03334", "Phường Mường Thanh", "phường", "11")));

    private static AdminUnit unit(String vintage, String code, String name, String kind, String parent) {
        return new AdminUnit(vintage, new UnitCode(code), name, kind, UnitCode.find(parent), List.of());
    }

    @Override
    public List<BoundaryVintage> vintages() {
        return List.of(before.vintage(), after.vintage());
    }

    @Override
    public Optional<UnitTree> findTree(String vintage) {
        return List.of(before, after).stream()
                .filter(tree -> tree.vintage().id().equals(vintage))
                .findFirst();
    }

    @Override
    public Optional<Envelope> findExtent(String vintage) {
        return findTree(vintage).map(tree -> new Envelope(102.1, 103.6, 20.9, 22.6));
    }

    public static IndicatorRegistry indicators() {
        return IndicatorRegistry.of(List.of(
                indicator("households", MeasureType.COUNT, 1, 0, Optional.empty(), List.of()),
                indicator("poverty_rate", MeasureType.RATIO, 100, 2, Optional.of(100.0), List.of()),
                indicator("region", MeasureType.CATEGORY, 1, 0, Optional.empty(), List.of("i", "ii", "iii")),
                indicator("income", MeasureType.NOT_AGGREGABLE, 1, 1, Optional.empty(), List.of())));
    }

    private static Indicator indicator(
            String code,
            MeasureType type,
            double scale,
            int decimals,
            Optional<Double> maximum,
            List<String> categories) {
        return new Indicator(
                code,
                new Label(code, code),
                "unit",
                Direction.LOWER_IS_BETTER,
                type,
                scale,
                decimals,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                maximum,
                false,
                List.of(),
                categories,
                "general",
                "test",
                Label.NONE);
    }
}
