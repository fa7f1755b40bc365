package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Four communes: squares of 1° from (0 0) eastwards. The third has no {@code poor}, the fourth neither {@code since} nor a
 * shape.
 */
final class SquareTable implements FilterTable {
    private static final String[] NAMES = {"Mường Chà", "Điện Biên Đông", "Tủa Chùa", "O'Reilly_100%"};
    private static final double[] POOR = {10, 0, Double.NaN, 55.5};

    @Override
    public int rows() {
        return 4;
    }

    @Override
    public Optional<Column<?>> column(String name) {
        return switch (name) {
            case "name" -> Optional.of(Column.text(name, row -> Optional.of(NAMES[row])));
            case "poor" -> Optional.of(Column.number(name, row -> POOR[row]));
            case "limit" -> Optional.of(Column.number(name, row -> 10.0));
            case "since" ->
                Optional.of(Column.date(
                        name, row -> row == 3 ? Optional.empty() : Optional.of(LocalDate.of(2020 + row, 1, 1))));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<IntFunction<List<String>>> list(String name) {
        List<List<String>> tags = List.of(List.of("a", "b"), List.of("a"), List.of("c"), List.of());
        return name.equals("tags") ? Optional.of(tags::get) : Optional.empty();
    }

    @Override
    public List<String> subjects(Operator function) {
        return function == Operator.VALUE ? List.of("wealth") : List.of("t1");
    }

    /** The row's number and the years since 2023; met and behind in turn. */
    @Override
    public Optional<Column<?>> computed(Operator function, String subject, int year) {
        if (!subjects(function).contains(subject)) {
            return Optional.empty();
        }
        return Optional.of(
                function == Operator.VALUE
                        ? Column.number("wealth", row -> row + 1.0 + (year - 2023))
                        : Column.text("assessment", row -> Optional.of(row % 2 == 0 ? "met" : "behind")));
    }

    @Override
    public List<String> columnNames() {
        return List.of("name", "poor", "limit", "since");
    }

    @Override
    public Optional<Geometry> geometry(int row) {
        return row == 3 ? Optional.empty() : Optional.of(new GeometryFactory().toGeometry(square(row)));
    }

    @Override
    public BitSet candidates(Envelope envelope) {
        BitSet near = new BitSet();
        for (int row = 0; row < 3; row++) {
            near.set(row, square(row).intersects(envelope));
        }
        return near;
    }

    private static Envelope square(int row) {
        return new Envelope(row, row + 1, 0, 1);
    }
}
