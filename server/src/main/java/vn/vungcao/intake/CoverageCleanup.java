package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import vn.vungcao.geo.CoverageCheck;
import vn.vungcao.geo.CoverageCleaning;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.wording.Wording;

/** Makes the polygons of a file an exact boundary coverage, where that was asked for, and says whose area moved by how much. */
public final class CoverageCleanup {
    /** The share of its area by which cleaning may change a unit: 1 %. Beyond that the layers are wrong, not untidy. */
    public static final double MOST_CHANGE = 0.01;

    private static final double WORTH_A_LOOK = 0.001;
    private static final double SQUARE_METRE_KM2 = 1e-6;

    private final FeatureFile file;
    private final String nameField;
    private final ProblemList problems;

    private CoverageCleanup(FeatureFile file, String nameField, ProblemList problems) {
        this.file = file;
        this.nameField = nameField;
        this.problems = problems;
    }

    /**
     * Empty, with errors among the problems, when a unit's area would change too much.
     *
     * @param nameField the property to name units by in what is said
     */
    public static Optional<FeatureFile> of(FeatureFile file, String nameField, ProblemList problems) {
        return new CoverageCleanup(file, nameField, problems).run();
    }

    private Optional<FeatureFile> run() {
        List<Feature> polygons = file.features().stream()
                .filter(feature -> feature.geometry() instanceof Polygonal)
                .toList();
        List<Geometry> before = polygons.stream().map(Feature::geometry).toList();
        if (CoverageCheck.of(before).exact()) {
            problems.note(
                    Place.file(file.file()),
                    Wording.of(
                            "các đa giác khớp cạnh chính xác: không phải làm sạch gì",
                            "the polygons share their edges exactly: nothing was cleaned"));
            return Optional.of(file);
        }
        List<Geometry> after = CoverageCleaning.of(before);
        int changed = 0;
        for (int i = 0; i < after.size(); i++) {
            changed += compare(polygons.get(i), after.get(i)) ? 1 : 0;
        }
        problems.note(
                Place.file(file.file()),
                Wording.of(
                        "đã làm sạch để ranh giới khớp cạnh chính xác: diện tích của %d trên %d đơn vị thay đổi",
                        "cleaned into an exact boundary coverage: the area of %d of %d units moved",
                        changed,
                        after.size()));
        return problems.hasErrors() ? Optional.empty() : Optional.of(file.with(replaced(polygons, after)));
    }

    private List<Feature> replaced(List<Feature> polygons, List<Geometry> after) {
        List<Feature> result = new ArrayList<>();
        int next = 0;
        for (Feature feature : file.features()) {
            boolean cleaned = next < polygons.size() && polygons.get(next) == feature;
            result.add(cleaned ? feature.with(after.get(next++)) : feature);
        }
        return result;
    }

    /** Whether the area moved by more than a square metre. */
    private boolean compare(Feature feature, Geometry after) {
        double old = GeodesicArea.squareKilometres(feature.geometry());
        double now = GeodesicArea.squareKilometres(after);
        double change = Math.abs(now - old) / old;
        Wording said = Wording.of(
                "%s: trước %.4f km², sau khi làm sạch %.4f km² (%+.0f m², %.4f %%)",
                "%s: %.4f km² before, %.4f km² after cleaning (%+.0f m², %.4f %%)",
                feature.text(nameField),
                old,
                now,
                1e6 * (now - old),
                100 * change);
        if (!(change <= MOST_CHANGE)) {
            problems.error(
                    file.place(feature),
                    said.plus(Wording.of(
                            ", quá mức %d %% mà việc làm sạch được phép thay đổi",
                            ", more than the %d %% that cleaning may change", (int) (100 * MOST_CHANGE))),
                    Wording.of(
                            "xem chỗ chồng và khe hở của nó (--defects TỆP.geojson) rồi sửa lớp",
                            "look at its overlaps and gaps (--defects FILE.geojson) and correct the layer"));
            return true;
        }
        if (Math.abs(now - old) < SQUARE_METRE_KM2) {
            return false;
        }
        if (change < WORTH_A_LOOK) {
            problems.note(file.place(feature), said);
        } else {
            problems.warning(
                    file.place(feature),
                    said,
                    Wording.of(
                            "nếu diện tích là quan trọng, hãy so với số liệu của nơi công bố",
                            "compare with the publisher's figure where the area matters"));
        }
        return true;
    }
}
