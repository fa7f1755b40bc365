package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import vn.vungcao.wording.Wording;

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
    record Chosen(Projection projection, Wording how) {}

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
                    Wording.of(
                            "tệp ghi EPSG:%1$d, --crs ghi EPSG:%2$d; đã theo --crs",
                            "the file says EPSG:%1$d, --crs says EPSG:%2$d; --crs was followed", own.getAsInt(), said),
                    Wording.of("kiểm tra các hình nằm ở đâu", "check where the shapes lie"));
        }
        return ofCode(said, Wording.of("theo --crs", "as --crs says"));
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
                    Wording.of(
                            "tệp ghi hệ tọa độ '%s', chương trình không biết hệ đó",
                            "the file names the reference system '%s', which is not known here", name.name()),
                    Wording.of("nêu mã EPSG của nó bằng --crs EPSG:MÃ", "name its EPSG code with --crs EPSG:CODE"));
            return Optional.empty();
        }
        if (claim instanceof SystemClaim.Nothing) {
            new CoordinateGuess(reach).offer(reading.place(), extent(), problems);
            return Optional.empty();
        }
        return ofCode(Projection.WGS84, Wording.of("theo quy định của %s", "the rule of %s", layer.format()));
    }

    private Optional<Chosen> ofCode(int epsg, Wording how) {
        try {
            return Optional.of(new Chosen(Projection.ofEpsg(epsg), how));
        } catch (UnknownProjectionException e) {
            problems.error(
                    reading.place(),
                    e.said(),
                    Wording.of("nêu hệ tọa độ khác bằng --crs EPSG:MÃ", "name another system with --crs EPSG:CODE"));
            return Optional.empty();
        }
    }

    private Optional<Chosen> ofText(SystemClaim.Text text) {
        CrsMatch match = CrsRecognition.of(text.wkt());
        if (match instanceof CrsMatch.Found found) {
            found.doubt()
                    .ifPresent(doubt -> problems.warning(
                            reading.place().column("crs"),
                            Wording.of("%s: %s", "%s: %s", text.where(), doubt),
                            Wording.of(
                                    "kiểm tra các hình nằm ở đâu; muốn khác thì dùng --crs EPSG:MÃ",
                                    "check where the shapes lie; --crs EPSG:CODE says otherwise")));
            return Optional.of(
                    new Chosen(found.projection(), Wording.joined(", ", List.of(text.where(), found.how()))));
        }
        if (match instanceof CrsMatch.Several several) {
            problems.error(
                    reading.place().column("crs"),
                    Wording.of(
                            "%s có thể là %s: %s",
                            "%s can mean %s: %s", text.where(), listed(several.codes()), several.why()),
                    Wording.of(
                            "cho biết hệ nào bằng --crs EPSG:%d hoặc --crs EPSG:%d",
                            "say which with --crs EPSG:%d or --crs EPSG:%d",
                            several.codes().get(0),
                            several.codes().get(1)));
            return Optional.empty();
        }
        Wording why = ((CrsMatch.None) match).why();
        problems.error(
                reading.place().column("crs"),
                Wording.of(
                        "không biết hệ tọa độ của %s: %s",
                        "the reference system of %s is not known here: %s", text.where(), why),
                Wording.of("nêu mã EPSG của nó bằng --crs EPSG:MÃ", "name its EPSG code with --crs EPSG:CODE")
                        .plus(new CoordinateGuess(reach).alternatives(extent())));
        return Optional.empty();
    }

    private static Wording listed(List<Integer> codes) {
        return Wording.joined(
                Wording.of(" hoặc ", " or "),
                codes.stream()
                        .map(code -> Wording.same(Projection.ofEpsg(code).label()))
                        .toList());
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
                    Wording.of(
                            "%s dành cho kinh độ %.2f đến %.2f, vĩ độ %.2f đến %.2f; các đơn vị của ranh giới này ở quanh"
                                    + " kinh độ %.2f, vĩ độ %.2f",
                            "%s is meant for longitude %.2f to %.2f, latitude %.2f to %.2f; the units of this vintage lie"
                                    + " around longitude %.2f, latitude %.2f",
                            projection.label(),
                            use.get().west(),
                            use.get().east(),
                            use.get().south(),
                            use.get().north(),
                            centre.get().x,
                            centre.get().y),
                    Wording.of(
                                    "kiểm tra múi chiếu: tọa độ của múi bên cạnh trông giống mà lệch 100 km",
                                    "check the zone: a neighbouring zone's coordinates look alike and lie 100 km off")
                            .plus(new CoordinateGuess(reach).alternatives(extent())));
        }
    }
}
