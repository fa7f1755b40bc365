package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.JoinReport.RowWithoutUnit;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * The plan to import resettlement sites: one feature a site. A site of the same id in the store is replaced.
 *
 * @param padCodes whether codes that lost their leading zero are taken
 */
public record SiteImport(FieldMapping mapping, boolean padCodes, String who) {
    public static final List<String> FIELDS =
            List.of("id", "name", "vintage", "unit", "form", "cause", "households", "year");

    /**
     * @param sha256 of the file the features were read from
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(FeatureFile file, String sha256, UnitRegistry units, ProblemList problems) {
        FeatureImport<ResettlementSite> features =
                new FeatureImport<>("sites", "resettlement sites", file, sha256, who, problems);
        UnitLookup lookup = new UnitLookup(units, padCodes, problems);
        List<RowWithoutUnit> strangers = new ArrayList<>();
        List<Entry<ResettlementSite>> sites = features.read(
                mapping,
                FIELDS,
                (feature, fields) -> {
                    Optional<AdminUnit> unit = unit(fields, units, lookup);
                    if (unit.isEmpty()) {
                        strangers.add(new RowWithoutUnit(file.place(feature), fields.text("unit")));
                    }
                    return site(feature, fields, unit);
                },
                ResettlementSite::id);
        lookup.notePadded(file.file());
        JoinReport join = new JoinReport(file.features().size() - strangers.size(), List.of(), strangers, List.of());
        return features.outcome(join, changes -> sites.forEach(s -> changes.resettlementSites.add(s.value())));
    }

    private static Optional<AdminUnit> unit(FieldReader fields, UnitRegistry units, UnitLookup lookup) {
        String vintage = fields.required("vintage");
        Optional<UnitTree> tree = units.findTree(vintage);
        if (tree.isEmpty() && !vintage.isEmpty()) {
            fields.refuse(
                    "vintage",
                    VintageWords.unknown(vintage),
                    NearestName.advice(
                            vintage,
                            units.vintages().stream().map(BoundaryVintage::id).toList()));
        }
        Optional<AdminUnit> unit = tree.flatMap(t -> lookup.find(t, fields.text("unit"), fields.place("unit")));
        if (unit.isPresent() && unit.get().level() != AdminLevel.COMMUNE) {
            fields.refuse(
                    "unit",
                    Wording.of(
                            "%s (%s) không phải xã",
                            "%s (%s) is no commune",
                            unit.get().code(),
                            unit.get().name()),
                    Wording.of("nêu xã có điểm bố trí dân cư này", "name the commune in which the site lies"));
        }
        return unit;
    }

    private static Optional<ResettlementSite> site(Feature feature, FieldReader fields, Optional<AdminUnit> unit) {
        String id = fields.required("id");
        String name = fields.required("name");
        fields.required("form");
        fields.required("cause");
        fields.required("households");
        Optional<ResettlementForm> form = fields.oneOf("form", ResettlementForm.ids(), ResettlementForm::find);
        Optional<Hazard> cause = fields.oneOf("cause", Hazard.ids(), Hazard::find);
        Optional<Integer> households = fields.count("households");
        Optional<Integer> year = fields.year("year");
        if (!(feature.geometry() instanceof Point)) {
            fields.refuse(
                    "geometry",
                    Wording.of("điểm bố trí phải là điểm, đây là vùng", "a site is a point, and this is an area"),
                    Wording.of("xuất tâm của các điểm bố trí", "export the centres of the sites"));
        }
        return fields.sound() && unit.isPresent()
                ? Optional.of(new ResettlementSite(
                        id,
                        name,
                        unit.get().vintage(),
                        unit.get().code(),
                        form.orElseThrow().id(),
                        cause.orElseThrow().id(),
                        households.orElseThrow(),
                        year.orElseThrow(),
                        (Point) feature.geometry()))
                : Optional.empty();
    }
}
