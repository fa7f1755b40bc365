package vn.vungcao.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Features of a file, each with a sound geometry in longitude and latitude (WGS 84).
 *
 * @param file name without its folder
 * @param description how the layer was read; empty for one that was not read from a file
 */
public record FeatureFile(String file, List<Feature> features, Optional<LayerDescription> description) {
    public FeatureFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(description);
        features = List.copyOf(features);
    }

    public FeatureFile(String file, List<Feature> features) {
        this(file, features, Optional.empty());
    }

    /** The same file with other features. */
    public FeatureFile with(List<Feature> others) {
        return new FeatureFile(file, others, description);
    }

    /**
     * @param number position in the file, from 1
     * @param geometry polygon, multipolygon or point; not to be changed
     * @param properties as text: numbers as they are written, empty text for null
     */
    public record Feature(int number, Geometry geometry, Map<String, String> properties) {
        public Feature {
            Objects.requireNonNull(geometry);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        /** The same feature with another shape. */
        public Feature with(Geometry other) {
            return new Feature(number, other, properties);
        }

        /** Empty text when there is no such property. */
        public String text(String property) {
            return properties.getOrDefault(property, "");
        }
    }

    /** The names of the properties that any feature has. */
    public Set<String> fields() {
        Set<String> names = new TreeSet<>();
        features.forEach(feature -> names.addAll(feature.properties().keySet()));
        return names;
    }

    public Place place(Feature feature) {
        return Place.feature(file, feature.number());
    }
}
