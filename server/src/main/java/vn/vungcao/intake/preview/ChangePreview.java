package vn.vungcao.intake.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/**
 * What an import would change of what counts now. Vintages, links, designations and the programme are not compared: they come
 * with units and targets, and the counts of the report name them.
 *
 * @param parts in the order of the file
 */
public record ChangePreview(List<ChangePart> parts) {
    public ChangePreview {
        parts = List.copyOf(parts);
    }

    /** Holds what would be written against what is known. */
    public static ChangePreview of(Changeset changes, KnownContent known) {
        return new Comparison(changes, known).run();
    }

    /** How many records of all parts have an effect. */
    public int count(Effect effect) {
        return parts.stream().mapToInt(part -> part.counts().get(effect)).sum();
    }

    /** Where a record belongs on the map. */
    private record Slice(String indicator, int year, String vintage, AdminLevel level) {}

    private static final class Comparison {
        /** Of records that belong to no year. */
        private static final int NO_YEAR = 0;

        private static final double LAST_BITS = 1e-12;

        private final Changeset changes;
        private final KnownContent known;
        private final List<ChangePart> parts = new ArrayList<>();

        Comparison(Changeset changes, KnownContent known) {
            this.changes = changes;
            this.known = known;
        }

        ChangePreview run() {
            units();
            boundaries();
            indicators();
            changes.targetSets().forEach(this::targets);
            zones();
            sites();
            resettlement();
            observations();
            return new ChangePreview(parts);
        }

        private static Effect effect(boolean isKnown, boolean isSame) {
            if (!isKnown) {
                return Effect.NEW;
            }
            return isSame ? Effect.UNCHANGED : Effect.CHANGED;
        }

        private static <T> Map<Slice, List<T>> grouped(List<T> records, Function<T, Slice> slice) {
            Map<Slice, List<T>> groups = new LinkedHashMap<>();
            records.forEach(record -> groups.computeIfAbsent(slice.apply(record), key -> new ArrayList<>())
                    .add(record));
            return groups;
        }

        private void add(String content, Slice slice, List<RecordChange> records) {
            parts.add(new ChangePart(
                    content,
                    slice.indicator().isEmpty() ? Optional.empty() : Optional.of(slice.indicator()),
                    slice.year() == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(slice.year()),
                    Optional.of(slice.vintage()),
                    Optional.of(slice.level()),
                    records));
        }

        private Optional<AdminUnit> find(String vintage, UnitCode code) {
            return known.findTree(vintage).flatMap(tree -> tree.find(code));
        }

        private String name(String vintage, UnitCode code) {
            return find(vintage, code).map(AdminUnit::name).orElseGet(() -> changes.units().stream()
                    .filter(unit ->
                            unit.vintage().equals(vintage) && unit.code().equals(code))
                    .findFirst()
                    .map(AdminUnit::name)
                    .orElse(""));
        }

        private void units() {
            grouped(changes.units(), unit -> new Slice("", NO_YEAR, unit.vintage(), unit.level()))
                    .forEach((slice, units) ->
                            add("units", slice, units.stream().map(this::unit).toList()));
        }

        private RecordChange unit(AdminUnit unit) {
            Optional<AdminUnit> before = find(unit.vintage(), unit.code());
            return RecordChange.plain(
                    unit.code().value(), unit.name(), effect(before.isPresent(), before.equals(Optional.of(unit))));
        }

        private void boundaries() {
            grouped(
                            changes.boundaries(),
                            boundary -> new Slice(
                                    "",
                                    NO_YEAR,
                                    boundary.vintage(),
                                    boundary.code().level()))
                    .forEach((slice, boundaries) -> {
                        Map<UnitCode, Geometry> shapes = new LinkedHashMap<>();
                        known.boundaries(slice.vintage(), slice.level())
                                .forEach(before -> shapes.put(before.code(), before.geometry()));
                        add(
                                "boundaries",
                                slice,
                                boundaries.stream()
                                        .map(boundary -> boundary(boundary, shapes))
                                        .toList());
                    });
        }

        private RecordChange boundary(UnitBoundary boundary, Map<UnitCode, Geometry> shapes) {
            Optional<Geometry> before = Optional.ofNullable(shapes.get(boundary.code()));
            boolean same =
                    before.map(shape -> isSame(shape, boundary.geometry())).orElse(false);
            return RecordChange.placed(
                    boundary.code().value(),
                    name(boundary.vintage(), boundary.code()),
                    effect(before.isPresent(), same),
                    boundary.geometry());
        }

        /** Whether two shapes have the same corners, wherever their rings begin. */
        private static boolean isSame(Geometry a, Geometry b) {
            return a.norm().equalsExact(b.norm());
        }

        private void indicators() {
            addPlain(
                    "indicators",
                    changes.indicators().stream().map(this::indicator).toList());
        }

