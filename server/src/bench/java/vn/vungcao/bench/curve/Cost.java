package vn.vungcao.bench.curve;

/**
 * What something took at a size.
 *
 * @param item the question's name, or what else was measured
 * @param scale what the cost is expected to grow with
 * @param amount in the item's unit
 * @param note for people, such as how long a request took
 */
record Cost(String item, Size size, int scale, double amount, String note) {
    private double steps() {
        return scale * (Math.log(scale) / Math.log(2));
    }

    /** How many times it costs more than another, as a share of how many times n log n is more. */
    double growth(Cost smaller) {
        return times(smaller) / (steps() / smaller.steps());
    }

    double times(Cost smaller) {
        return amount / smaller.amount;
    }

    double allowed(Cost smaller) {
        return steps() / smaller.steps();
    }
}
