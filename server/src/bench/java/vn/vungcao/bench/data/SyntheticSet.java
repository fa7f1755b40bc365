package vn.vungcao.bench.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;

/** A whole made-up set, as changesets or value by value. */
public final class SyntheticSet {
    private final SyntheticUnits units;
    private final SyntheticFigures figures = new SyntheticFigures();

    private SyntheticSet(SyntheticUnits units) {
        this.units = units;
    }

    public static SyntheticSet of(Extent extent) {
        return new SyntheticSet(SyntheticUnits.of(extent));
    }

    public SyntheticUnits units() {
        return units;
    }

    /** Everything but the observations. */
    public Changeset frame() {
        Changeset.Builder frame = Changeset.of(description("units"));
        frame.vintages.add(
                new BoundaryVintage(SyntheticUnits.VINTAGE, LocalDate.of(2000, 1, 1), Optional.empty(), "made up"));
        frame.units.addAll(units.units());
        frame.boundaries.addAll(units.boundaries());
        frame.indicators.addAll(figures.indicators());
        frame.targetSets.add(figures.targets());
        return frame.build();
    }

    /** @param count of years, at most ten; the last is {@link SyntheticFigures#LAST_YEAR} */
    public static IntStream latest(int count) {
        int first = Math.max(SyntheticFigures.FIRST_YEAR, SyntheticFigures.LAST_YEAR - count + 1);
        return IntStream.rangeClosed(first, SyntheticFigures.LAST_YEAR);
    }

    /** All observations of a year. */
    public Changeset year(int year) {
        Changeset.Builder changes = Changeset.of(description("year " + year));
        observations(year, changes.observations::add);
        return changes.build();
    }

    /** Indicator by indicator, each in the order of the units' codes. */
    public void observations(int year, Consumer<Observation> to) {
        List<UnitCode> observed = new ArrayList<>();
        units.units().stream()
                .filter(unit -> unit.parent().isPresent())
                .map(AdminUnit::code)
                .sorted()
                .forEach(observed::add);
        for (int indicator = 0; indicator < SyntheticFigures.INDICATORS; indicator++) {
            for (UnitCode unit : observed) {
                to.accept(figures.observation(unit, indicator, year));
            }
        }
    }

    private static ImportDescription description(String source) {
        return new ImportDescription("bench", source, "", "bench", true, "{}");
    }
}
