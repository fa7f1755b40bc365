package vn.vungcao.store.jdbc;

import java.util.List;
import org.locationtech.jts.geom.Point;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementSite;

/** Hazard zones and resettlement sites. */
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

    private HazardTables() {}
}
