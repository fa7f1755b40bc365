package vn.vungcao.atlas;

import vn.vungcao.unit.AdminLevel;

/** One indicator in one year for the units of one level and vintage. */
public record Slice(String vintage, AdminLevel level, String indicator, int year) {
    Slice at(AdminLevel other) {
        return new Slice(vintage, other, indicator, year);
    }

    Slice on(String otherVintage) {
        return new Slice(otherVintage, level, indicator, year);
    }

    Slice of(String otherIndicator) {
        return new Slice(vintage, level, otherIndicator, year);
    }

    Slice in(int otherYear) {
        return new Slice(vintage, level, indicator, otherYear);
    }
}
