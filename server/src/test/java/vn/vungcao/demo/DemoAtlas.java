package vn.vungcao.demo;

import java.time.Instant;
import java.util.List;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Changeset;

/** The atlas of the demonstration set, made once, without a store. */
public final class DemoAtlas {
    private static Atlas atlas;

    private DemoAtlas() {}

    public static synchronized Atlas get() {
        if (atlas == null) {
            atlas = of(ReferenceData.load("test"), DemoFixture.SET);
        }
        return atlas;
    }

    /** Of the reference tables alone. */
    public static Atlas ofReferenceTables() {
        return of(ReferenceData.load("test"));
    }

    private static Atlas of(Changeset... changesets) {
        AtlasBuilder builder = new AtlasBuilder();
        List<Changeset> all = List.of(changesets);
        builder.importNote(
                new ImportNote(1, Instant.parse("2026-01-02T03:04:05Z"), "demonstration", "test", all.size() > 1));
        all.forEach(c -> c.vintages().forEach(builder::vintage));
        all.forEach(c -> c.units().forEach(builder::unit));
        all.forEach(c -> c.boundaries().forEach(builder::boundary));
        all.forEach(c -> c.links().forEach(builder::link));
        all.forEach(c -> c.indicators().forEach(builder::indicator));
        all.forEach(c -> c.targetSets().forEach(builder::targetSet));
        all.forEach(c -> c.designations().forEach(builder::designation));
        all.forEach(c -> c.observations().forEach(builder::observation));
        return builder.build(new AtlasVersion("00000000000000de"));
    }
}
