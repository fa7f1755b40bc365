package vn.vungcao.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/** Finds the units of one vintage and level that the rows of a table name, as imports do; says why where a row names none. */
public final class UnitMatching {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final UnitTree tree;
    private final AdminLevel level;
    private final ProblemList problems = new ProblemList();
    private final UnitLookup lookup;

    /**
     * @param units of all vintages, to tell where a code belongs that this vintage does not have
     * @param padCodes whether codes that lost their leading zero are taken
     * @param nearNames how near a name must be to be taken for that of a unit; empty: only the same name will do
     */
    public UnitMatching(
            UnitRegistry units, UnitTree tree, AdminLevel level, boolean padCodes, OptionalDouble nearNames) {
        this.tree = tree;
        this.level = level;
        ObservationRules rules =
                new ObservationRules(false, padCodes, Set.of(), Optional.empty(), Optional.of(level), nearNames, false);
        this.lookup = new UnitLookup(units, rules, problems);
    }

    /**
     * What a row came to.
     *
     * @param unit empty when it names no unit of the level
     * @param problems why it names none, or what somebody should look at
     */
    public record Match(Optional<AdminUnit> unit, List<ImportProblem> problems) {}

    /**
     * By a code. A name beside it is held against the unit's own: codes were used again in 2025.
     *
     * @param name empty where the table has none
     */
    public Match byCode(String code, Place place, String name, Place namePlace) {
        int before = problems.size();
        if (LETTER.matcher(code).find()) {
            problems.error(
                    place,
                    Wording.of("'%s' không phải mã đơn vị", "'%s' is no unit code", code),
                    Wording.of(
                            "viết mã của đơn vị, hoặc ghép theo tên", "write the code of the unit, or join by names"));
            return new Match(Optional.empty(), problems.since(before));
        }
        Optional<AdminUnit> unit = code.isEmpty()
                ? lookup.find(tree, code, place)
                : lookup.find(tree, new UnitKey(code, name, ""), place, namePlace);
        return ofLevel(unit, place, before);
    }

    /**
     * By a name, with or without its kind.
     *
     * @param district name or code, to tell units of the same name apart; empty where the table has none
     */
    public Match byName(String name, String district, Place place) {
        int before = problems.size();
        if (name.isEmpty()) {
            problems.error(
                    place,
                    Wording.of("tên để trống", "the name is empty"),
                    Wording.of(
                            "điền tên của đơn vị, hoặc bỏ dòng này",
                            "fill in the name of the unit, or remove the row"));
            return new Match(Optional.empty(), problems.since(before));
        }
        return ofLevel(lookup.find(tree, new UnitKey("", name, district), place, place), place, before);
    }

    private Match ofLevel(Optional<AdminUnit> unit, Place place, int before) {
        Optional<AdminUnit> fitting = unit.filter(found -> found.level() == level);
        if (unit.isPresent() && fitting.isEmpty()) {
            AdminUnit other = unit.get();
            problems.error(
                    place,
                    Wording.of(
                            "%s là %s, cấp %s, không phải %s",
                            "%s is %s, of level %s, not %s",
                            other.code(),
                            other.name(),
                            LevelWords.one(other.level()),
                            LevelWords.one(level)),
                    Wording.of(
                            "bỏ dòng này, hoặc ghép nó với bộ dữ liệu của cấp đó",
                            "leave the row out, or join it to the collection of its level"));
        }
        return new Match(fitting, problems.since(before));
    }

    /** How many rows found a unit, of whatever level, in which way. */
    public Map<JoinedBy, Integer> counts() {
        return Map.copyOf(lookup.counts());
    }

    /** The rows that found their unit otherwise than by its code or its very name. */
    public List<NamedJoin> named() {
        return List.copyOf(lookup.named());
    }
}
