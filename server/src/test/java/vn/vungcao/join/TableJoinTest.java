package vn.vungcao.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.SmallProvince;
import vn.vungcao.intake.reader.GridReader;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.intake.table.AttributeColumns;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.unit.AdminLevel;

/** No row of a table and no item of a collection is lost in a join, whatever the table holds. */
final class TableJoinTest {
    private static final SmallProvince PROVINCE = new SmallProvince();

    /** What a row gives as its key, and its value. */
    private record Line(String key, String value) {}

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> keys = Arbitraries.of(
                "03124", "03127", "03130", "03145", "3124", "03334", "094", "99999", "Tổng", "", "0", "Xã Thanh Minh");
        Arbitrary<String> values = Arbitraries.of("0", "1", "2.5", "");
        return Combinators.combine(keys, values)
                .as(Line::new)
                .filter(line -> !line.key().isEmpty() || !line.value().isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static AttributeTable table(List<Line> lines) {
        StringBuilder csv = new StringBuilder("key,value\n");
        lines.forEach(
                line -> csv.append(line.key()).append(',').append(line.value()).append('\n'));
        ProblemList problems = new ProblemList();
        SourceFile file = new SourceFile("t.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        return GridReader.read(file, GridReader.TextOptions.NONE, Gazetteer.of(PROVINCE), problems)
                .flatMap(grids -> AttributeTable.of(
                        grids, new AttributeTable.Position(Optional.empty(), 1, OptionalInt.empty()), problems))
                .orElseThrow();
    }

    private static TableJoin.Result join(List<Line> lines, KeyField key) {
        AttributeTable table = table(lines);
        ProblemList problems = new ProblemList();
        return TableJoin.run(
                new UnitRows(
                        PROVINCE,
                        PROVINCE.findTree("2020").orElseThrow(),
                        AdminLevel.COMMUNE,
                        key,
                        new UnitRows.Columns(0, OptionalInt.empty(), OptionalInt.empty()),
                        new UnitRows.Leniency(false, OptionalDouble.empty())),
                table,
                new AttributeColumns(table, Optional.empty(), Set.of(), problems)
                        .read(List.of(1))
                        .orElseThrow(),
                name -> false,
                problems.list());
    }

    @Property(tries = 300)
    void everyRowAndEveryUnitIsAccountedForOnce(@ForAll("lines") List<Line> lines, @ForAll boolean byName) {
        JoinAccount account =
                join(lines, byName ? KeyField.NAME : KeyField.CODE).account();
        Set<Integer> unmatched = new HashSet<>();
        account.unmatched().forEach(row -> {
            assertTrue(unmatched.add(row.row()));
            assertFalse(row.why().isEmpty() || row.remedy().isEmpty());
            assertEquals(lines.get(row.row() - 2).key(), row.key());
        });
        Set<Integer> passedOver = new HashSet<>();
        account.duplicates().forEach(key -> key.passedOver().forEach(row -> assertTrue(passedOver.add(row))));
        assertEquals(
                lines.size(), account.matched().size() + unmatched.size() + passedOver.size(), "each row is one thing");
        Set<String> units = new TreeSet<>();
        Stream.concat(account.matched().stream(), account.itemsWithoutRow().stream())
                .forEach(item -> assertTrue(units.add(item.id())));
        assertEquals(Set.of("03124", "03127", "03130", "03145"), units);
    }

    @Property(tries = 300)
    void aUnitHasWhatItsFirstRowSays(@ForAll("lines") List<Line> lines) {
        TableJoin.Result result = join(lines, KeyField.CODE);
        JoinedColumn column = result.columns().get(0);
        IntStream.range(0, result.items().size()).forEach(i -> {
            String said = lines.stream()
                    .filter(line -> line.key().equals(result.items().get(i)))
                    .findFirst()
                    .orElseThrow()
                    .value();
            if (column.isNumeric()) {
                double number = column.numbers().orElseThrow()[i];
                assertEquals(said.isEmpty() ? Double.NaN : Double.parseDouble(said), number);
            } else {
                assertEquals(said, column.texts().get(i));
            }
        });
    }
}
