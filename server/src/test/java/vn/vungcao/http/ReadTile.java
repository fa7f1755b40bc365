package vn.vungcao.http;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A tile as another's decoder reads it.
 *
 * @param shapes by code or id, in units of the grid, y to the south
 * @param attributes by code or id
 */
record ReadTile(String layer, int extent, Map<String, Geometry> shapes, Map<String, Map<String, Object>> attributes) {
    private static final String ID = "feature id";

    static ReadTile of(byte[] tile) {
        JtsLayer layer;
        try {
            layer = MvtReader.loadMvt(
                            new ByteArrayInputStream(tile),
                            new GeometryFactory(),
                            new TagKeyValueMapConverter(true, ID),
                            MvtReader.RING_CLASSIFIER_V2_1)
                    .getLayers()
                    .iterator()
                    .next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Geometry> shapes = new TreeMap<>();
        Map<String, Map<String, Object>> attributes = new TreeMap<>();
        for (Geometry shape : layer.getGeometries()) {
            @SuppressWarnings("unchecked") // as its converter makes it
            Map<String, Object> of = new TreeMap<>((Map<String, Object>) shape.getUserData());
            String key = String.valueOf(of.getOrDefault("code", of.get("id")));
            if (shapes.put(key, shape) != null) {
                throw new IllegalStateException(key + " stands twice");
            }
            attributes.put(key, of);
        }
        return new ReadTile(layer.getName(), layer.getExtent(), shapes, attributes);
    }

    long id(String key) {
        return (Long) attributes.get(key).get(ID);
    }

    Map<String, Object> attributes(String key) {
        Map<String, Object> rest = new TreeMap<>(attributes.get(key));
        rest.remove(ID);
        return rest;
    }
}
