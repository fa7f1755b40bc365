package vn.vungcao.publish;

import java.util.List;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreReader;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.wording.Wording;

/** Feeds an atlas that might be, and watches which import's rows define and speak of which things, before it is decided on. */
abstract class WatchedFeed implements StoreReader {
    private static final Wording VINTAGE = Wording.of("bản đồ địa giới", "boundary vintage");
    private static final Wording UNIT = Wording.of("đơn vị", "unit");
    private static final Wording BOUNDARY = Wording.of("ranh giới", "boundary");
    private static final Wording LINK = Wording.of("liên kết đơn vị", "link");
    private static final Wording INDICATOR = Wording.of("chỉ số", "indicator");
    private static final Wording TARGET_SET = Wording.of("bộ chỉ tiêu", "target set");
    private static final Wording PROGRAMME_ITEM = Wording.of("nội dung chương trình", "programme item");
    private static final Wording DESIGNATION = Wording.of("danh mục", "designation");
    private static final Wording ZONE = Wording.of("vùng nguy cơ", "zone");
    private static final Wording SITE = Wording.of("điểm tái định cư", "site");
    private static final Wording RESETTLEMENT = Wording.of("kết quả tái định cư", "resettlement");
    private static final Wording VALUE = Wording.of("giá trị", "value");

    private final AtlasBuilder builder = new AtlasBuilder();
    private final AtlasFeed feed = new AtlasFeed(builder);
    private long current;
    private boolean areDefinitionsRead;

    /** Whether the rows of an import are part of that atlas. */
    abstract boolean isPart(long importId);

    /** Told of all rows, part or not. */
    abstract void defined(Thing thing, long importId);

    /** Told of rows that are part; what they speak of may be defined by rows that come later, but for observations. */
    abstract void mentioned(Thing thing, long importId);

    /** Only observations come now: all there is is defined. */
    abstract void definitionsRead();

    /** Whether what observations of an import speak of is to be told. */
    abstract boolean watchesObservations(long importId);

    /** Whether it is still worth building. */
    abstract boolean isSound();

    /** Whether the keys of its rows are to be told. */
    boolean watchesKeys(long importId) {
        return false;
    }

    /** @param key by which a later row takes the place of an earlier one */
    void keyed(RowKey key, Object row, long importId) {}

    /** By its kind and the parts of it. */
    record RowKey(Wording kind, List<Object> parts) {}

    private void key(Wording kind, Object row, Object... parts) {
        if (watchesKeys(current)) {
            keyed(new RowKey(kind, List.of(parts)), row, current);
        }
    }

    /** @throws IllegalArgumentException when no atlas can be made of it */
    final void build(StoreVersion version) {
        builder.build(new AtlasVersion(version.id()));
    }

    /** To be called when everything was read. */
    final void endDefinitions() {
        if (!areDefinitionsRead) {
            areDefinitionsRead = true;
            definitionsRead();
        }
    }

    private boolean part() {
        return isPart(current);
    }

    private void mention(Thing thing) {
        mentioned(thing, current);
    }

    private void mentionUnit(String vintage, UnitCode code) {
        mention(Thing.unit(vintage, code.value()));
    }

    @Override
    public void importRecord(ImportRecord record) {
        if (isPart(record.id())) {
            feed.importRecord(record);
        }
    }

    @Override
    public void rowsOf(long importId) {
        current = importId;
    }

    @Override
    public void vintage(BoundaryVintage vintage) {
        defined(Thing.vintage(vintage.id()), current);
        key(VINTAGE, vintage, vintage.id());
        if (part()) {
            feed.vintage(vintage);
        }
    }

    @Override
    public void unit(AdminUnit unit) {
        defined(Thing.unit(unit.vintage(), unit.code().value()), current);
        key(UNIT, unit, unit.code(), unit.vintage());
        if (part()) {
            mention(Thing.vintage(unit.vintage()));
            unit.parent().ifPresent(parent -> mentionUnit(unit.vintage(), parent));
            feed.unit(unit);
        }
    }

    @Override
    public void boundary(UnitBoundary boundary) {
        key(BOUNDARY, boundary, boundary.code(), boundary.vintage());
        if (part()) {
            mentionUnit(boundary.vintage(), boundary.code());
            feed.boundary(boundary);
        }
    }

    @Override
    public void link(CrosswalkLink link) {
        key(LINK, link, link.from(), link.fromVintage(), link.to(), link.toVintage());
        if (part()) {
            mentionUnit(link.fromVintage(), link.from());
            mentionUnit(link.toVintage(), link.to());
            feed.link(link);
        }
    }

    @Override
    public void indicator(Indicator indicator) {
        defined(Thing.indicator(indicator.code()), current);
        key(INDICATOR, indicator, indicator.code());
        if (part()) {
            indicator.weight().ifPresent(weight -> mention(Thing.indicator(weight)));
            feed.indicator(indicator);
        }
    }

    @Override
    public void targetSet(TargetSet set) {
        key(TARGET_SET, set, set.id());
        if (part()) {
            for (Target target : set.targets()) {
                mention(Thing.indicator(target.indicator()));
                target.projects().forEach(id -> mention(Thing.programmeItem(id)));
            }
            feed.targetSet(set);
        }
    }

    @Override
    public void programmeItem(ProgrammeItem item) {
        defined(Thing.programmeItem(item.id()), current);
        key(PROGRAMME_ITEM, item, item.id());
        if (part()) {
            item.parent().ifPresent(parent -> mention(Thing.programmeItem(parent)));
            feed.programmeItem(item);
        }
    }

    @Override
    public void designation(Designation d) {
        key(DESIGNATION, d, d.unit(), d.vintage(), d.kind(), d.validFrom());
        if (part()) {
            mentionUnit(d.vintage(), d.unit());
            feed.designation(d);
        }
    }

    @Override
    public void hazardZone(HazardZone zone) {
        key(ZONE, zone, zone.id());
        if (part()) {
            feed.hazardZone(zone);
        }
    }

    @Override
    public void resettlementSite(ResettlementSite site) {
        key(SITE, site, site.id());
        if (part()) {
            mentionUnit(site.vintage(), site.unit());
            feed.resettlementSite(site);
        }
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        key(RESETTLEMENT, row, row.key());
        if (part()) {
            mentionUnit(row.vintage(), row.unit());
            feed.resettlementProgress(row);
        }
    }

    @Override
    public void observation(Observation observation) {
        key(VALUE, observation, observation.indicator(), observation.unit(), observation.vintage(), observation.year());
        if (!part()) {
            return;
        }
        endDefinitions();
        if (watchesObservations(current)) {
            mention(Thing.unit(observation.vintage(), observation.unit()));
            mention(Thing.indicator(observation.indicator()));
        }
        if (isSound()) {
            feed.observation(observation);
        }
    }
}
