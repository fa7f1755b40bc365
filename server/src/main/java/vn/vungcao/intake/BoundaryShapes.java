package vn.vungcao.intake;

import java.util.List;
import org.locationtech.jts.geom.Puntal;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.wording.Wording;

/** Which shapes a unit of a level may have. */
public final class BoundaryShapes {
    private BoundaryShapes() {}

    /**
     * Refuses points where a border is what one expects: at all levels but that of villages, whose borders are hardly ever
     * known.
     */
    public static void requirePolygons(FeatureFile file, AdminLevel level, ProblemList problems) {
        List<Feature> points = file.features().stream()
                .filter(feature -> feature.geometry() instanceof Puntal)
                .toList();
        if (level != AdminLevel.VILLAGE && !points.isEmpty()) {
            problems.error(
                    file.place(points.get(0)),
                    Wording.of(
                            "%1$d trên %2$d hình là điểm, mà điểm thì không phải ranh giới %3$s",
                            "%1$d of %2$d features are points, and a point is no boundary of a %3$s",
                            points.size(),
                            file.features().size(),
                            LevelWords.one(level)),
                    Wording.of(
                            "dùng lớp đa giác; hoặc nhận điểm làm vị trí chưa có ranh giới bằng --accept-points",
                            "give the layer of polygons; or take points as places without a border with"
                                    + " --accept-points"));
        }
    }
}
