package vn.vungcao.intake;

/** A cell that cannot be read; caught where the row is known. */
public final class CellException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String remedy;

    public CellException(String column, String message, String remedy) {
        super(message);
        this.column = column;
        this.remedy = remedy;
    }

    public String column() {
        return column;
    }

    public String remedy() {
        return remedy;
    }
}
