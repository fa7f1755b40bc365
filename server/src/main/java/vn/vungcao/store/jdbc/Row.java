package vn.vungcao.store.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.indicator.Label;
import vn.vungcao.store.row.StoredColumn;
import vn.vungcao.unit.UnitCode;

/**
 * The current row of a result, read by column name. SQL's null comes out as an empty Optional or as {@code NaN}. Names are
 * turned into positions once: a driver does it for every cell.
 */
record Row(ResultSet result, Map<String, Integer> positions) {
    static Row of(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            positions.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return new Row(result, positions);
    }

    private int at(String column) throws SQLException {
        Integer position = positions.get(column);
        if (position == null) {
            throw new SQLException("the result has no column " + column);
        }
        return position;
    }

    String text(String column) throws SQLException {
        return result.getString(at(column));
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(at(column)));
    }

    int integer(String column) throws SQLException {
        return result.getInt(at(column));
    }

    Optional<Integer> maybeInteger(String column) throws SQLException {
        int value = result.getInt(at(column));
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    long importId() throws SQLException {
        return result.getLong(at("import_id"));
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(at(column));
    }

    double number(String column) throws SQLException {
        double value = result.getDouble(at(column));
        return result.wasNull() ? Double.NaN : value;
    }

    Optional<Double> maybeNumber(String column) throws SQLException {
        double value = result.getDouble(at(column));
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    LocalDate date(String column) throws SQLException {
        return result.getObject(at(column), LocalDate.class);
    }

    Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(date(column));
    }

    UnitCode code(String column) throws SQLException {
        return new UnitCode(text(column));
    }

    /** The columns {@code stem_vi} and {@code stem_en}. */
    Label label(String stem) throws SQLException {
        return new Label(text(stem + "_vi"), text(stem + "_en"));
    }

    /** The column {@code stem} is English; the Vietnamese is {@code stem_vi}, or the same where that is null. */
    Label englishOrBoth(String stem) throws SQLException {
        String english = text(stem);
        return new Label(maybeText(stem + "_vi").orElse(english), english);
    }

    /** As {@link vn.vungcao.store.row.CellType} describes it. */
    Object cell(StoredColumn column) throws SQLException {
        String name = column.name();
        return switch (column.type()) {
            case TEXT -> text(name);
            case INTEGER -> maybeInteger(name).orElse(null);
            case LONG -> result.getObject(at(name), Long.class);
            case NUMBER -> maybeNumber(name).map(number -> number + 0.0).orElse(null);
            case FLAG -> result.getObject(at(name), Boolean.class);
            case DATE -> date(name);
            case INSTANT ->
                Optional.ofNullable(result.getObject(at(name), OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null);
            case SHAPE -> bytes(name) == null ? null : Ewkb.of(geometry(name));
            case TEXTS -> result.getObject(at(name)) == null ? null : texts(name);
            case INTEGERS -> result.getObject(at(name)) == null ? null : integers(name);
        };
    }

    Geometry geometry(String column) throws SQLException {
        return Ewkb.read(result.getBytes(at(column)));
    }

    byte[] bytes(String column) throws SQLException {
        return result.getBytes(at(column));
    }

    List<String> texts(String column) throws SQLException {
        return Arrays.stream(array(column)).map(String.class::cast).toList();
    }

    List<Integer> integers(String column) throws SQLException {
        return Arrays.stream(array(column)).map(Integer.class::cast).toList();
    }

    private Object[] array(String column) throws SQLException {
        Array array = result.getArray(at(column));
        try {
            return (Object[]) array.getArray();
        } finally {
            array.free();
        }
    }
}
