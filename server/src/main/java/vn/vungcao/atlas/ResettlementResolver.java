package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementRecord;
import vn.vungcao.hazard.ResettlementSheet;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * Says what is known of the resettlement of every unit: what a source tells of the unit itself; else the sum of its parts;
 * else what another vintage tells, along whole links only; else the sum of parts that another vintage tells of every one of.
 * A merged unit's figures are never divided: of its former parts it is not known.
 */
final class ResettlementResolver {
    private record UnitYear(String vintage, UnitCode unit, int year) {}

    private record Layer(String vintage, AdminLevel level, int year) {}

    /** Bytes, about. */
    private static final long WEIGHT_OF_RECORD = 400;

    private final Map<String, UnitTree> trees;
    private final Crosswalk crosswalk;
    private final Map<UnitYear, List<ResettlementProgress>> rows = new HashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final BoundedCache<Layer, List<ResettlementRecord>> known = records("resettlement");
    private final BoundedCache<Layer, List<ResettlementRecord>> within = records("resettlement_within");

    private static BoundedCache<Layer, List<ResettlementRecord>> records(String name) {
        return new BoundedCache<>(
                name,
                HeapShare.of(64, 4L << 20, Long.MAX_VALUE),
                (layer, records) -> WEIGHT_OF_RECORD * (records.size() + 1L));
    }

    ResettlementResolver(Map<String, UnitTree> trees, Crosswalk crosswalk, Collection<ResettlementProgress> progress) {
        this.trees = trees;
        this.crosswalk = crosswalk;
        for (ResettlementProgress row : progress) {
            rows.computeIfAbsent(new UnitYear(row.vintage(), row.unit(), row.year()), key -> new ArrayList<>())
                    .add(row);
            years.add(row.year());
        }
    }

    /** In which anything is told, ascending. */
    List<Integer> years() {
        return List.copyOf(years);
    }

    /** In the order of the units. */
    List<ResettlementRecord> of(String vintage, AdminLevel level, int year) {
        if (!years.contains(year)) {
            return Collections.nCopies(trees.get(vintage).count(level), ResettlementRecord.nothing());
        }
        Layer layer = new Layer(vintage, level, year);
        return known.find(layer).orElseGet(() -> {
            List<ResettlementRecord> made = compute(layer);
            known.put(layer, made);
            return made;
        });
    }

    private List<ResettlementRecord> compute(Layer layer) {
        List<ResettlementRecord> records = new ArrayList<>(within(layer));
        List<AdminUnit> units = trees.get(layer.vintage()).at(layer.level());
        for (int i = 0; i < records.size(); i++) {
            if (!records.get(i).known()) {
                records.set(i, elsewhere(layer, units.get(i)));
            }
        }
        Optional<Layer> finer = finer(layer);
        if (finer.isPresent() && records.stream().anyMatch(record -> !record.known())) {
            List<ResettlementRecord> sums = rolledUp(finer.get(), layer, true);
            for (int i = 0; i < records.size(); i++) {
                if (!records.get(i).known() && sums.get(i).known()) {
                    records.set(i, sums.get(i));
                }
            }
        }
        return List.copyOf(records);
    }

    /** What the vintage itself tells: of the unit, else of its parts. */
    private List<ResettlementRecord> within(Layer layer) {
        return within.find(layer).orElseGet(() -> {
            List<ResettlementRecord> made = computeWithin(layer);
            within.put(layer, made);
            return made;
        });
    }

    private List<ResettlementRecord> computeWithin(Layer layer) {
        List<ResettlementRecord> sums = finer(layer)
                .map(finer -> rolledUp(finer, layer, false))
                .orElseGet(() -> Collections.nCopies(
                        trees.get(layer.vintage()).count(layer.level()), ResettlementRecord.nothing()));
        List<ResettlementRecord> records = new ArrayList<>();
        for (AdminUnit unit : trees.get(layer.vintage()).at(layer.level())) {
            List<ResettlementProgress> own =
                    rows.getOrDefault(new UnitYear(layer.vintage(), unit.code(), layer.year()), List.of());
            records.add(
                    own.isEmpty()
                            ? sums.get(records.size())
                            : ResettlementRecord.of(ResettlementSheet.of(own), ObservationStatus.MEASURED, Quality.A));
        }
        return records;
    }

