package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;

/** Hazard zones, resettlement sites and the progress of resettlement. */
final class HazardTables {
    static final Table<HazardZone> ZONE = new Table<>(
            "hazard_zone",
            List.of(
                    Column.of("id", HazardZone::id),
                    Column.of("hazard", HazardZone::hazard),
                    Column.of("hazard_class", HazardZone::hazardClass),
                    Column.of("source", HazardZone::source),
                    Column.of("valid_from", HazardZone::validFrom),
                    Column.maybe("valid_to", HazardZone::validTo),
                    Column.geometry("geom", HazardZone::geometry)),
            List.of("id"),
            row -> new HazardZone(
                    row.text("id"),
                    row.text("hazard"),
                    row.integer("hazard_class"),
                    row.text("source"),
                    row.date("valid_from"),
                    row.maybeDate("valid_to"),
                    row.geometry("geom")));

    static final Table<ResettlementSite> SITE = new Table<>(
            "resettlement_site",
            List.of(
                    Column.of("id", ResettlementSite::id),
                    Column.of("name", ResettlementSite::name),
                    Column.of("vintage", ResettlementSite::vintage),
                    Column.of("unit", site -> site.unit().value()),
                    Column.of("form", ResettlementSite::form),
                    Column.of("cause", ResettlementSite::cause),
                    Column.of("households", ResettlementSite::households),
                    Column.of("year", ResettlementSite::year),
                    Column.geometry("geom", ResettlementSite::point)),
            List.of("id"),
            row -> new ResettlementSite(
                    row.text("id"),
                    row.text("name"),
                    row.text("vintage"),
                    row.code("unit"),
                    row.text("form"),
                    row.text("cause"),
                    row.integer("households"),
                    row.integer("year"),
                    (Point) row.geometry("geom")));

    /** What stands for no form: the key of a row has no nulls. */
    private static final String NO_FORM = "";

    static final Table<ResettlementProgress> PROGRESS = new Table<>(
            "resettlement_progress",
            List.of(
                    Column.of("vintage", ResettlementProgress::vintage),
                    Column.of("unit", row -> row.unit().value()),
                    Column.of("year", ResettlementProgress::year),
                    Column.of("hazard", row -> row.hazard().id()),
                    Column.of(
                            "form", row -> row.form().map(ResettlementForm::id).orElse(NO_FORM)),
                    Column.maybe("at_risk", ResettlementProgress::atRisk),
                    Column.maybe("planned", ResettlementProgress::planned),
                    Column.maybe("resettled", ResettlementProgress::resettled),
                    Column.maybe("persons", ResettlementProgress::persons),
                    Column.of("source", ResettlementProgress::source)),
            List.of("vintage", "unit", "year", "hazard", "form"),
            row -> new ResettlementProgress(
                    row.text("vintage"),
                    row.code("unit"),
                    row.integer("year"),
                    Hazard.find(row.text("hazard")).orElseThrow(),
                    form(row.text("form")),
                    row.maybeInteger("at_risk"),
                    row.maybeInteger("planned"),
                    row.maybeInteger("resettled"),
                    row.maybeInteger("persons"),
                    row.text("source")));

    private HazardTables() {}

    private static Optional<ResettlementForm> form(String text) {
        return text.equals(NO_FORM)
                ? Optional.empty()
                : Optional.of(ResettlementForm.find(text).orElseThrow());
    }
}
