package vn.vungcao.intake.reader;

import vn.vungcao.wording.Wording;

/** A layer that cannot be read; caught where the file is known. */
final class LayerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;
    private final transient Wording remedy;

    LayerException(Wording said, Wording remedy) {
        super(said.en());
        this.said = said;
        this.remedy = remedy;
    }

    /** What is wrong. */
    Wording said() {
        return said;
    }

    Wording remedy() {
        return remedy;
    }
}
