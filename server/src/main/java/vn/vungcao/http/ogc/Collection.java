package vn.vungcao.http.ogc;

import java.util.Optional;
import vn.vungcao.unit.AdminLevel;

/** The collections of features. */
enum Collection {
    PROVINCES("provinces", "Provinces", AdminLevel.PROVINCE),
    DISTRICTS("districts", "Districts (huyện, thị xã, thành phố), until 30 June 2025", AdminLevel.DISTRICT),
    COMMUNES("communes", "Communes (xã, phường, thị trấn)", AdminLevel.COMMUNE),
    VILLAGES("villages", "Villages (thôn, bản, tổ dân phố)", AdminLevel.VILLAGE),
    HAZARD_ZONES("hazard-zones", "Zones where landslides, flash floods or debris flows threaten"),
    RESETTLEMENT_SITES("resettlement-sites", "Sites where households are settled out of hazard zones");

    private final String id;
    private final String title;
    private final Optional<AdminLevel> level;

    Collection(String id, String title, AdminLevel level) {
        this.id = id;
        this.title = title;
        this.level = Optional.of(level);
    }

    Collection(String id, String title) {
        this.id = id;
        this.title = title;
        this.level = Optional.empty();
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The level of its units; empty when its items are no units. */
    Optional<AdminLevel> level() {
        return level;
    }
}
