package vn.vungcao.intake;

import vn.vungcao.intake.KnownFigures.Slice;

/** The slices that rows are of. Rows of one slice mostly stand together, and then have one object. */
final class SlicesOfRows {
    private ObservationRow before;
    private Slice slice;

    Slice of(ObservationRow row) {
        if (before == null || !isOfSliceBefore(row)) {
            slice = KnownFigures.sliceOf(row);
        }
        before = row;
        return slice;
    }

    @SuppressWarnings("ReferenceEquality") // only a short cut
    private boolean isOfSliceBefore(ObservationRow row) {
        return row.year() == before.year()
                && row.indicator() == before.indicator()
                && row.unit().vintage().equals(before.unit().vintage());
    }
}
