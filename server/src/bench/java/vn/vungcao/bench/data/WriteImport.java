package vn.vungcao.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vungcao.indicator.Observation;

/** {@code WriteImport EXTENT FILE ROWS}: so many observations of a set as a CSV that {@code import observations} and COPY take. */
public final class WriteImport {
    private static final int YEARS = 10;

    private final BufferedWriter out;
    private long left;

    private WriteImport(BufferedWriter out, long rows) {
        this.out = out;
        this.left = rows;
    }

    public static void main(String[] args) throws IOException {
        SyntheticSet set = SyntheticSet.of(Extent.of(args[0]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            out.write("unit,vintage,indicator,year,value,numerator,denominator,source\n");
            WriteImport writer = new WriteImport(out, Long.parseLong(args[2]));
            SyntheticSet.latest(YEARS)
                    .filter(year -> writer.left > 0)
                    .forEach(year -> set.observations(year, writer::line));
        }
    }

    private void line(Observation of) {
        if (left-- <= 0) {
            return;
        }
        try {
            out.write(String.join(
                    ",",
                    of.unit(),
                    of.vintage(),
                    of.indicator(),
                    Integer.toString(of.year()),
                    Double.toString(of.value()),
                    number(of.numerator()),
                    number(of.denominator()),
                    of.source()));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
