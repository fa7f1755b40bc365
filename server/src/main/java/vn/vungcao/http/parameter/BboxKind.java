package vn.vungcao.http.parameter;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;

/**
 * west,south,east,north in degrees (WGS 84, longitude first), or with heights as third and sixth number, which play no part.
 * West above east crosses the antimeridian.
 */
public record BboxKind() implements ParameterKind<BoundingBox> {
    private static final NumberKind NUMBER = NumberKind.any();

    @Override
    public BoundingBox parse(String text) throws InvalidValueException {
        List<Double> n = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            n.add(NUMBER.parse(part));
        }
        if (n.size() != 4 && n.size() != 6) {
            throw new InvalidValueException("has " + n.size() + " numbers; write west,south,east,north");
        }
        int half = n.size() / 2;
        double west = longitude(n.get(0));
        double south = latitude(n.get(1));
        double east = longitude(n.get(half));
        double north = latitude(n.get(half + 1));
        if (south > north) {
            throw new InvalidValueException("south " + south + " lies north of north " + north);
        }
        return new BoundingBox(west, south, east, north);
    }

    private static double longitude(double degrees) throws InvalidValueException {
        if (Math.abs(degrees) > 180) {
            throw new InvalidValueException(
                    "longitude " + degrees + " is not between -180 and 180; the order is west,south,east,north");
        }
        return degrees;
    }

    private static double latitude(double degrees) throws InvalidValueException {
        if (Math.abs(degrees) > 90) {
            throw new InvalidValueException(
                    "latitude " + degrees + " is not between -90 and 90; the order is west,south,east,north");
        }
        return degrees;
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "array").field("minItems", 4).field("maxItems", 6);
        json.object("items").field("type", "number").end();
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.array();
        for (String part : text.split(",")) {
            NUMBER.example(json, part);
        }
        json.end();
    }
}
