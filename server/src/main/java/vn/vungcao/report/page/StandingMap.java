package vn.vungcao.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.Markup;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitCode;

/** A map of where the units of a level stand against a target, with a legend that counts them. */
final class StandingMap {
    private static final String EDGE = "#6b6b6b";
    private static final String OUTSIDE = "#f7f6f3";
    private static final int SHOWN_WIDTH = 230;

    private final BoundaryLayer layer;
    private final Language language;
    private final Optional<PaperMap> map;
    private final Map<Integer, String> paths = new HashMap<>();
    private final Map<Integer, String> hatchings = new HashMap<>();

    StandingMap(BoundaryLayer layer, Language language) {
        this.layer = layer;
        this.language = language;
        this.map = PaperMap.of(layer);
    }

    /** Nothing but the legend, when no unit has a shape. */
    void write(Markup page, UnitsOfTarget units, String name) {
        map.ifPresent(m -> svg(page, m, standings(units), name));
        legend(page, units);
    }

    private static Map<UnitCode, Standing> standings(UnitsOfTarget units) {
        Map<UnitCode, Standing> standings = new HashMap<>();
        for (UnitAssessment unit : units.table().units()) {
            standings.put(unit.unit().code(), unit.assessment().standing());
        }
        return standings;
    }

    private void svg(Markup page, PaperMap m, Map<UnitCode, Standing> standings, String name) {
        int shownHeight = Math.round((float) SHOWN_WIDTH * m.height() / PaperMap.WIDTH);
        page.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "map",
                "role",
                "img",
                "aria-label",
                name,
                "width",
                Integer.toString(SHOWN_WIDTH),
                "height",
                Integer.toString(shownHeight),
                "viewBox",
                "0 0 " + PaperMap.WIDTH + " " + m.height());
        List<AdminUnit> all = layer.units();
        for (int i = 0; i < all.size(); i++) {
            Optional<Geometry> shape = m.shape(i);
            if (shape.isPresent()) {
                unit(
                        page,
                        m,
                        i,
                        shape.get(),
                        Optional.ofNullable(standings.get(all.get(i).code())));
            }
        }
        page.close();
    }

    private void unit(Markup page, PaperMap m, int ordinal, Geometry shape, Optional<Standing> standing) {
        String fill = standing.map(s -> "#" + Colours.of(s)).orElse(OUTSIDE);
        Optional<Coordinate> point = PaperMap.point(shape);
        if (point.isPresent()) {
            page.empty(
                    "circle",
                    "cx",
                    Long.toString(Math.round(point.get().x)),
                    "cy",
                    Long.toString(Math.round(point.get().y)),
                    "r",
                    "7",
                    "fill",
                    fill,
                    "stroke",
                    EDGE,
                    "stroke-width",
                    "1");
            return;
        }
        String path = paths.computeIfAbsent(ordinal, o -> PaperMap.path(shape));
        page.empty("path", "d", path, "fill", fill, "stroke", EDGE, "stroke-width", "1");
        if (standing.equals(Optional.of(Standing.NO_DATA))) {
            page.empty(
                    "path", "d", PaperMap.path(m.hatching(shape)), "fill", "none", "stroke", EDGE, "stroke-width", "1");
        }
    }

    private void legend(Markup page, UnitsOfTarget units) {
        page.open("table", "class", "legend");
        for (Standing standing : Standing.values()) {
            int count = units.counts().of(standing);
            if (count > 0) {
                entry(
                        page,
                        "#" + Colours.of(standing),
                        standing == Standing.NO_DATA,
                        language.of(Words.of(standing)),
                        count);
            }
        }
        int outside = layer.size() - units.counts().all();
        if (outside > 0) {
            entry(page, OUTSIDE, false, language.of(Words.OUT_OF_SCOPE), outside);
        }
        page.close();
    }

    private static void entry(Markup page, String fill, boolean hatched, String name, int count) {
        page.open("tr").open("td", "class", "swatch");
        page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", "16", "height", "10", "viewBox", "0 0 16 10");
        page.empty("path", "d", "M1 1l14 0 0 8 -14 0z", "fill", fill, "stroke", EDGE, "stroke-width", "1");
        if (hatched) {
            page.empty("path", "d", "M1 9l8 -8M8 9l7 -7", "fill", "none", "stroke", EDGE, "stroke-width", "1");
        }
        page.close().close();
        page.element("td", name).element("td", Integer.toString(count), "class", "number");
        page.close();
    }
}
