package vn.vungcao.store.jdbc;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** Vintages, units, their boundaries, links and designations. */
final class UnitTables {
    static final Table<BoundaryVintage> VINTAGE = new Table<>(
            "boundary_vintage",
            List.of(
                    Column.of("id", BoundaryVintage::id),
                    Column.of("valid_from", BoundaryVintage::validFrom),
                    Column.maybe("valid_to", BoundaryVintage::validTo),
                    Column.of("source", vintage -> vintage.source().en()),
                    Column.vietnamese("source_vi", BoundaryVintage::source)),
            List.of("id"),
            row -> new BoundaryVintage(
                    row.text("id"), row.date("valid_from"), row.maybeDate("valid_to"), row.englishOrBoth("source")));

    static final Table<AdminUnit> UNIT = new Table<>(
            "admin_unit",
            List.of(
                    Column.of("vintage", AdminUnit::vintage),
                    Column.of("code", unit -> unit.code().value()),
                    Column.of("level", unit -> unit.level().id()),
                    Column.of("name", AdminUnit::name),
                    Column.of("kind", AdminUnit::kind),
                    Column.maybe("parent", unit -> unit.parent().map(UnitCode::value)),
                    Column.list("other_names", AdminUnit::otherNames)),
            List.of("vintage", "code"),
            row -> new AdminUnit(
                    row.text("vintage"),
                    row.code("code"),
                    row.text("name"),
                    row.text("kind"),
                    row.maybeText("parent").map(UnitCode::new),
                    row.texts("other_names")));

    static final Table<UnitBoundary> BOUNDARY = new Table<>(
            "unit_boundary",
            List.of(
                    Column.of("vintage", UnitBoundary::vintage),
                    Column.of("code", boundary -> boundary.code().value()),
                    Column.geometry("geom", UnitBoundary::geometry)),
            List.of("vintage", "code"),
            row -> {
                Geometry geometry = row.geometry("geom");
                return new UnitBoundary(row.text("vintage"), row.code("code"), geometry);
            });

    static final Table<CrosswalkLink> LINK = new Table<>(
            "crosswalk_link",
            List.of(
                    Column.of("from_vintage", CrosswalkLink::fromVintage),
                    Column.of("from_code", link -> link.from().value()),
                    Column.of("to_vintage", CrosswalkLink::toVintage),
                    Column.of("to_code", link -> link.to().value()),
                    Column.number("weight", CrosswalkLink::weight),
                    Column.of("basis", link -> link.basis().id())),
            List.of("from_vintage", "from_code", "to_vintage", "to_code"),
            row -> new CrosswalkLink(
                    row.text("from_vintage"),
                    row.code("from_code"),
                    row.text("to_vintage"),
                    row.code("to_code"),
                    row.number("weight"),
                    WeightBasis.of(row.text("basis"))));

    static final Table<Designation> DESIGNATION = new Table<>(
            "designation",
            List.of(
                    Column.of("vintage", Designation::vintage),
                    Column.of("unit", designation -> designation.unit().value()),
                    Column.of("kind", Designation::kind),
                    Column.of("valid_from", Designation::validFrom),
                    Column.maybe("valid_to", Designation::validTo),
                    Column.of("decision", Designation::decision)),
            List.of("vintage", "unit", "kind", "valid_from"),
            row -> new Designation(
                    row.text("vintage"),
                    row.code("unit"),
                    row.text("kind"),
                    row.text("decision"),
                    row.date("valid_from"),
                    row.maybeDate("valid_to")));

    private UnitTables() {}
}
