package vn.vungcao.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

final class EncodedShapesTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private final List<Optional<Geometry>> shapes = shapes();

    private static List<Optional<Geometry>> shapes() {
        List<Optional<Geometry>> shapes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            shapes.add(
                    i % 7 == 0
                            ? Optional.empty()
                            : Optional.of(GEOMETRIES
                                    .createPoint(new Coordinate(103 + i * 0.01, 21))
                                    .buffer(0.1)));
        }
        return shapes;
    }

    private String direct(int index) {
        JsonWriter json = new JsonWriter();
        new GeoJsonWriter(json).geometry(shapes.get(index));
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private String encoded(EncodedShapes encoded, int index) {
        JsonWriter json = new JsonWriter();
        encoded.write(index, json);
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsKeptIsWhatWouldBeWritten() {
        EncodedShapes encoded = new EncodedShapes(shapes);
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 50).forEach(i -> assertEquals(direct(i), encoded(encoded, i)));
        }
    }
}
