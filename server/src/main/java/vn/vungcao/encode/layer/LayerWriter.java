package vn.vungcao.encode.layer;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a layer as a file, feature by feature: the whole is never in memory. The stream is left open. */
@FunctionalInterface
public interface LayerWriter {
    void write(FeatureLayer layer, OutputStream out) throws IOException;
}
