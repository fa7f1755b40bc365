package vn.vungcao.intake.reader;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.RowReader;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.unit.UnitCode;

/** Where units lie, roughly: {@code unit, west, south, east, north, source}, in degrees. */
public final class ExtentTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("unit", "west", "south", "east", "north"),
            List.of("source"),
            List.of("west", "south", "east", "north"));

    private ExtentTable() {}

    /** The rectangle around a unit, x = longitude. */
    public record Extent(UnitCode unit, Envelope bounds) {}

    public static List<Entry<Extent>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(table, problems, ExtentTable::extent);
    }

    private static Extent extent(RowReader row) {
        BoundingBox box =
                new BoundingBox(row.number("west"), row.number("south"), row.number("east"), row.number("north"));
        return new Extent(row.code("unit"), box.toEnvelopes().get(0));
    }
}
