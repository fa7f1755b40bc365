package vn.vungcao.http.parameter;

import java.util.Set;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ZoneChoice;

/**
 * hazard:class or hazard:class:metres: hazard zones of at least a class, and how far around them. The hazard {@code any}
 * stands for all.
 */
public record ZoneKind() implements ParameterKind<ZoneKind.Around> {
    private static final HazardKind HAZARD = new HazardKind();
    private static final IntegerKind CLASS = IntegerKind.between(1, HazardZone.HIGHEST_CLASS);

    /** Wide enough for any rule on safe distances. */
    private static final NumberKind METRES = new NumberKind(0, 50_000);

    /** @param metres 0 for what touches a zone */
    public record Around(ZoneChoice zones, double metres) {}

    @Override
    public Around parse(String text) throws InvalidValueException {
        String[] parts = text.split(":", -1);
        Set<Hazard> hazards = HAZARD.parse(parts[0]);
        if (parts.length < 2 || parts.length > 3) {
            throw new InvalidValueException(
                    "'" + Excerpt.of(text) + "' is not hazard:class or hazard:class:metres, such as landslide:4:500");
        }
        ZoneChoice zones = new ZoneChoice(hazards, CLASS.parse(parts[1]));
        return new Around(zones, parts.length == 3 ? METRES.parse(parts[2]) : 0);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string")
                .field("pattern", "^(?:" + String.join("|", HazardKind.names()) + "):[1-5](?::[0-9]+(?:\\.[0-9]+)?)?$");
    }
}
