package vn.vungcao.join;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * How a table is to be joined. Columns are positions in it, from 0.
 *
 * @param tree the units of the vintage in which codes and names are meant
 * @param key what the units are found by
 * @param keyColumn where it stands
 * @param columns those to be joined
 * @param nameColumn of names beside codes, to be held against the units' own
 * @param districtColumn of districts, to tell units of one name apart
 * @param padCodes whether codes that lost their leading zero are taken
 * @param nearNames how near a name must be to be taken; empty: only the same name will do
 */
public record JoinOrder(
        UnitTree tree,
        AdminLevel level,
        KeyField key,
        int keyColumn,
        List<Integer> columns,
        OptionalInt nameColumn,
        OptionalInt districtColumn,
        boolean padCodes,
        OptionalDouble nearNames) {
    public JoinOrder {
        columns = List.copyOf(columns);
    }
}
