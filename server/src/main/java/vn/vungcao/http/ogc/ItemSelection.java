package vn.vungcao.http.ogc;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.parameter.SortKind;
import vn.vungcao.http.parameter.TimeSpan;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.unit.VietnameseOrder;

/** Which rows of a table a question asks for, in which order, with which properties. */
final class ItemSelection {
    private final Question question;
    private final Choices choices;
    private final ItemTable items;

    ItemSelection(Request request, ItemTable items) {
        this.question = request.question();
        this.choices = new Choices(request);
        this.items = items;
    }

    /** In the order asked for; rows that are alike in it stay in order of their ids. */
    List<Integer> rows() {
        BitSet rows;
        if (items.table() instanceof UnitTable units) {
            rows = choices.selected(units);
        } else {
            rows = choices.matching(items.table());
            choices.inRectangle(items.table(), items.meeting()).ifPresent(rows::and);
            choices.surroundings(items.table()).ifPresent(rows::and);
            question.find(Parameters.DATETIME).ifPresent(span -> rows.and(during(span)));
        }
        for (Parameter<String> equality : ItemParameters.EQUALITIES) {
            question.find(equality).ifPresent(value -> rows.and(equal(equality.name(), value)));
        }
        List<SortKind.Key> keys = question.orElse(ItemParameters.SORT_BY, List.of());
        Comparator<Integer> order = (a, b) -> 0;
        for (SortKind.Key key : keys) {
            order = order.thenComparing(order(key));
        }
        // units stand in the order of their codes
        if (!(items.table() instanceof UnitTable)) {
            order = order.thenComparing(items.id()::apply);
        } else if (keys.isEmpty()) {
            return rows.stream().boxed().toList();
        }
        return rows.stream().boxed().sorted(order).toList();
    }

    private BitSet equal(String property, String value) {
        Column<?> column = items.table()
                .column(property)
                .orElseThrow(() -> new Failure.BadParameter(
                        property, "is no property of " + items.collection().id(), items.propertyNames()));
        BitSet equal = new BitSet();
        for (int row = 0; row < items.table().rows(); row++) {
            equal.set(
                    row,
                    column.at(row)
                            .map(ItemSelection::text)
                            .filter(value::equals)
                            .isPresent());
        }
        return equal;
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? JsonWriter.number(number, Rounding.FINEST) : cell.toString();
    }

    /** Zones are in force for a while; a site stands from its year on. */
    private BitSet during(TimeSpan span) {
        Optional<Column<?>> from = items.table().column("valid_from");
        Optional<Column<?>> to = items.table().column("valid_to");
        Optional<Column<?>> year = items.table().column("year");
        BitSet rows = new BitSet();
        for (int row = 0; row < items.table().rows(); row++) {
            int r = row;
            LocalDate first = from.isPresent()
                    ? (LocalDate) from.get().at(r).orElseThrow()
                    : LocalDate.of(((Double) year.orElseThrow().at(r).orElseThrow()).intValue(), 1, 1);
            Optional<LocalDate> end = to.flatMap(column -> column.at(r)).map(LocalDate.class::cast);
            rows.set(row, span.meets(first, end));
        }
        return rows;
    }

    private Comparator<Integer> order(SortKind.Key key) {
        Column<?> column = items.table()
                .column(key.property())
                .orElseThrow(() -> new Failure.BadParameter(
                        "sortby", "there is no property '" + key.property() + "'", items.propertyNames()));
        return order(column, key.descending());
    }

    /** Absent cells last, whichever way round. */
    private static <T extends Comparable<? super T>> Comparator<Integer> order(Column<T> column, boolean descending) {
        Comparator<T> values = column.name().equals("name") ? vietnamese() : Comparator.naturalOrder();
        Comparator<T> directed = descending ? values.reversed() : values;
        return (a, b) -> {
            Optional<T> left = column.at(a);
            Optional<T> right = column.at(b);
            return left.isPresent() && right.isPresent()
                    ? directed.compare(left.get(), right.get())
                    : Boolean.compare(left.isEmpty(), right.isEmpty());
        };
    }

    private static <T> Comparator<T> vietnamese() {
        VietnameseOrder names = new VietnameseOrder();
        return (a, b) -> names.compare(a.toString(), b.toString());
    }

    /** Those asked for, in the table's order. */
    List<Property> properties() {
        Optional<List<String>> asked = question.find(ItemParameters.PROPERTIES);
        if (asked.isEmpty()) {
            return items.properties();
        }
        List<String> known = items.propertyNames();
        asked.get().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Failure.BadParameter("properties", "there is no property '" + name + "'", known);
        });
        return items.properties().stream()
                .filter(property -> asked.get().contains(property.name()))
                .toList();
    }

    /** The shape of each row, as fine as asked for; none where shapes are left out. */
    IntFunction<Optional<Geometry>> shapes() {
        IntFunction<Optional<Geometry>> shapes = ZoomLevel.shapes(items, question.find(ZoomLevel.PARAMETER));
        return withGeometry() ? shapes : row -> Optional.empty();
    }

    /** Writes the shape of each row, as fine as asked for, in a reference system; none where shapes are left out. */
    ShapeWriter shapeWriter(ReferenceSystem system) {
        ShapeWriter writer = ZoomLevel.writer(items, question.find(ZoomLevel.PARAMETER), system);
        return withGeometry() ? writer : ShapeWriter.NONE;
    }

    boolean withGeometry() {
        return !question.orElse(ItemParameters.SKIP_GEOMETRY, false);
    }
}
