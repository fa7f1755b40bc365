package vn.vungcao.join;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.intake.JoinedBy;
import vn.vungcao.intake.UnitMatching;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitTree;

/** Finds units of one vintage and level by their codes or names, with the rules of imports. */
public final class UnitRows implements RowMatching {
    private final UnitTree tree;
    private final AdminLevel level;
    private final KeyField key;
    private final Columns columns;
    private final UnitMatching matching;

    /**
     * Columns that name a unit, from 0.
     *
     * @param name of names beside codes, to be held against the units' own
     * @param district of districts beside names, to tell units of one name apart
     */
    public record Columns(int key, OptionalInt name, OptionalInt district) {}

    /**
     * What is taken beyond the very code or name.
     *
     * @param padCodes whether codes that lost their leading zero are taken
     * @param nearNames how near a name must be to be taken; empty: only the same name will do
     */
    public record Leniency(boolean padCodes, OptionalDouble nearNames) {}

    /**
     * @param units of all vintages, to tell where a code belongs that this vintage does not have
     * @param tree the units of the vintage in which codes and names are meant
     */
    public UnitRows(
            UnitRegistry units, UnitTree tree, AdminLevel level, KeyField key, Columns columns, Leniency leniency) {
        this.tree = tree;
        this.level = level;
        this.key = key;
        this.columns = columns;
        this.matching = new UnitMatching(units, tree, level, leniency.padCodes(), leniency.nearNames());
    }

    @Override
    public int keyColumn() {
        return columns.key();
    }

    @Override
    public Match find(AttributeTable table, int row) {
        String text = table.text(row, columns.key());
        UnitMatching.Match match = key == KeyField.NAME
                ? matching.byName(text, text(table, row, columns.district()), table.place(row, columns.key()))
                : matching.byCode(
                        text,
                        table.place(row, columns.key()),
                        text(table, row, columns.name()),
                        table.place(row, columns.name().orElse(columns.key())));
        return new Match(match.unit().map(UnitRows::item), match.problems());
    }

    private static String text(AttributeTable table, int row, OptionalInt column) {
        return column.isPresent() ? table.text(row, column.getAsInt()) : "";
    }

    private static KeyedItem item(AdminUnit unit) {
        return new KeyedItem(unit.code().value(), unit.name());
    }

    @Override
    public List<KeyedItem> all() {
        return tree.at(level).stream().map(UnitRows::item).toList();
    }

    @Override
    public Map<JoinedBy, Integer> counts() {
        return matching.counts();
    }

    @Override
    public List<NamedJoin> named() {
        return matching.named();
    }
}
