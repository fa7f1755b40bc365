package vn.vungcao.intake.reader;

import java.util.Optional;

/** One format in which layers come. */
interface LayerFormat {
    /** Whether the content of the file, not its name, says that it is of this format. */
    boolean recognises(SourceFile file);

    /** Empty, with errors among the problems, when the layer cannot be read as a whole. */
    Optional<RawLayer> read(Reading reading);
}