        private void addPlain(String content, List<RecordChange> records) {
            if (!records.isEmpty()) {
                parts.add(ChangePart.plain(content, records));
            }
        }

        private RecordChange indicator(Indicator indicator) {
            Optional<Indicator> before = known.find(indicator.code());
            return RecordChange.plain(
                    indicator.code(),
                    indicator.name().vi(),
                    effect(before.isPresent(), before.equals(Optional.of(indicator))));
        }

        /** A set is replaced as a whole: what it no longer has is gone. */
        private void targets(TargetSet set) {
            Map<String, Target> before = new LinkedHashMap<>();
            known.targetSets().stream()
                    .filter(other -> other.id().equals(set.id()))
                    .forEach(other -> other.targets().forEach(target -> before.put(target.id(), target)));
            List<RecordChange> records = new ArrayList<>();
            for (Target target : set.targets()) {
                Target old = before.remove(target.id());
                records.add(
                        RecordChange.plain(target.id(), target.name().vi(), effect(old != null, target.equals(old))));
            }
            before.values()
                    .forEach(target -> records.add(
                            RecordChange.plain(target.id(), target.name().vi(), Effect.REMOVED)));
            addPlain("targets", records);
        }

        private void zones() {
            addPlain(
                    "zones",
                    changes.hazardZones().stream()
                            .map(zone -> {
                                var before = known.findZone(zone.id());
                                return RecordChange.placed(
                                        zone.id(),
                                        zone.hazard() + " " + zone.hazardClass(),
                                        effect(before.isPresent(), before.equals(Optional.of(zone))),
                                        zone.geometry());
                            })
                            .toList());
        }

        private void sites() {
            addPlain(
                    "sites",
                    changes.resettlementSites().stream()
                            .map(site -> {
                                var before = known.findSite(site.id());
                                return RecordChange.placed(
                                        site.id(),
                                        site.name(),
                                        effect(before.isPresent(), before.equals(Optional.of(site))),
                                        site.point());
                            })
                            .toList());
        }

        private void resettlement() {
            grouped(
                            changes.resettlementProgress(),
                            row -> new Slice(
                                    "", row.year(), row.vintage(), row.unit().level()))
                    .forEach((slice, rows) -> add("resettlement", slice, byUnit(rows)));
        }

        /** A unit has a row for each hazard and form: it is changed when one of them is. */
        private List<RecordChange> byUnit(List<ResettlementProgress> rows) {
            Map<UnitCode, List<Effect>> effects = new LinkedHashMap<>();
            for (ResettlementProgress row : rows) {
                Optional<ResettlementProgress> before = known.findProgress(row.key());
                effects.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(effect(before.isPresent(), before.equals(Optional.of(row))));
            }
            List<RecordChange> records = new ArrayList<>();
            effects.forEach((unit, all) -> records.add(RecordChange.plain(
                    unit.value(),
                    name(rows.get(0).vintage(), unit),
                    all.stream().distinct().count() == 1 ? all.get(0) : Effect.CHANGED)));
            return records;
        }

        private void observations() {
            grouped(
                            changes.observations(),
                            row -> new Slice(
                                    row.indicator(), row.year(), row.vintage(), new UnitCode(row.unit()).level()))
                    .forEach((slice, rows) -> {
                        Map<String, Observation> before = known.slice(slice.vintage(), slice.indicator(), slice.year());
                        add(
                                "observations",
                                slice,
                                rows.stream()
                                        .map(row -> observation(row, Optional.ofNullable(before.get(row.unit()))))
                                        .toList());
                    });
        }

        private RecordChange observation(Observation row, Optional<Observation> before) {
            List<String> differs = before.map(old -> differences(old, row)).orElse(List.of());
            return new RecordChange(
                    row.unit(),
                    name(row.vintage(), new UnitCode(row.unit())),
                    effect(before.isPresent(), differs.isEmpty()),
                    before.map(RecordChange.Figure::of),
                    Optional.of(RecordChange.Figure.of(row)),
                    differs,
                    Optional.empty());
        }

        /** Whoever the figures are from. */
        private static List<String> differences(Observation a, Observation b) {
            Map<String, Boolean> same = new LinkedHashMap<>();
            same.put("value", isSame(a.value(), b.value()));
            same.put("numerator", isSame(a.numerator(), b.numerator()));
            same.put("denominator", isSame(a.denominator(), b.denominator()));
            same.put("status", a.status() == b.status());
            same.put("quality", a.quality() == b.quality());
            same.put("approval", a.approval() == b.approval());
            return same.entrySet().stream()
                    .filter(part -> !part.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Also where both are missing; the last bits of a quotient are no news. */
        private static boolean isSame(double a, double b) {
            return Double.compare(a, b) == 0 || Math.abs(a - b) <= LAST_BITS * Math.max(Math.abs(a), Math.abs(b));
        }
    }
}
