package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.LayerDescription.TextDescription;

/**
 * A layer as its file has it: coordinates as they are written, neither placed nor checked.
 *
 * @param name of the layer; empty where the format names none
 * @param system what the file says of its reference system
 * @param text how the attributes were decoded; empty where the format prescribes it
 */
record RawLayer(
        String format, String name, SystemClaim system, List<Feature> features, Optional<TextDescription> text) {
    RawLayer {
        Objects.requireNonNull(format);
        Objects.requireNonNull(name);
        Objects.requireNonNull(system);
        Objects.requireNonNull(text);
        features = List.copyOf(features);
    }
}
