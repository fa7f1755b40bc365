package vn.vungcao.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.io.WKBWriter;
import vn.vungcao.indicator.Observation;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/**
 * {@code WriteSynthetic EXTENT FOLDER YEARS}: the same set as {@link LoadSynthetic} writes, for COPY of PostgreSQL. It goes
 * past the store, so that a fault of the store shows as a difference between the answers.
 */
public final class WriteSynthetic {
    private WriteSynthetic() {}

    public static void main(String[] args) throws IOException {
        SyntheticSet set = SyntheticSet.of(Extent.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        writeUnits(set.units(), folder.resolve("units.copy"));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("observations.copy"))) {
            SyntheticSet.latest(Integer.parseInt(args[2]))
                    .forEach(year -> set.observations(year, observation -> line(out, observation)));
        }
    }

    /** Code, name, parent, shape as hexadecimal well-known binary; those with a shape only. */
    private static void writeUnits(SyntheticUnits units, Path file) throws IOException {
        Map<UnitCode, AdminUnit> byCode = new HashMap<>();
        units.units().forEach(unit -> byCode.put(unit.code(), unit));
        WKBWriter shapes = new WKBWriter();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (UnitBoundary boundary : units.boundaries()) {
                AdminUnit unit = byCode.get(boundary.code());
                String parent = unit.parent().map(UnitCode::value).orElse("\\N");
                String shape = WKBWriter.toHex(shapes.write(boundary.geometry()));
                out.write(String.join("\t", unit.code().value(), unit.name(), parent, shape) + "\n");
            }
        }
    }

    private static void line(BufferedWriter out, Observation of) {
        try {
            out.write(of.unit() + "\t" + of.indicator() + "\t" + of.year() + "\t" + of.value() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
