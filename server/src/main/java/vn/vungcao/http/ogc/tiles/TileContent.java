package vn.vungcao.http.ogc.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.filter.Column;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitCode;

/**
 * What the tiles of a question hold, wherever they lie. A column whose numbers are all whole is written in whole numbers, in
 * every tile.
 */
final class TileContent {
    private final String layerName;
    private final JoinedItems items;
    private final List<Attribute> attributes;
    private final Optional<BoundingBox> bounds;
    private final boolean ofAreas;

    /** How a column is written. */
    record Attribute(Column<?> column, boolean whole) {
        String name() {
            return column.name();
        }

        boolean numeric() {
            return column.type() == Double.class;
        }

        Optional<Object> at(int row) {
            return column.at(row).map(cell -> cell instanceof Double number && whole ? number.longValue() : cell);
        }
    }

    TileContent(Collection collection, JoinedItems items) {
        this.layerName = collection.id();
        this.items = items;
        this.attributes = items.columns().stream()
                .map(column -> new Attribute(column, isWhole(column, items.count())))
                .toList();
        Envelope extent = new Envelope();
        boolean areas = false;
        for (int row = 0; row < items.count(); row++) {
            Optional<Geometry> shape = items.geometry(row);
            shape.ifPresent(s -> extent.expandToInclude(s.getEnvelopeInternal()));
            areas |= shape.isPresent() && shape.get().getDimension() == 2;
        }
        this.bounds = extent.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(extent));
        this.ofAreas = areas;
    }

    private static boolean isWhole(Column<?> column, int rows) {
        for (int row = 0; row < rows; row++) {
            if (column.at(row).filter(cell -> !isWhole(cell)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Object cell) {
        return cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53;
    }

    /** How much memory it takes, roughly: which rows are selected, and what was assessed of each. */
    long weight() {
        return 200L * attributes.size() + 256L * items.count();
    }

    String layerName() {
        return layerName;
    }

    JoinedItems items() {
        return items;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Of all items, selected or not; empty when none has a shape. */
    Optional<BoundingBox> bounds() {
        return bounds;
    }

    /** Whether there are polygons among its shapes; else they are points. */
    boolean ofAreas() {
        return ofAreas;
    }

    Map<String, Object> attributes(int row) {
        Map<String, Object> present = new LinkedHashMap<>();
        attributes.forEach(attribute -> attribute.at(row).ifPresent(cell -> present.put(attribute.name(), cell)));
        return present;
    }

    /** Of a unit the digits of its code, which no two units of a level and vintage share; of others their place in the list. */
    OptionalLong id(int row) {
        Optional<BoundaryLayer> layer = items.layer();
        if (layer.isEmpty()) {
            return OptionalLong.of(row + 1L);
        }
        UnitCode code = layer.get().units().get(row).code();
        return OptionalLong.of(Long.parseLong(code.value().replace("-", "")));
    }
}
