package vn.vungcao.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A filter says the same in text and in JSON, there and back. */
final class Cql2RoundTripTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Property(tries = 2_000)
    void whatIsWrittenIsReadAgain(@ForAll("conditions") Expression condition) {
        String text = Cql2TextWriter.write(condition);
        assertEquals(condition, Cql2Text.parse(text), text);
        String json = Cql2JsonWriter.write(condition);
        assertEquals(condition, Cql2Json.parse(json), json);
        assertEquals(text, Cql2TextWriter.write(Cql2Json.parse(json)));
    }

    @Provide
    Arbitrary<Expression> conditions() {
        return condition(3);
    }

    private static Arbitrary<Expression> condition(int depth) {
        Arbitrary<Expression> simple =
                Arbitraries.oneOf(comparison(), test(), spatial(), temporal(), array(), truths());
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Expression> below = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(3, simple),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(Operator.AND, Operator.OR),
                                        below.list().ofMinSize(2).ofMaxSize(3))
                                .as(Cql2RoundTripTest::operation)),
                Tuple.of(1, below.map(part -> operation(Operator.NOT, List.of(part)))));
    }

    private static Arbitrary<Expression> comparison() {
        return Combinators.combine(
                        Arbitraries.of(
                                Operator.EQUAL,
                                Operator.NOT_EQUAL,
                                Operator.LESS,
                                Operator.LESS_OR_EQUAL,
                                Operator.GREATER,
                                Operator.GREATER_OR_EQUAL),
                        value(2),
                        value(2))
                .as((operator, a, b) -> operation(operator, List.of(a, b)));
    }

    private static Arbitrary<Expression> test() {
        Arbitrary<Expression> between = value(1).list().ofSize(3).map(values -> operation(Operator.BETWEEN, values));
        Arbitrary<Expression> in = Combinators.combine(
                        value(1), value(0).list().ofMinSize(1).ofMaxSize(3))
                .as((value, list) -> operation(Operator.IN, List.of(value, new Expression.Array(list, Place.NONE))));
        Arbitrary<Expression> like = value(0).list().ofSize(2).map(values -> operation(Operator.LIKE, values));
        return Arbitraries.oneOf(between, in, like, value(1).map(value -> operation(Operator.IS_NULL, List.of(value))));
    }

    private static Arbitrary<Expression> value(int depth) {
        Arbitrary<Expression> simple = Arbitraries.oneOf(properties(), texts(), numbers(), days());
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Expression> below = Arbitraries.lazy(() -> value(depth - 1));
        return Arbitraries.oneOf(
                simple,
                Combinators.combine(
                                Arbitraries.of(
                                        Operator.PLUS,
                                        Operator.MINUS,
                                        Operator.TIMES,
                                        Operator.DIVIDED,
                                        Operator.REMAINDER,
                                        Operator.WHOLE_DIVISION,
                                        Operator.POWER),
                                below,
                                below)
                        .as((operator, a, b) -> operation(operator, List.of(a, b))),
                Combinators.combine(Arbitraries.of(Operator.CASEI, Operator.ACCENTI), below)
                        .as((operator, a) -> operation(operator, List.of(a))),
                texts().map(text -> operation(Operator.VALUE, List.of(text, new Expression.Number(2024, Place.NONE)))));
    }

    private static Arbitrary<Expression> spatial() {
        Arbitrary<Expression> shapes =
                Arbitraries.integers().between(-80, 80).map(i -> new Expression.Shape(square(i), Place.NONE));
        Arbitrary<Expression> points = Arbitraries.doubles()
                .between(-80, 80)
                .map(x -> new Expression.Shape(
                        GEOMETRIES.createGeometryCollection(new Geometry[] {
                            GEOMETRIES.createPoint(new Coordinate(x, x / 2)),
                            GEOMETRIES.createMultiPointFromCoords(
                                    new Coordinate[] {new Coordinate(1, 2), new Coordinate(x, 3)}),
                            GEOMETRIES.createLineString(
                                    new Coordinate[] {new Coordinate(x, 2), new Coordinate(4, 3.5)}),
                            GEOMETRIES.createMultiPolygon(new Polygon[] {square(3)})
                        }),
                        Place.NONE));
        Arbitrary<Expression> boxes =
                Arbitraries.doubles().between(-80, 80).map(x -> new Expression.Box(x, x, x + 1, x + 2, Place.NONE));
        return Combinators.combine(
                        Arbitraries.of(Operator.values()).filter(o -> o.family() == Operator.Family.SPATIAL),
                        Arbitraries.oneOf(shapes, points, boxes))
                .as((operator, shape) ->
                        operation(operator, List.of(new Expression.Property("geometry", Place.NONE), shape)));
    }

    private static Polygon square(int at) {
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(at, 0), new Coordinate(at + 0.5, 0), new Coordinate(at + 0.5, 1), new Coordinate(at, 0)
        });
    }

    private static Arbitrary<Expression> temporal() {
        Arbitrary<Optional<Expression>> ends =
                Arbitraries.oneOf(days(), properties(), moments()).optional();
        Arbitrary<Expression> intervals =
                Combinators.combine(ends, ends).as((start, end) -> new Expression.Interval(start, end, Place.NONE));
        return Combinators.combine(
                        Arbitraries.of(Operator.values()).filter(o -> o.family() == Operator.Family.TEMPORAL),
                        Arbitraries.oneOf(days(), moments(), intervals),
                        intervals)
                .as((operator, a, b) -> operation(operator, List.of(a, b)));
    }

    private static Arbitrary<Expression> array() {
        Arbitrary<Expression> arrays =
                texts().list().ofMaxSize(3).map(items -> new Expression.Array(items, Place.NONE));
        return Combinators.combine(
                        Arbitraries.of(Operator.values()).filter(o -> o.family() == Operator.Family.ARRAY), arrays)
                .as((operator, items) -> operation(
                        operator, new ArrayList<>(List.of(new Expression.Property("tags", Place.NONE), items))));
    }

    private static Arbitrary<Expression> properties() {
        return Arbitraries.of("name", "eo:cloud_cover", "đói nghèo", "date", "\"quoted\"", "a.b", "AND")
                .map(name -> new Expression.Property(name, Place.NONE));
    }

    private static Arbitrary<Expression> texts() {
        return Arbitraries.of("", "Mường Nhé", "O'Reilly", "100%_", "\"", "(", "a\nb", "''", "..")
                .map(text -> new Expression.Text(text, Place.NONE));
    }

    private static Arbitrary<Expression> numbers() {
        return Arbitraries.doubles().between(-1e12, 1e12).map(number -> new Expression.Number(number, Place.NONE));
    }

    private static Arbitrary<Expression> truths() {
        return Arbitraries.of(true, false).map(truth -> new Expression.Truth(truth, Place.NONE));
    }

    private static Arbitrary<Expression> days() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .map(day -> new Expression.Day(LocalDate.ofEpochDay(day), Place.NONE));
    }

    private static Arbitrary<Expression> moments() {
        return Arbitraries.integers()
                .between(0, 2_000_000_000)
                .map(second -> new Expression.Moment(Instant.ofEpochSecond(second), Place.NONE));
    }

    private static Expression operation(Operator operator, List<Expression> operands) {
        return new Expression.Operation(operator, operands, Place.NONE);
    }
}
