package vn.vungcao.http.ogc;

import java.util.Optional;
import vn.vungcao.http.ogc.page.WebPage;
import vn.vungcao.unit.AdminLevel;

/** The collections of features. */
public enum Collection {
    PROVINCES("provinces", "Tỉnh", "Provinces", AdminLevel.PROVINCE),
    DISTRICTS(
            "districts",
            "Huyện, thị xã, thành phố, đến ngày 30/6/2025",
            "Districts (huyện, thị xã, thành phố), until 30 June 2025",
            AdminLevel.DISTRICT),
    COMMUNES("communes", "Xã, phường, thị trấn", "Communes (xã, phường, thị trấn)", AdminLevel.COMMUNE),
    VILLAGES("villages", "Thôn, bản, tổ dân phố", "Villages (thôn, bản, tổ dân phố)", AdminLevel.VILLAGE),
    HAZARD_ZONES(
            "hazard-zones",
            "Vùng có nguy cơ sạt lở, lũ quét, lũ bùn đá",
            "Zones where landslides, flash floods or debris flows threaten"),
    RESETTLEMENT_SITES(
            "resettlement-sites",
            "Điểm bố trí dân cư ra khỏi vùng thiên tai",
            "Sites where households are settled out of hazard zones");

    private final String id;
    private final String titleVi;
    private final String title;
    private final Optional<AdminLevel> level;

    Collection(String id, String titleVi, String title, AdminLevel level) {
        this.id = id;
        this.titleVi = titleVi;
        this.title = title;
        this.level = Optional.of(level);
    }

    Collection(String id, String titleVi, String title) {
        this.id = id;
        this.titleVi = titleVi;
        this.title = title;
        this.level = Optional.empty();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Of pages for people: in both languages. */
    public WebPage.Label label() {
        return new WebPage.Label(titleVi, title);
    }

    /** The level of its units; empty when its items are no units. */
    public Optional<AdminLevel> level() {
        return level;
    }
}