    private Optional<Layer> finer(Layer layer) {
        return trees.get(layer.vintage()).levels().stream()
                .filter(level -> level.compareTo(layer.level()) > 0)
                .findFirst()
                .map(level -> new Layer(layer.vintage(), level, layer.year()));
    }

    /** @param fromElsewhere whether the parts may come from other vintages; then every part has to be known */
    private List<ResettlementRecord> rolledUp(Layer finer, Layer layer, boolean fromElsewhere) {
        UnitTree tree = trees.get(layer.vintage());
        List<ResettlementRecord> parts =
                fromElsewhere ? of(finer.vintage(), finer.level(), finer.year()) : within(finer);
        int[] wholeOf = tree.ancestorOrdinals(finer.level(), layer.level());
        List<List<ResettlementRecord>> byWhole = new ArrayList<>();
        for (int whole = 0; whole < tree.count(layer.level()); whole++) {
            byWhole.add(new ArrayList<>());
        }
        for (int part = 0; part < wholeOf.length; part++) {
            if (wholeOf[part] >= 0) {
                byWhole.get(wholeOf[part]).add(parts.get(part));
            }
        }
        return byWhole.stream()
                .map(list -> fromElsewhere && !list.stream().allMatch(ResettlementRecord::known)
                        ? ResettlementRecord.nothing()
                        : union(list))
                .toList();
    }

    private static ResettlementRecord union(List<ResettlementRecord> parts) {
        List<ResettlementSheet> sheets =
                parts.stream().flatMap(part -> part.sheet().stream()).toList();
        if (sheets.isEmpty()) {
            return ResettlementRecord.nothing();
        }
        boolean measured = parts.stream().allMatch(part -> part.status() == ObservationStatus.MEASURED);
        return ResettlementRecord.of(
                ResettlementSheet.sum(sheets),
                measured ? ObservationStatus.MEASURED : ObservationStatus.ESTIMATED,
                Quality.B);
    }

    private ResettlementRecord elsewhere(Layer layer, AdminUnit unit) {
        ResettlementRecord best = ResettlementRecord.nothing();
        for (String other : trees.keySet()) {
            if (!other.equals(layer.vintage())) {
                ResettlementRecord found = merged(layer, unit, other);
                found = found.known() ? found : kept(layer, unit, other);
                if (found.known()) {
                    return found;
                }
                best = best.equals(ResettlementRecord.nothing()) ? found : best;
            }
        }
        return best;
    }

    /** The union of the units that it was made of, when these went into it whole. */
    private ResettlementRecord merged(Layer layer, AdminUnit unit, String other) {
        List<CrosswalkLink> was = crosswalk.to(unit.vintage(), unit.code()).stream()
                .filter(link -> link.fromVintage().equals(other))
                .toList();
        return was.isEmpty() || !whole(was)
                ? ResettlementRecord.nothing()
                : union(was.stream().map(link -> in(other, link.from(), layer)).toList());
    }

    /** What it became, when nothing else went into that. */
    private ResettlementRecord kept(Layer layer, AdminUnit unit, String other) {
        List<CrosswalkLink> became = crosswalk.from(unit.vintage(), unit.code()).stream()
                .filter(link -> link.toVintage().equals(other))
                .toList();
        if (became.size() != 1) {
            return ResettlementRecord.nothing();
        }
        ResettlementRecord there = in(other, became.get(0).to(), layer);
        boolean alone = crosswalk.to(other, became.get(0).to()).stream()
                        .filter(link -> link.fromVintage().equals(unit.vintage()))
                        .count()
                == 1;
        if (!there.known()) {
            return ResettlementRecord.nothing();
        }
        return alone && whole(became) ? union(List.of(there)) : ResettlementRecord.divided();
    }

    private ResettlementRecord in(String vintage, UnitCode code, Layer layer) {
        OptionalInt ordinal = trees.get(vintage).ordinal(code);
        return ordinal.isEmpty()
                ? ResettlementRecord.nothing()
                : within(new Layer(vintage, layer.level(), layer.year())).get(ordinal.getAsInt());
    }

    private static boolean whole(List<CrosswalkLink> links) {
        return links.stream().allMatch(link -> link.basis() == WeightBasis.WHOLE);
    }
}
