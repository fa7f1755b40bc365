package vn.vungcao.intake.table;

/**
 * A row below the header that matters.
 *
 * @param row from 0
 * @param label how it names itself: its unit, or what it adds up
 * @param kind what it is
 * @param district the district under whose heading it stands; empty when there is none
 */
record BodyRow(int row, String label, Kind kind, String district) {
    enum Kind {
        /** Of one unit. */
        UNIT,
        /** Of one district, by the kind before its name; the rows of its communes follow it. */
        DISTRICT,
        /** What other rows add up to. */
        TOTAL
    }
}
