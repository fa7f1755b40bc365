package vn.vungcao.store.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;

/** Target sets, their targets and the programme. A set is read without its targets, which stand in their own table. */
final class TargetTables {
    static final Table<TargetSet> SET = new Table<>(
            "target_set",
            List.of(
                    Column.of("id", TargetSet::id),
                    Column.of("name_vi", set -> set.name().vi()),
                    Column.of("name_en", set -> set.name().en()),
                    Column.of("decision", TargetSet::decision)),
            List.of("id"),
            row -> new TargetSet(row.text("id"), row.label("name"), row.text("decision"), List.of()));

    static final Table<Placed<Target>> TARGET = new Table<>(
            "target",
            List.of(
                    Column.of("position", Placed::position),
                    Column.of("set_id", t -> t.value().set()),
                    Column.of("id", t -> t.value().id()),
                    Column.of("clause", t -> t.value().clause()),
                    Column.of("indicator", t -> t.value().indicator()),
                    Column.of("name_vi", t -> t.value().name().vi()),
                    Column.of("name_en", t -> t.value().name().en()),
                    Column.of("unit", t -> t.value().unit()),
                    Column.of("comparator", t -> t.value().comparator().id()),
                    Column.maybe("value", t -> t.value().value()),
                    Column.maybe("value_high", t -> t.value().valueHigh()),
                    Column.of("horizon_year", t -> t.value().horizonYear()),
                    Column.of("baseline_year", t -> t.value().baselineYear()),
                    Column.list(
                            "levels",
                            t -> t.value().levels().stream().map(AdminLevel::id).toList()),
                    Column.of("scope", t -> t.value().scope().id()),
                    Column.maybe(
                            "not_assessable_vi", t -> t.value().notAssessable().map(Label::vi)),
                    Column.maybe(
                            "not_assessable_en", t -> t.value().notAssessable().map(Label::en)),
                    Column.of("agency_vi", t -> t.value().agency().vi()),
                    Column.of("agency_en", t -> t.value().agency().en()),
                    Column.list("projects", t -> t.value().projects()),
                    Column.of("clause_text", t -> t.value().clauseText()),
                    Column.of("note", t -> t.value().note())),
            List.of("set_id", "position"),
            row -> new Placed<>(
                    row.integer("position"),
                    new Target(
                            row.text("id"),
                            row.text("set_id"),
                            row.text("clause"),
                            row.text("indicator"),
                            row.label("name"),
                            row.text("unit"),
                            TargetComparator.of(row.text("comparator")),
                            row.maybeNumber("value"),
                            row.maybeNumber("value_high"),
                            row.integer("horizon_year"),
                            row.integer("baseline_year"),
                            row.texts("levels").stream()
                                    .map(level -> AdminLevel.find(level).orElseThrow())
                                    .collect(Collectors.toSet()),
                            TargetScope.of(row.text("scope")),
                            row.maybeText("not_assessable_vi").isPresent()
                                    ? Optional.of(row.label("not_assessable"))
                                    : Optional.empty(),
                            row.label("agency"),
                            row.texts("projects"),
                            row.text("clause_text"),
                            row.text("note"))));

    static final Table<Placed<ProgrammeItem>> PROGRAMME = new Table<>(
            "programme_item",
            List.of(
                    Column.of("position", Placed::position),
                    Column.of("id", item -> item.value().id()),
                    Column.maybe("parent", item -> item.value().parent()),
                    Column.of("level", item -> item.value().level()),
                    Column.of("ordinal", item -> item.value().ordinal()),
                    Column.of("name_vi", item -> item.value().name().vi()),
                    Column.of("name_en", item -> item.value().name().en()),
                    Column.of("agency_vi", item -> item.value().agency().vi()),
                    Column.of("agency_en", item -> item.value().agency().en()),
                    Column.of("period", item -> item.value().period())),
            List.of("position"),
            row -> new Placed<>(
                    row.integer("position"),
                    new ProgrammeItem(
                            row.text("id"),
                            row.maybeText("parent"),
                            row.text("level"),
                            row.text("ordinal"),
                            row.label("name"),
                            row.label("agency"),
                            row.text("period"))));

    private TargetTables() {}
}
