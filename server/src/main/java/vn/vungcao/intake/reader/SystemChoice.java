package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.CrsMatch;
import vn.vungcao.geo.CrsRecognition;
import vn.vungcao.geo.Projection;
import vn.vungcao.geo.UnknownProjectionException;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;

/** Decides in which reference system the coordinates of a layer are: what was said with {@code --crs}, else what it says. */
final class SystemChoice {
    private final Reading reading;
    private final Reach reach;
    private final RawLayer layer;
    private final ProblemList problems;

    SystemChoice(Reading reading, Reach reach, RawLayer layer) {
        this.reading = reading;
        this.reach = reach;
        this.layer = layer;
        this.problems = reading.problems();
    }

    /** @param how it was found, in words */
    record Chosen(Projection projection, String how) {}

    /** Empty, with an error among the problems, when it cannot be said. */
    Optional<Chosen> choose() {
        Optional<Chosen> chosen = reading.options().epsg().isPresent() ? asSaid() : asClaimed();
        return chosen.filter(this::areInItsRange).map(found -> {
            warnOfForeignZone(found.projection());
            return found;
        });
    }

    private Optional<Chosen> asSaid() {
        OptionalInt own = claimedCode();
        int said = reading.options().epsg().getAsInt();
        if (own.isPresent() && own.getAsInt() != said) {
            problems.warning(
                    reading.place().column("crs"),
                    "the file says EPSG:" + own.getAsInt() + ", --crs says EPSG:" + said + "; --crs was followed",
                    "check where the shapes lie");
        }
        return ofCode(said, "as --crs says");
    }

    private OptionalInt claimedCode() {
        if (layer.system() instanceof SystemClaim.Code code) {
            return OptionalInt.of(code.epsg());
        }
        return layer.system() instanceof SystemClaim.Text text
                        && CrsRecognition.of(text.wkt()) instanceof CrsMatch.Found found
                ? found.projection().epsg()
                : OptionalInt.empty();
    }

    private Optional<Chosen> asClaimed() {
        SystemClaim claim = layer.system();
        if (claim instanceof SystemClaim.Code code) {
            return ofCode(code.epsg(), code.where());
        }
        if (claim instanceof SystemClaim.Text text) {
            return ofText(text);
        }
        if (claim instanceof SystemClaim.Name name) {
            problems.error(
                    reading.place().column("crs"),
                    "the file names the reference system '" + name.name() + "', which is not known here",
                    "name its EPSG code with --crs EPSG:CODE");
            return Optional.empty();
        }
        if (claim instanceof SystemClaim.Nothing) {
            new CoordinateGuess(reach).offer(reading.place(), extent(), problems);
            return Optional.empty();
        }
        return ofCode(Projection.WGS84, "the rule of " + layer.format());
    }

    private Optional<Chosen> ofCode(int epsg, String how) {
        try {
            return Optional.of(new Chosen(Projection.ofEpsg(epsg), how));
        } catch (UnknownProjectionException e) {
            problems.error(reading.place(), e.getMessage(), "name another system with --crs EPSG:CODE");
            return Optional.empty();
        }
    }

    private Optional<Chosen> ofText(SystemClaim.Text text) {
        CrsMatch match = CrsRecognition.of(text.wkt());
        if (match instanceof CrsMatch.Found found) {
            found.doubt()
                    .ifPresent(doubt -> problems.warning(
                            reading.place().column("crs"),
                            text.where() + ": " + doubt,
                            "check where the shapes lie; --crs EPSG:CODE says otherwise"));
            return Optional.of(new Chosen(found.projection(), text.where() + ", " + found.how()));
        }
        if (match instanceof CrsMatch.Several several) {
            problems.error(
                    reading.place().column("crs"),
                    text.where() + " can mean " + listed(several.codes()) + ": " + several.why(),
                    "say which with --crs EPSG:" + several.codes().get(0) + " or --crs EPSG:"
                            + several.codes().get(1));
            return Optional.empty();
        }
        String why = ((CrsMatch.None) match).why();
        problems.error(
                reading.place().column("crs"),
                "the reference system of " + text.where() + " is not known here: " + why,
                "name its EPSG code with --crs EPSG:CODE" + new CoordinateGuess(reach).alternatives(extent()));
        return Optional.empty();
    }

    private static String listed(List<Integer> codes) {
        return codes.stream().map(code -> Projection.ofEpsg(code).label()).collect(Collectors.joining(" or "));
    }

    private Envelope extent() {
        Envelope extent = new Envelope();
        layer.features()
                .forEach(feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return extent;
    }

    /** Whether coordinates that should be degrees can be; else says, once, what they may be. */
    private boolean areInItsRange(Chosen chosen) {
        if (chosen.projection().epsg().orElse(0) != Projection.WGS84
                || reading.options().axes().isPresent()) {
            return true;
        }
        for (Feature feature : layer.features()) {
            for (Coordinate c : feature.geometry().getCoordinates()) {
                if (Math.abs(c.x) > 180 || Math.abs(c.y) > 90) {
                    Place place = Place.feature(reading.file().name(), feature.number());
                    new CoordinateGuess(reach).explain(place, layer.format(), c, extent(), problems);
                    return false;
                }
            }
        }
        return true;
    }

    /** A neighbouring province's zone moves a small layer by 100 km and may still leave it within reach. */
    private void warnOfForeignZone(Projection projection) {
        Optional<BoundingBox> use = projection.areaOfUse();
        Optional<Coordinate> centre = reach.bounds().map(Envelope::centre);
        if (use.isPresent()
                && centre.isPresent()
                && use.get().toEnvelopes().stream().noneMatch(box -> box.contains(centre.get()))) {
            problems.warning(
                    reading.place().column("crs"),
                    projection.label()
                            + " is meant for longitude %.2f to %.2f, latitude %.2f to %.2f; the units of this"
                                    .formatted(
                                            use.get().west(),
                                            use.get().east(),
                                            use.get().south(),
                                            use.get().north())
                            + " vintage lie around longitude %.2f, latitude %.2f"
                                    .formatted(centre.get().x, centre.get().y),
                    "check the zone: a neighbouring zone's coordinates look alike and lie 100 km off"
                            + new CoordinateGuess(reach).alternatives(extent()));
        }
    }
}
