package vn.vungcao.bench.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.vungcao.bench.data.SyntheticFigures;

/** The questions that are asked of every size. */
final class Questions {
    private static final String INDICATOR = SyntheticFigures.code(1);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** In widths of a unit: a box and a circle that meet about nineteen units. */
    private static final double BOX_SIDE = 3.36;

    private static final double RADIUS = 1.75;
    private static final int CORNERS = 24;
    private static final int PLACES = 300;

    private final KnownSet known;
    private final Checks checks;
    private final String units;

    Questions(KnownSet known) {
        this.known = known;
        this.checks = new Checks(known, INDICATOR);
        this.units = "level=" + known.size().level().id() + "&boundaries=2020&year=" + KnownSet.YEAR;
    }

    List<Question> all() {
        String collection = known.size().collection();
        String columns =
                "boundaries=2020&year=" + KnownSet.YEAR + "&indicators=" + INDICATOR + "&properties=code," + INDICATOR;
        String items = "/api/collections/" + collection + "/items?limit=10000&" + columns;
        double goal = SyntheticFigures.goal(1);
        return List.of(
                whole("values of all units", indicators("/api/values?" + units + "&indicator="), checks::values),
                places("box of about 19", items + "&bbox=", this::box, Questions::corners),
                places(
                        "polygon over about 19",
                        items + "&filter=S_INTERSECTS(geometry,",
                        this::circle,
                        polygon -> text(polygon) + ")"),
                whole(
                        "below target, with shapes",
                        List.of("/api/export/" + collection + ".geojson?" + columns + "&filter=" + INDICATOR + "%3C"
                                + goal),
                        body -> checks.features(body, known.below(INDICATOR, goal))),
                whole(
                        "lagging on 10 targets",
                        List.of("/api/lagging?" + units + "&limit=20&targets="
                                + IntStream.rangeClosed(1, SyntheticFigures.TARGETS)
                                        .mapToObj(SyntheticFigures::targetId)
                                        .collect(Collectors.joining(","))),
                        checks::lagging),
                whole(
                        "natural breaks, 5 classes",
                        indicators("/api/classes?" + units + "&pooled=false&classes=5&indicator="),
                        checks::classes),
                tile(collection, columns));
    }

    private static Question whole(String name, List<String> paths, Question.Check check) {
        return new Question(name, paths, check, Question.Grown.WITH_ALL);
    }

    /** One path for each share of households; the first is of the indicator that is checked. */
    private static List<String> indicators(String path) {
        return IntStream.range(1, SyntheticFigures.INDICATORS)
                .mapToObj(i -> path + SyntheticFigures.code(i))
                .toList();
    }

    private interface Written {
        String as(Geometry area);
    }

    private Question places(String name, String path, IntFunction<Geometry> area, Written written) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            paths.add(path + written.as(area.apply(place(i))));
        }
        Geometry first = area.apply(place(0));
        return whole(name, paths, body -> checks.features(body, known.meeting(first)));
    }

    /** Rows spread over the set, the first in its middle. */
    private int place(int i) {
        return (int) ((known.count() / 2 + (long) i * 7919) % known.count());
    }

    private Geometry box(int row) {
        Envelope box = new Envelope(middle(row));
        box.expandBy(BOX_SIDE / 2 * known.width());
        return GEOMETRIES.toGeometry(rounded(box));
    }

    private Coordinate middle(int row) {
        return known.shape(row).getEnvelopeInternal().centre();
    }

    /** As it stands in the address. */
    private static Envelope rounded(Envelope box) {
        return new Envelope(micro(box.getMinX()), micro(box.getMaxX()), micro(box.getMinY()), micro(box.getMaxY()));
    }

    private static double micro(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }

    private static String corners(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        return String.format(
                Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private Geometry circle(int row) {
        Coordinate middle = middle(row);
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            double reach = RADIUS * known.width();
            ring[i] = new Coordinate(
                    micro(middle.x + reach * Math.cos(angle)), micro(middle.y + reach * Math.sin(angle)));
        }
        return GEOMETRIES.createPolygon(ring);
    }

    private static String text(Geometry polygon) {
        StringBuilder text = new StringBuilder("POLYGON((");
        for (Coordinate corner : polygon.getCoordinates()) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ",")
                    .append(String.format(Locale.ROOT, "%.6f%%20%.6f", corner.x, corner.y));
        }
        return text.append("))").toString();
    }

    private Question tile(String collection, String columns) {
        Tile tile = Tile.fullest(known);
        return new Question(
                "tile z" + Tile.ZOOM,
                List.of("/api/collections/" + collection + "/tiles/WebMercatorQuad/" + Tile.ZOOM + "/" + tile.row()
                        + "/" + tile.column() + "?" + columns + "&filter=" + INDICATOR + "%3E-0.{n}"),
                body -> checks.tile(body, tile),
                Question.Grown.WITH_ANSWER);
    }
}
