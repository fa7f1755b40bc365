package vn.vungcao.intake.reader;

/** A geometry of a file that cannot be taken; caught where the feature is known. */
final class GeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    GeometryException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
