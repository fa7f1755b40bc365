package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.Projection;
import vn.vungcao.geo.ProjectionException;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.reader.SystemChoice.Chosen;
import vn.vungcao.wording.Wording;

/** Brings the shapes of a layer to longitude and latitude, and refuses those that cannot be where they say they are. */
final class Georeference {
    private final Reading reading;
    private final Reach reach;
    private final ProblemList problems;
    private final String file;

    Georeference(Reading reading, Reach reach) {
        this.reading = reading;
        this.reach = reach;
        this.problems = reading.problems();
        this.file = reading.file().name();
    }

    /**
     * @param features in longitude and latitude, valid, within reach
     * @param system in which they were written
     */
    record Placed(List<Feature> features, Chosen system) {}

    /** Empty, with errors among the problems, when a shape cannot be placed. */
    Optional<Placed> place(RawLayer layer) {
        Optional<Chosen> system = new SystemChoice(reading, reach, layer).choose();
        if (system.isEmpty()) {
            return Optional.empty();
        }
        List<Feature> placed = project(system.get().projection(), layer.features());
        if (problems.hasErrors() || !withinReach(layer, placed)) {
            return Optional.empty();
        }
        List<Feature> sound = new ShapeCheck(reading).run(placed);
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Placed(sound, system.get()));
    }

    private List<Feature> project(Projection projection, List<Feature> features) {
        AxisOrder axes = reading.options().axes().orElse(AxisOrder.XY);
        boolean asWritten = projection.epsg().orElse(0) == Projection.WGS84;
        List<Feature> placed = new ArrayList<>();
        for (Feature feature : features) {
            try {
                Geometry xy = axes.toXy(feature.geometry());
                placed.add(feature.with(asWritten ? xy : projection.toLonLat(xy)));
            } catch (IllegalArgumentException e) {
                problems.error(
                        Place.feature(file, feature.number()),
                        e instanceof ProjectionException projected
                                ? projected.said()
                                : Wording.of("không đổi được tọa độ: %s", "%s", e.getMessage()),
                        Wording.of(
                                "kiểm tra hệ tọa độ (--crs EPSG:MÃ)", "check the reference system (--crs EPSG:CODE)"));
                return placed;
            }
        }
        return placed;
    }

    private boolean withinReach(RawLayer layer, List<Feature> features) {
        List<Feature> outside = features.stream()
                .filter(feature -> !reach.contains(feature.geometry().getEnvelopeInternal()))
                .toList();
        if (outside.isEmpty()) {
            return true;
        }
        boolean all = outside.size() == features.size();
        CoordinateGuess guess = new CoordinateGuess(reach);
        if (all && features.stream().allMatch(this::fitsWhenSwapped)) {
            Coordinate c = features.get(0).geometry().getCoordinate();
            guess.explainSwap(Place.file(file), layer.format(), c, problems);
            return false;
        }
        Wording alternatives = guess.alternatives(extent(layer.features()));
        if (outside.size() > 1 && (all || !alternatives.isEmpty())) {
            Wording subject =
                    Wording.of("%d trên %d hình nằm", "%d of %d features lie", outside.size(), features.size());
            refuse(Place.file(file), subject, extent(outside), alternatives);
            return false;
        }
        for (Feature feature : outside) {
            Envelope e = feature.geometry().getEnvelopeInternal();
            refuse(Place.feature(file, feature.number()), Wording.of("hình nằm", "it lies"), e, alternatives);
        }
        return false;
    }

    private void refuse(Place place, Wording subject, Envelope e, Wording alternatives) {
        problems.error(
                place,
                Wording.of(
                        "%s ở kinh độ %.4f đến %.4f, vĩ độ %.4f đến %.4f, ngoài phạm vi các đơn vị của ranh giới này (%s)",
                        "%s at longitude %.4f to %.4f, latitude %.4f to %.4f, outside the reach of the units of this"
                                + " vintage (%s)",
                        subject,
                        e.getMinX(),
                        e.getMaxX(),
                        e.getMinY(),
                        e.getMaxY(),
                        reach.words()),
                Wording.of(
                        "kiểm tra hệ tọa độ (--crs EPSG:MÃ) và mốc ranh giới%s; nếu đúng là ở đó, thêm --anywhere",
                        "check the reference system (--crs EPSG:CODE) and the vintage%s; if it is really there, add"
                                + " --anywhere",
                        alternatives));
    }

    private static Envelope extent(List<Feature> features) {
        Envelope extent = new Envelope();
        features.forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return extent;
    }

    private boolean fitsWhenSwapped(Feature feature) {
        Envelope e = feature.geometry().getEnvelopeInternal();
        return reach.contains(new Envelope(e.getMinY(), e.getMaxY(), e.getMinX(), e.getMaxX()));
    }
}
