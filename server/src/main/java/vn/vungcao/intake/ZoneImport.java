package vn.vungcao.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.wording.Wording;

/** The plan to import hazard zones: one feature a zone. A zone of the same id in the store is replaced. */
public record ZoneImport(FieldMapping mapping, String who) {
    public static final List<String> FIELDS = List.of("id", "hazard", "class", "source", "valid_from", "valid_to");

    private static final List<String> REQUIRED = List.of("id", "hazard", "class", "valid_from");

    /**
     * @param sha256 of the file the features were read from
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(FeatureFile file, String sha256, ProblemList problems) {
        FeatureImport<HazardZone> features = new FeatureImport<>("zones", "hazard zones", file, sha256, who, problems);
        List<Entry<HazardZone>> zones = features.read(mapping, REQUIRED, ZoneImport::zone, HazardZone::id);
        warnOfCopies(zones, problems);
        return features.outcome(JoinReport.NONE, changes -> zones.forEach(z -> changes.hazardZones.add(z.value())));
    }

    private static Optional<HazardZone> zone(Feature feature, FieldReader fields) {
        String id = fields.required("id");
        fields.required("hazard");
        Optional<Hazard> hazard = fields.oneOf("hazard", Hazard.ids(), Hazard::find);
        Optional<Integer> hazardClass = fields.between("class", 1, HazardZone.HIGHEST_CLASS);
        fields.required("valid_from");
        Optional<LocalDate> from = fields.date("valid_from");
        Optional<LocalDate> to = fields.date("valid_to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            fields.refuse(
                    "valid_to",
                    Wording.of(
                            "vùng hết hiệu lực ngày %s, không sau ngày bắt đầu %s",
                            "the zone ends on %s, not after it begins on %s", to.get(), from.get()),
                    Wording.of(
                            "viết ngày đầu tiên nó không còn hiệu lực, hoặc để trống",
                            "write the first day on which it no longer holds, or leave it empty"));
        }
        if (!(feature.geometry() instanceof Polygonal)) {
            fields.refuse(
                    "geometry",
                    Wording.of("vùng phải là đa giác, đây là điểm", "a zone is a polygon, and this is a point"),
                    Wording.of("vẽ khu vực bị đe dọa", "draw the area that is threatened"));
        }
        return fields.sound()
                ? Optional.of(new HazardZone(
                        id,
                        hazard.orElseThrow().id(),
                        hazardClass.orElseThrow(),
                        fields.text("source"),
                        from.orElseThrow(),
                        to,
                        feature.geometry()))
                : Optional.empty();
    }

    /** One shape under two names is in the file twice, or holds at different times. */
    private static void warnOfCopies(List<Entry<HazardZone>> zones, ProblemList problems) {
        Map<Geometry, List<Entry<HazardZone>>> byShape = new HashMap<>();
        for (Entry<HazardZone> zone : zones) {
            List<Entry<HazardZone>> same =
                    byShape.computeIfAbsent(zone.value().geometry().norm(), shape -> new ArrayList<>());
            same.stream()
                    .filter(other -> other.value().hazard().equals(zone.value().hazard())
                            && overlap(other.value(), zone.value()))
                    .findFirst()
                    .ifPresent(other -> problems.warning(
                            zone.place(),
                            Wording.of(
                                    "cùng khu vực này đã có là %s ở hình %d, trong cùng thời gian",
                                    "the same area stands as %s in feature %d, for the same time",
                                    other.value().hazard(),
                                    other.place().number()),
                            Wording.of(
                                    "bỏ một trong hai; chỗ các vùng chồng nhau chỉ tính một lần",
                                    "remove one of the two; where zones overlap they count once")));
            same.add(zone);
        }
    }

    private static boolean overlap(HazardZone a, HazardZone b) {
        return a.holdsOn(b.validFrom()) || b.holdsOn(a.validFrom());
    }
}
