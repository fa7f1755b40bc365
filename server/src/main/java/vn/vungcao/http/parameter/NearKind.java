package vn.vungcao.http.parameter;

import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.GeodesicReach;
import vn.vungcao.geo.LonLat;

/** lon,lat,metres: a place (WGS 84, longitude first) and how far around it, along the geodesic. */
public record NearKind() implements ParameterKind<NearKind.Near> {
    private static final NumberKind LONGITUDE = new NumberKind(-180, 180);
    private static final NumberKind LATITUDE = new NumberKind(-90, 90);

    /** As far as one may ask: further than the province is long. */
    private static final NumberKind METRES = new NumberKind(0, 1_000_000);

    /** @param metres 0 or more */
    public record Near(LonLat place, double metres) {
        public GeodesicReach reach() {
            return GeodesicReach.of(place, metres);
        }
    }

    @Override
    public Near parse(String text) throws InvalidValueException {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new InvalidValueException("has " + parts.length + " numbers; write longitude,latitude,metres");
        }
        double lon = part("longitude", LONGITUDE, parts[0]);
        double lat = part("latitude", LATITUDE, parts[1]);
        return new Near(new LonLat(lon, lat), part("distance in metres", METRES, parts[2]));
    }

    private static double part(String name, NumberKind kind, String text) throws InvalidValueException {
        try {
            return kind.parse(text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(name + ": " + e.getMessage() + "; the order is longitude,latitude,metres");
        }
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "array").field("minItems", 3).field("maxItems", 3);
        json.object("items").field("type", "number").end();
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.array();
        for (String part : text.split(",")) {
            METRES.example(json, part);
        }
        json.end();
    }
}
