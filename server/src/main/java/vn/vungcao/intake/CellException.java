package vn.vungcao.intake;

import vn.vungcao.wording.Wording;

/** A cell that cannot be read; caught where the row is known. */
public final class CellException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient Wording said;
    private final transient Wording remedy;

    public CellException(String column, Wording said, Wording remedy) {
        super(said.en());
        this.column = column;
        this.said = said;
        this.remedy = remedy;
    }

    public String column() {
        return column;
    }

    /** What is wrong. */
    public Wording said() {
        return said;
    }

    public Wording remedy() {
        return remedy;
    }
}
