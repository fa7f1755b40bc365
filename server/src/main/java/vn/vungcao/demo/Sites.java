package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.unit.UnitCode;

/** Resettlement sites: where a year's plan settles many households of one village. */
final class Sites {
    private static final int EACH_YEAR = 7;

    private Sites() {}

    static List<ResettlementSite> of(DemoInputs inputs, People people, AtRisk atRisk, List<Geometry> villages) {
        List<ResettlementSite> sites = new ArrayList<>();
        for (int year = 2021; year <= Vintages.LAST_YEAR; year++) {
            int y = year - Vintages.FIRST_YEAR;
            int[] now = atRisk.planned()[y];
            int[] before = atRisk.planned()[y - 1];
            int[] largest = IntStream.range(0, now.length)
                    .filter(s -> now[s] - before[s] > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer s) -> before[s] - now[s]))
                    .limit(EACH_YEAR)
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int s : largest) {
                sites.add(site(sites.size(), inputs, people, villages.get(s), s, year, now[s] - before[s]));
            }
        }
        return sites;
    }

    private static ResettlementSite site(
            int k, DemoInputs inputs, People people, Geometry village, int s, int year, int households) {
        Commune commune = inputs.communes().get(people.settlements().get(s).commune());
        Point inside = village.getInteriorPoint();
        Coordinate at = Plane.toLonLat(Plane.fromLonLat(inside.getX(), inside.getY()));
        return new ResettlementSite(
                String.format(Locale.ROOT, "demo-site-%03d", k + 1),
                "Điểm dân cư trình diễn " + (k + 1) + " (" + commune.bareName() + ")",
                Vintages.of(year),
                new UnitCode(Vintages.isNew(year) ? commune.newCode() : commune.code()),
                Resettlements.form(s).id(),
                Resettlements.hazard(s).id(),
                households,
                year,
                village.getFactory().createPoint(at));
    }
}
