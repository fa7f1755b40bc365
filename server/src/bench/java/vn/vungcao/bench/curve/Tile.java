package vn.vungcao.bench.curve;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A tile of the Mercator pyramid, worked out here and not by our server. */
public record Tile(int column, int row) {
    public static final int ZOOM = 8;

    /** What is drawn around a tile, as a share of its side. */
    private static final double MARGIN = 1.0 / 32;

    private static Tile of(Coordinate place) {
        return new Tile((int) ((place.x + 180) / 360 * side()), (int) (mercator(place.y) * side()));
    }

    private static double side() {
        return 1 << ZOOM;
    }

    private static double mercator(double latitude) {
        double angle = Math.toRadians(latitude);
        return (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
    }

    private static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /** The one in which most units have their middle. */
    public static Tile fullest(KnownSet known) {
        Map<Tile, Long> counts = IntStream.range(0, known.count())
                .mapToObj(row -> of(known.shape(row).getEnvelopeInternal().centre()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** In degrees. */
    Envelope itself() {
        return reach(0);
    }

    Envelope withMargin() {
        return reach(MARGIN);
    }

    private Envelope reach(double margin) {
        return new Envelope(
                (column - margin) / side() * 360 - 180,
                (column + 1 + margin) / side() * 360 - 180,
                latitude((row + 1 + margin) / side()),
                latitude((row - margin) / side()));
    }
}
