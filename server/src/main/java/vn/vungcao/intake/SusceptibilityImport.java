package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Polygonal;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.intake.JoinReport.UnitsWithoutData;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * The plan to make the indicator {@value #INDICATOR} of a raster of susceptibility classes 1 to 5: of every unit with a
 * polygon, the area in cells of the threshold and above as a share of the area in cells that have a class. Cells count by
 * their centres, each with its geodesic area. Where less than 99 % of a unit has cells the value is estimated, where none has
 * it is missing.
 *
 * @param threshold 1 to 5
 */
public record SusceptibilityImport(int year, String vintage, int threshold, String who) {
    public static final String INDICATOR = "susceptible_area_share";

    private static final String KIND = "susceptibility";
    private static final int HIGHEST_CLASS = 5;
    private static final double COVERED = 0.99;

    /**
     * @param sha256 of the file of the raster
     * @param boundaries of the vintage
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(
            ClassGrid grid,
            String sha256,
            UnitRegistry units,
            List<UnitBoundary> boundaries,
            IndicatorRegistry indicators,
            ProblemList problems) {
        Optional<UnitTree> tree = tree(grid, units, boundaries, indicators, problems);
        if (tree.isEmpty()) {
            return refused(grid, problems);
        }
        List<CellsOfUnit> counted = new ArrayList<>();
        boundaries.stream()
                .filter(b -> b.geometry() instanceof Polygonal)
                .forEach(b -> counted.add(new CellsOfUnit(b, grid.toGrid(b.geometry()))));
        try {
            if (!count(grid, counted, problems)) {
                return refused(grid, problems);
            }
        } catch (CellException e) {
            problems.error(Place.file(grid.file()), e.said(), e.remedy());
            return refused(grid, problems);
        }
        if (counted.stream().allMatch(cells -> cells.validKm2() == 0)) {
            problems.error(
                    Place.file(grid.file()),
                    Wording.of(
                            "không đơn vị nào của ranh giới %s có ô mang mức nguy cơ",
                            "no unit of vintage %s has a cell with a class", vintage),
                    Wording.of(
                            "kiểm tra xem ảnh có phải của tỉnh này và có dữ liệu ở đâu",
                            "check that the raster is of this province and where it has data"));
            return refused(grid, problems);
        }
        return accepted(grid, sha256, tree.get(), counted, problems);
    }

    private Optional<UnitTree> tree(
            ClassGrid grid,
            UnitRegistry units,
            List<UnitBoundary> boundaries,
            IndicatorRegistry indicators,
            ProblemList problems) {
        Optional<UnitTree> tree = units.findTree(vintage);
        if (tree.isEmpty()) {
            problems.error(
                    Place.file(grid.file()),
                    VintageWords.unknown(vintage),
                    NearestName.advice(
                            vintage, units.vintages().stream().map(v -> v.id()).toList()));
        } else if (boundaries.stream().noneMatch(b -> b.geometry() instanceof Polygonal)) {
            problems.error(
                    Place.file(grid.file()),
                    Wording.of(
                            "không đơn vị nào của ranh giới %s có đa giác để đếm ô",
                            "no unit of vintage %s has a polygon to count cells in", vintage),
                    Wording.of(
                            "nhập ranh giới của chúng trước: import boundaries TỆP",
                            "import its boundaries first: import boundaries FILE"));
        }
        if (indicators.find(INDICATOR).isEmpty()) {
            problems.error(
                    Place.file(grid.file()),
                    Wording.of("danh mục không có chỉ số '%s'", "the catalogue has no indicator '%s'", INDICATOR),
                    Wording.of("thêm nó bằng: import indicators TỆP", "add it with: import indicators FILE"));
        }
        if (!Reach.of(units, vintage).contains(grid.extent()) && !meets(grid, units)) {
            problems.error(
                    Place.file(grid.file()),
                    Wording.of(
                            "ảnh nằm ở nơi khác với các đơn vị của ranh giới %s (%s)",
                            "the raster lies elsewhere than the units of vintage %s (%s)",
                            vintage,
                            Reach.of(units, vintage).words()),
                    Wording.of(
                            "kiểm tra hệ tọa độ (--crs EPSG:MÃ) và mốc ranh giới",
                            "check its reference system (--crs EPSG:CODE) and the vintage"));
        }
        return problems.hasErrors() ? Optional.empty() : tree;
    }

    private boolean meets(ClassGrid grid, UnitRegistry units) {
        return units.findExtent(vintage)
                .map(extent -> extent.intersects(grid.extent()))
                .orElse(true);
    }

    private boolean count(ClassGrid grid, List<CellsOfUnit> counted, ProblemList problems) {
        double[] valid = new double[grid.width() + 1];
        double[] susceptible = new double[grid.width() + 1];
        for (int y = 0; y < grid.height(); y++) {
            int[] row = grid.row(y);
            for (int x = 0; x < row.length; x++) {
                boolean known = row[x] != ClassGrid.NO_DATA;
                if (known && (row[x] < 1 || row[x] > HIGHEST_CLASS)) {
                    problems.error(
                            Place.file(grid.file()),
                            Wording.of(
                                    "ô ở cột %d, dòng %d có giá trị %d, không phải mức nguy cơ từ 1 đến 5",
                                    "the cell in column %d, row %d holds %d, which is no class from 1 to 5",
                                    x + 1,
                                    y + 1,
                                    row[x]),
                            Wording.of(
                                    "nếu giá trị đó nghĩa là không có dữ liệu, khai bằng --nodata %d; nếu không, phân mức ảnh từ 1 (rất"
                                            + " thấp) đến 5 (rất cao)",
                                    "if it stands for no data, say so with --nodata %d; else classify the raster from"
                                            + " 1 (very low) to 5 (very high)",
                                    row[x]));
                    return false;
                }
                double area = known ? grid.cellKm2(x, y) : 0;
                valid[x + 1] = valid[x] + area;
                susceptible[x + 1] = susceptible[x] + (known && row[x] >= threshold ? area : 0);
            }
            for (CellsOfUnit cells : counted) {
                cells.addRow(y, valid, susceptible);
            }
        }
        return true;
    }

    private Observation observation(CellsOfUnit cells, String file) {
        double valid = cells.validKm2();
        double cover = valid / GeodesicArea.squareKilometres(cells.unit().geometry());
        ObservationStatus status = valid == 0
                ? ObservationStatus.MISSING
                : cover < COVERED ? ObservationStatus.ESTIMATED : ObservationStatus.MEASURED;
        boolean known = status.hasValue();
        // sums of differences may leave a rounding below nothing or above the whole
        double susceptible = Math.max(0, Math.min(valid, cells.susceptibleKm2()));
        return new Observation(
                cells.unit().code().value(),
                vintage,
                INDICATOR,
                year,
                known ? 100 * susceptible / valid : Double.NaN,
                known ? susceptible : Double.NaN,
                known ? valid : Double.NaN,
                status,
                Quality.A,
                file + ", class ≥ " + threshold);
    }

    private ImportOutcome refused(ClassGrid grid, ProblemList problems) {
        return ImportOutcome.refused(
                new ImportReport(KIND, grid.file(), Map.of(), JoinReport.NONE, Optional.empty(), problems.list()));
    }

    private ImportOutcome accepted(
            ClassGrid grid, String sha256, UnitTree tree, List<CellsOfUnit> counted, ProblemList problems) {
        List<Observation> observations =
                counted.stream().map(cells -> observation(cells, grid.file())).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("columns", grid.width());
        counts.put("rows", grid.height());
        counts.put("observations", observations.size());
        observations.forEach(o -> counts.merge(o.status().id(), 1, Integer::sum));
        int matched =
                (int) observations.stream().filter(o -> o.status().hasValue()).count();
        JoinReport join = new JoinReport(matched, without(tree, observations), List.of(), List.of());
        ImportReport report = new ImportReport(KIND, grid.file(), counts, join, Optional.empty(), problems.list());
        Changeset.Builder changes = Changeset.of(
                new ImportDescription(KIND, grid.file(), sha256, who, false, ImportReportJson.text(report)));
        changes.observations.addAll(observations);
        return new ImportOutcome(report, Optional.of(changes.build()));
    }

    /** The units without a value, level by level of those that have polygons. */
    private List<UnitsWithoutData> without(UnitTree tree, List<Observation> observations) {
        Map<AdminLevel, Set<UnitCode>> valued = new EnumMap<>(AdminLevel.class);
        for (Observation o : observations) {
            UnitCode code = new UnitCode(o.unit());
            Set<UnitCode> codes = valued.computeIfAbsent(code.level(), level -> new HashSet<>());
            if (o.status().hasValue()) {
                codes.add(code);
            }
        }
        List<UnitsWithoutData> result = new ArrayList<>();
        valued.forEach((level, codes) -> {
            List<UnitCode> lacking = tree.at(level).stream()
                    .map(AdminUnit::code)
                    .filter(code -> !codes.contains(code))
                    .toList();
            if (!lacking.isEmpty()) {
                result.add(new UnitsWithoutData(INDICATOR + " " + year, vintage, level, tree.count(level), lacking));
            }
        });
        return result;
    }
}
