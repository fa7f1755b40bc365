package vn.vungcao.intake.table;

/** Cells that are one; all positions from 0, the last ones included. Only the cell at its top left has content. */
public record MergedArea(int top, int left, int bottom, int right) {
    public MergedArea {
        if (top < 0 || left < 0 || bottom < top || right < left) {
            throw new IllegalArgumentException("no merged area: " + top + "," + left + " to " + bottom + "," + right);
        }
    }

    boolean contains(int row, int column) {
        return top <= row && row <= bottom && left <= column && column <= right;
    }
}
