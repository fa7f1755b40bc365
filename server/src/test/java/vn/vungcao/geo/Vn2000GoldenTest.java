package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** A thousand places in the systems that provincial files come in, against PROJ; vn2000-golden.sh made the figures. */
final class Vn2000GoldenTest {
    private static final double CENTIMETRE = 0.01;
    private static final double METRES_PER_DEGREE = 111_320;

    private static List<String> header;
    private static List<double[]> rows;

    @BeforeAll
    static void readFigures() throws IOException {
        Projection.unpackRegistryInto(Path.of("target", "epsg"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Vn2000GoldenTest.class.getResourceAsStream("/geo/vn2000-golden.csv"), StandardCharsets.UTF_8))) {
            header = List.of(reader.readLine().split(","));
            rows = reader.lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9205, 3405, 3406, 4756, 5896, 5897, 5898})
    void everyPlaceIsWhereProjPutsIt(int epsg) {
        int x = header.indexOf("x" + epsg);
        Projection projection = Projection.ofEpsg(epsg);
        double metres = epsg == 4756 ? METRES_PER_DEGREE : 1;
        assertEquals(1000, rows.size());
        for (double[] row : rows) {
            Coordinate there = projection.fromLonLat(new LonLat(row[0], row[1]));
            assertEquals(0, metres * there.distance(new Coordinate(row[x], row[x + 1])), CENTIMETRE);
            LonLat back = projection.toLonLat(row[x], row[x + 1]);
            assertEquals(
                    0, METRES_PER_DEGREE * back.toCoordinate().distance(new Coordinate(row[0], row[1])), CENTIMETRE);
        }
    }
}
