package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryRepair;
import vn.vungcao.geo.GeometryValidation;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.wording.Wording;

/** Finds invalid shapes, and repairs those where that was asked for and hardly changes them. */
final class ShapeCheck {
    private static final Wording FIX = Wording.of(
            "sửa hình trong QGIS bằng Vector geometry → Fix geometries rồi xem lại kết quả",
            "mend it in QGIS with Vector geometry → Fix geometries and look at the result");

    private final Reading reading;

    ShapeCheck(Reading reading) {
        this.reading = reading;
    }

    /** The features, repaired ones among them. Complete only when no error was added to the problems. */
    List<Feature> run(List<Feature> features) {
        List<Feature> sound = new ArrayList<>();
        for (Feature feature : features) {
            Optional<GeometryDefect> defect = GeometryValidation.check(feature.geometry());
            if (defect.isEmpty()) {
                sound.add(feature);
            } else if (reading.options().repair()) {
                repair(feature, defect.get()).ifPresent(sound::add);
            } else {
                reading.problems()
                        .error(
                                place(feature),
                                invalid(defect.get()),
                                FIX.plus(Wording.of(
                                        "; hoặc, nếu diện tích hầu như không đổi, để chương trình sửa bằng --repair",
                                        "; or, when the area hardly changes by it, let it be repaired with --repair")));
            }
        }
        return sound;
    }

    private Place place(Feature feature) {
        return Place.feature(reading.file().name(), feature.number());
    }

    private static Wording invalid(GeometryDefect defect) {
        return Wording.of("hình không hợp lệ: %s", "its shape is not valid: %s", defect.said());
    }

    private Optional<Feature> repair(Feature feature, GeometryDefect defect) {
        Optional<GeometryRepair> repair = GeometryRepair.of(feature.geometry());
        if (repair.filter(GeometryRepair::isHarmless).isEmpty()) {
            reading.problems()
                    .error(
                            place(feature),
                            invalid(defect)
                                    .plus(repair.map(found -> Wording.of(
                                                    "; sửa nó sẽ đổi diện tích từ %.4f thành %.4f km², quá %.1f %%",
                                                    "; to repair it would change its area from %.4f to %.4f km², by more"
                                                            + " than %.1f %%",
                                                    found.beforeKm2(),
                                                    found.afterKm2(),
                                                    100 * GeometryRepair.MOST_CHANGE))
                                            .orElse(Wording.NONE)),
                            FIX);
            return Optional.empty();
        }
        GeometryRepair done = repair.get();
        reading.problems()
                .warning(
                        place(feature),
                        Wording.of(
                                "hình đã được sửa: %s; diện tích từ %.4f thành %.4f km² (%.4f %%)",
                                "its shape was repaired: %s; its area went from %.4f to %.4f km² (%.4f %%)",
                                defect.said(),
                                done.beforeKm2(),
                                done.afterKm2(),
                                100 * done.change()),
                        Wording.of(
                                "xem chỗ đó trên bản đồ; không có --repair thì hình bị từ chối",
                                "look at the place on the map; without --repair it is refused"));
        return Optional.of(feature.with(done.repaired()));
    }
}
