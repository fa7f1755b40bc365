package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The shapes of all units. Villages are unions of cells, every higher unit a union of villages, so each level is an exact
 * BoundaryCoverage and all levels have the same vertices. Longitude and latitude (WGS 84) to a millionth of a degree.
 */
final class DemoMap {
    /** More than any commune has villages. */
    private static final int MOST = 100;

    private final List<Commune> communes;
    private final Map<String, List<Geometry>> villages = new TreeMap<>();

    private DemoMap(List<Commune> communes) {
        this.communes = communes;
    }

    static DemoMap draw(DemoInputs inputs) {
        List<Commune> communes = inputs.communes();
        int[] counts = VillageCounts.of(communes);
        Outline outline = new Outline(inputs.outline());
        CommuneRegions regions = new CommuneRegions(communes, outline);
        List<MeshSites.Site> sites = MeshSites.of(communes, counts, outline, regions);
        Cells cells = new Cells(sites.stream().map(MeshSites.Site::km).toList());
        int[] owner = sites.stream().mapToInt(MeshSites.Site::commune).toArray();
        mendOutline(owner, cells);
        cells.mend(owner, (from, to) -> (from < 0) == (to < 0));
        int[] village = villageOf(communes, counts, owner, sites);
        // a cell may change its village, never its commune
        cells.mend(village, (from, to) -> from >= 0 && to >= 0 && from / MOST == to / MOST);
        DemoMap map = new DemoMap(communes);
        map.collect(cells, village);
        return map;
    }

    private void collect(Cells cells, int[] village) {
        Map<Integer, List<Polygon>> parts = new TreeMap<>();
        for (int cell = 0; cell < village.length; cell++) {
            if (village[cell] >= 0) {
                parts.computeIfAbsent(village[cell], v -> new ArrayList<>()).add(cells.polygon(cell));
            }
        }
        Map<String, List<Geometry>> shapes = new TreeMap<>();
        parts.forEach(
                (v, polygons) -> shapes.computeIfAbsent(communes.get(v / MOST).code(), c -> new ArrayList<>())
                        .add(union(polygons)));
        for (Commune commune : communes) {
            villages.put(
                    commune.code(),
                    shapes.get(commune.code()).stream()
                            .sorted(Outwards.from(commune))
                            .toList());
        }
    }

    /** For each cell its village: position of the commune times {@link #MOST}, plus the village's number; or -1. */
    private static int[] villageOf(List<Commune> communes, int[] counts, int[] owner, List<MeshSites.Site> sites) {
        List<List<Integer>> cellsOf = new ArrayList<>();
        communes.forEach(c -> cellsOf.add(new ArrayList<>()));
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] >= 0) {
                cellsOf.get(owner[cell]).add(cell);
            }
        }
        int[] village = new int[owner.length];
        Arrays.fill(village, -1);
        for (int c = 0; c < counts.length; c++) {
            List<Integer> own = cellsOf.get(c);
            List<Coordinate> middles =
                    own.stream().map(cell -> sites.get(cell).km()).toList();
            int[] number = VillageSeeds.divide(
                    middles, counts[c], HashNoise.key(communes.get(c).code()));
            for (int k = 0; k < number.length; k++) {
                village[own.get(k)] = c * MOST + number[k];
            }
        }
        return village;
    }

    /** The province as one piece without a hole: cells that are cut off change sides. */
    private static void mendOutline(int[] owner, Cells cells) {
        BitSet outside = cells.fromRim(cell -> owner[cell] < 0);
        for (int cell = 0; cell < owner.length; cell++) {
            int at = cell;
            if (owner[at] < 0 && !outside.get(at)) {
                owner[at] = cells.neighbours(at).stream()
                        .mapToInt(next -> owner[next])
                        .max()
                        .orElseThrow();
            }
        }
        int[] sides = Arrays.stream(owner).map(o -> o < 0 ? -1 : 0).toArray();
        for (List<Integer> piece : cells.strayPieces(sides)) {
            piece.forEach(cell -> owner[cell] = -1);
        }
    }

    /** The shapes of a commune's villages, in the order of their numbers: from the commune's point outwards. */
    List<Geometry> villagesOf(String commune) {
        return villages.get(commune);
    }

    Map<String, Geometry> communes() {
        return grouped(Commune::code);
    }

    Map<String, Geometry> districts() {
        return grouped(Commune::district);
    }

    Map<String, Geometry> newCommunes() {
        return grouped(Commune::newCode);
    }

    Geometry province() {
        return union(villages.values().stream().flatMap(List::stream).toList());
    }

    private Map<String, Geometry> grouped(Function<Commune, String> key) {
        return communes.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.flatMapping(c -> villages.get(c.code()).stream(), Collectors.toList()),
                                DemoMap::union)));
    }

    private static Geometry union(List<? extends Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }
}
