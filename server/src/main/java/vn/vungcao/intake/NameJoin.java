package vn.vungcao.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * Finds the one unit that a name means, in its district where one is given. A name that is only near is taken when somebody
 * allowed it, and when no other unit is as near; else the nearest are offered.
 */
final class NameJoin {
    private final UnitNames names;
    private final UnitTree tree;
    private final ObservationRules rules;

    NameJoin(UnitNames names, UnitTree tree, ObservationRules rules) {
        this.names = names;
        this.tree = tree;
        this.rules = rules;
    }

    /** @throws CellException when it means none, or more than one */
    UnitNames.Hit find(String name, String district) {
        List<UnitNames.Hit> hits = names.find(name, rules.level());
        boolean byDistrict = !district.isEmpty() && tree.count(AdminLevel.DISTRICT) > 0;
        List<UnitNames.Hit> inDistrict = byDistrict
                ? hits.stream()
                        .filter(hit -> names.liesIn(hit.unit(), district))
                        .toList()
                : hits;
        if (inDistrict.size() == 1) {
            return inDistrict.get(0);
        }
        if (inDistrict.size() > 1) {
            throw new CellException(
                    "",
                    Wording.of(
                            "'%s' có thể là %s",
                            "'%s' can be %s",
                            name,
                            listed(inDistrict.stream().map(UnitNames.Hit::unit).toList())),
                    byDistrict
                            ? Wording.of(
                                    "viết mã, hoặc viết loại đơn vị trước tên: Xã, Phường, Thị trấn, Huyện",
                                    "write the code, or the kind before the name: Xã, Phường, Thị trấn, Huyện")
                            : Wording.of(
                                    "viết mã, thêm cột Huyện, hoặc nêu cấp bằng --level commune",
                                    "write the code, add a column Huyện, or say --level commune"));
        }
        if (!hits.isEmpty()) {
            throw new CellException(
                    "",
                    Wording.of(
                            "không có '%s' ở '%s'; có %s",
                            "there is no '%s' in '%s'; there is %s",
                            name,
                            district,
                            listed(hits.stream().map(UnitNames.Hit::unit).toList())),
                    Wording.of(
                            "sửa huyện hoặc tên, hoặc viết mã", "correct the district or the name, or write the code"));
        }
        return nearOrRefuse(name, district, byDistrict);
    }

    private UnitNames.Hit nearOrRefuse(String name, String district, boolean byDistrict) {
        List<UnitNames.Hit> near = names.near(name, rules.level(), unit -> !byDistrict || names.liesIn(unit, district));
        if (rules.nearNames().isPresent() && !near.isEmpty()) {
            UnitNames.Hit best = near.get(0);
            boolean alone = near.size() == 1 || near.get(1).score() < best.score();
            if (alone && best.score() >= rules.nearNames().getAsDouble()) {
                return best;
            }
        }
        List<AdminUnit> otherKind = names.ofOtherKind(name);
        List<Wording> offered = near.stream()
                .map(hit -> Wording.of("%s %.2f", "%s %.2f", named(hit.unit()), hit.score()))
                .toList();
        throw new CellException(
                "",
                Wording.of(
                        "không có đơn vị '%s' trong ranh giới %s%s",
                        "there is no unit '%s' in vintage %s%s",
                        name,
                        tree.vintage().id(),
                        otherKind.isEmpty() ? Wording.NONE : Wording.of("; có %s", "; there is %s", listed(otherKind))),
                offered.isEmpty()
                        ? Wording.of(
                                "sửa tên hoặc viết mã; dòng tổng thì gọi là Tổng hay Cộng",
                                "correct the name or write the code; a total is called Tổng or Cộng")
                        : Wording.of(
                                "gần giống nhất: %s; sửa tên, viết mã, hoặc nhận tên từ một mức giống trở lên bằng"
                                        + " --accept-names 0.9",
                                "nearest by spelling: %s; correct the name, write the code, or take names from a score"
                                        + " on with --accept-names 0.9",
                                Wording.joined("; ", offered)));
    }

    private String listed(List<AdminUnit> units) {
        return units.stream().map(this::named).collect(Collectors.joining(" or "));
    }

    private String named(AdminUnit unit) {
        Optional<String> above =
                tree.ancestorsOf(unit.code()).stream().findFirst().map(AdminUnit::name);
        return unit.name() + " (" + unit.code() + above.map(name -> ", " + name).orElse("") + ")";
    }
}
