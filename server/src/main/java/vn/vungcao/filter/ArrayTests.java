package vn.vungcao.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How lists of texts stand to each other, as sets: order and repetition play no part. */
final class ArrayTests {
    private final FilterTable table;
    private final Binding values;
    private final Map<String, List<Set<String>>> properties = new HashMap<>();

    ArrayTests(FilterTable table, Binding values) {
        this.table = table;
        this.values = values;
    }

    IntFunction<Optional<Boolean>> test(Expression.Operation operation) {
        IntFunction<Set<String>> left = sets(operation.operands().get(0));
        IntFunction<Set<String>> right = sets(operation.operands().get(1));
        return row -> Optional.of(holds(operation.operator(), left.apply(row), right.apply(row)));
    }

    private static boolean holds(Operator relation, Set<String> a, Set<String> b) {
        return switch (relation) {
            case A_EQUALS -> a.equals(b);
            case A_CONTAINS -> a.containsAll(b);
            case A_CONTAINED_BY -> b.containsAll(a);
            default -> a.stream().anyMatch(b::contains);
        };
    }

    private IntFunction<Set<String>> sets(Expression operand) {
        if (operand instanceof Expression.Array array) {
            Set<String> literal = new HashSet<>();
            for (Expression item : array.items()) {
                if (!Binding.isLiteral(item)) {
                    throw new FilterException("an array holds texts in '…'", item.place());
                }
                literal.add(values.text(item).at(0).orElseThrow());
            }
            return row -> literal;
        }
        if (operand instanceof Expression.Property property) {
            return properties.computeIfAbsent(property.name(), name -> sets(property))::get;
        }
        throw noArray(operand);
    }

    private List<Set<String>> sets(Expression.Property property) {
        Optional<IntFunction<List<String>>> lists = table.list(property.name());
        if (lists.isEmpty()) {
            values.bind(property);
            throw noArray(property);
        }
        return IntStream.range(0, table.rows())
                .mapToObj(row -> Set.copyOf(lists.get().apply(row)))
                .toList();
    }

    private static FilterException noArray(Expression operand) {
        return new FilterException("an array is needed here: a property that is one, or ('a', 'b')", operand.place());
    }
}
