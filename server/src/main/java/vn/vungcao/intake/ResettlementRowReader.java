package vn.vungcao.intake;

import java.util.List;
import java.util.Optional;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/** Turns the rows of a table into rows of resettlement progress. */
final class ResettlementRowReader {
    private final Table table;
    private final FieldMapping.Bound columns;
    private final UnitRegistry units;
    private final UnitLookup lookup;
    private final ProblemList problems;

    ResettlementRowReader(
            Table table, FieldMapping.Bound columns, UnitRegistry units, UnitLookup lookup, ProblemList problems) {
        this.table = table;
        this.columns = columns;
        this.units = units;
        this.lookup = lookup;
        this.problems = problems;
    }

    /**
     * @param matched whether the row's key is a unit
     * @param row empty when anything is wrong with it
     */
    record Outcome(String unitText, boolean matched, Optional<ResettlementProgress> row) {}

    Outcome read(Table.Row row) {
        FieldReader fields = new FieldReader(columns, column -> table.cell(row, column), table.place(row), problems);
        Optional<AdminUnit> unit =
                tree(fields).flatMap(tree -> lookup.find(tree, fields.text("unit"), fields.place("unit")));
        Optional<Integer> year = fields.year("year");
        fields.required("hazard");
        Optional<Hazard> hazard = fields.oneOf("hazard", Hazard.ids(), Hazard::find);
        Optional<ResettlementForm> form = fields.oneOf("form", ResettlementForm.ids(), ResettlementForm::find);
        Optional<Integer> atRisk = fields.count("at_risk");
        Optional<Integer> planned = fields.count("planned");
        Optional<Integer> resettled = fields.count("resettled");
        Optional<Integer> persons = fields.count("persons");
        boolean told = fields.sound() && saysSomething(fields, form, List.of(atRisk, planned, resettled));
        Optional<ResettlementProgress> made = told && unit.isPresent()
                ? Optional.of(new ResettlementProgress(
                        unit.get().vintage(),
                        unit.get().code(),
                        year.orElseThrow(),
                        hazard.orElseThrow(),
                        form,
                        atRisk,
                        planned,
                        resettled,
                        persons,
                        fields.text("source")))
                : Optional.empty();
        return new Outcome(fields.text("unit"), unit.isPresent(), made);
    }

    private static boolean saysSomething(
            FieldReader fields, Optional<ResettlementForm> form, List<Optional<Integer>> households) {
        if (form.isPresent() && households.get(0).isPresent()) {
            fields.refuse(
                    "at_risk",
                    Wording.of(
                            "hộ trong vùng nguy cơ không có hình thức bố trí, mà dòng này là về %s",
                            "households at risk have no form, and the row is about %s",
                            form.get().id()),
                    Wording.of(
                            "ghi số hộ trong vùng nguy cơ của đơn vị và thiên tai vào một dòng riêng, để trống hình thức",
                            "put the households at risk of the unit and hazard into a row of its own, with an empty"
                                    + " form"));
        } else if (households.stream().allMatch(Optional::isEmpty)) {
            fields.refuse(
                    "resettled",
                    Wording.of(
                            "dòng này không có số hộ trong vùng nguy cơ, số hộ theo kế hoạch hay số hộ đã bố trí",
                            "the row says neither who is at risk nor who is planned for or resettled"),
                    Wording.of(
                            "điền một con số (0 cũng là số), hoặc bỏ dòng này",
                            "fill in a number (0 is one), or remove the row"));
        }
        return fields.sound();
    }

    private Optional<UnitTree> tree(FieldReader fields) {
        String vintage = fields.text("vintage");
        Optional<UnitTree> tree = units.findTree(vintage);
        if (tree.isEmpty()) {
            fields.refuse(
                    "vintage",
                    vintage.isEmpty() ? VintageWords.NOT_SAID : VintageWords.unknown(vintage),
                    NearestName.choose(String.join(
                            ", ",
                            units.vintages().stream().map(BoundaryVintage::id).toList())));
        }
        return tree;
    }
}
