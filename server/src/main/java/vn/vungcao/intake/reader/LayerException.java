package vn.vungcao.intake.reader;

/** A layer that cannot be read; caught where the file is known. */
final class LayerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    LayerException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
