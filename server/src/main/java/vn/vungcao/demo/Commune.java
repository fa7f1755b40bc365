package vn.vungcao.demo;

/**
 * A commune of the 2020 vintage as the set starts from it.
 *
 * @param code five digits
 * @param name with its kind
 * @param kind xã, phường or thị trấn
 * @param district three digits
 * @param newCode the unit of the 2025 vintage it became part of
 * @param lon longitude of a point in it, about 0.01° good
 * @param areaKm2 its area
 * @param population of the census of 2019
 * @param households of the census of 2019
 */
record Commune(
        String code,
        String name,
        String kind,
        String district,
        String newCode,
        double lon,
        double lat,
        double areaKm2,
        int population,
        int households) {

    boolean rural() {
        return kind.equals("xã");
    }

    String bareName() {
        return name.substring(kind.length() + 1);
    }
}
