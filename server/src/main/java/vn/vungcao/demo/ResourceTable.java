package vn.vungcao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV table that is packed into the jar. */
final class ResourceTable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ResourceTable() {}

    /** @param name path in the jar, for example {@code demo/communes.csv} */
    static List<CSVRecord> rows(String name) {
        try (InputStream bytes = ResourceTable.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                return FORMAT.parse(text).getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
