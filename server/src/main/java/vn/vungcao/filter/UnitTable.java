package vn.vungcao.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;

/**
 * The units of one level and vintage as a filter sees them: {@code code, name, kind, level, vintage, valid_from, valid_to,
 * parent}; when a year is given, for every indicator X its value {@code X} and {@code X_status, X_quality, X_numerator,
 * X_denominator}; when units were assessed, {@code gap, gap_count, assessment, contribution}. Numbers
 * are rounded as they are published. Row = ordinal of the unit.
 */
public final class UnitTable implements FilterTable {
    /** The column of the legal designations of a unit: a list in array functions, else a text with commas. */
    public static final String DESIGNATIONS = "designations";

    /** How many columns say what a unit is. */
    public static final int IDENTITY = 8;

    private final Atlas atlas;
    private final BoundaryVintage vintage;
    private final AdminLevel level;
    private final OptionalInt year;
    private final List<AdminUnit> units;
    private final BoundaryLayer layer;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();

    public UnitTable(Atlas atlas, BoundaryVintage vintage, AdminLevel level, OptionalInt year) {
        this.atlas = atlas;
        this.vintage = vintage;
        this.level = level;
        this.year = year;
        this.units = atlas.units(vintage.id()).at(level);
        this.layer = atlas.layer(vintage.id(), level);
        identity(units, vintage, level).forEach(this::add);
    }

    /** What a unit is, whatever is asked about it: the first columns of each table. */
    public static List<Column<?>> identity(List<AdminUnit> units, BoundaryVintage vintage, AdminLevel level) {
        return List.of(
                Column.text("code", row -> Optional.of(units.get(row).code().value())),
                Column.text("name", row -> Optional.of(units.get(row).name())),
                Column.text("kind", row -> Optional.of(units.get(row).kind())),
                Column.constant("level", String.class, level.id()),
                Column.constant("vintage", String.class, vintage.id()),
                Column.date("valid_from", row -> Optional.of(vintage.validFrom())),
                Column.date("valid_to", row -> vintage.validTo()),
                Column.text("parent", row -> units.get(row).parent().map(UnitCode::value)));
    }

    /** The same with the columns of an assessment. Units out of the target's scope have none of its figures. */
    public UnitTable with(AssessmentTable assessed) {
        UnitTable table = new UnitTable(atlas, vintage, level, year);
        Indicator indicator = atlas.findIndicator(assessed.target().indicator()).orElseThrow();
        AssessedRows.of(units, assessed).columns(indicator.rounding()).forEach(table::add);
        return table;
    }

    private void add(Column<?> column) {
        columns.put(column.name(), column);
    }

    public BoundaryVintage vintage() {
        return vintage;
    }

    /** Of the indicators' values. */
    public OptionalInt year() {
        return year;
    }

    public AdminLevel level() {
        return level;
    }

    public List<AdminUnit> units() {
        return units;
    }

    public BoundaryLayer layer() {
        return layer;
    }

    /** The columns of the units themselves and of the assessment, without those of indicators. */
    public List<Column<?>> ownColumns() {
        return List.copyOf(columns.values());
    }

    @Override
    public int rows() {
        return units.size();
    }

    @Override
    public Optional<Column<?>> column(String name) {
        if (name.equals(DESIGNATIONS)) {
            List<List<String>> held = held();
            return Optional.of(Column.text(
                    name, row -> Optional.of(String.join(",", held.get(row))).filter(text -> !text.isEmpty())));
        }
        Column<?> own = columns.get(name);
        return own != null ? Optional.of(own) : indicatorColumn(name);
    }

    private Optional<Column<?>> indicatorColumn(String name) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        for (IndicatorPart part : IndicatorPart.values()) {
            Optional<Indicator> indicator = part.indicatorOf(name).flatMap(atlas::findIndicator);
            if (indicator.isPresent()) {
                return Optional.of(column(indicator.get(), part));
            }
        }
        return Optional.empty();
    }

    /** @throws java.util.NoSuchElementException when the table has no year */
    public Column<?> column(Indicator indicator, IndicatorPart part) {
        return part.column(indicator, values(indicator));
    }

    /** @throws java.util.NoSuchElementException when the table has no year */
    public ValueColumn values(Indicator indicator) {
        return atlas.column(new Slice(vintage.id(), level, indicator.code(), year.orElseThrow()));
    }

    /** {@code designations}: the kinds that a unit holds at the end of the year, else at the end of the vintage's time. */
    @Override
    public Optional<IntFunction<List<String>>> list(String name) {
        return name.equals(DESIGNATIONS) ? Optional.of(held()::get) : Optional.empty();
    }

    private List<List<String>> held() {
        LocalDate day = year.isPresent()
                ? LocalDate.of(year.getAsInt(), 12, 31)
                : vintage.validTo().map(end -> end.minusDays(1)).orElse(LocalDate.MAX);
        Map<UnitCode, Set<String>> kinds = new HashMap<>();
        atlas.designations(vintage.id()).stream()
                .filter(designation -> designation.holdsOn(day))
                .forEach(designation -> kinds.computeIfAbsent(designation.unit(), code -> new TreeSet<>())
                        .add(designation.kind()));
        return units.stream()
                .map(unit -> List.copyOf(kinds.getOrDefault(unit.code(), Set.of())))
                .toList();
    }

    @Override
    public List<String> subjects(Operator function) {
        return switch (function) {
            case ASSESSMENT -> atlas.targets().stream().map(Target::id).toList();
            case VALUE -> atlas.indicators().stream().map(Indicator::code).toList();
            default -> List.of();
        };
    }

    /** Of several target sets that name the same target, the first. */
    @Override
    public Optional<Column<?>> computed(Operator function, String subject, int when) {
        if (function == Operator.ASSESSMENT) {
            return atlas.targets().stream()
                    .filter(target -> target.id().equals(subject))
                    .findFirst()
                    .map(target -> assessment(target, when));
        }
        return atlas.findIndicator(subject)
                .map(indicator -> IndicatorPart.VALUE.column(
                        indicator, atlas.column(new Slice(vintage.id(), level, subject, when))));
    }

    /** Units out of the target's scope have none. */
    private Column<String> assessment(Target target, int when) {
        BitSet all = new BitSet();
        all.set(0, rows());
        return AssessedRows.of(units, new TargetAssessor(atlas).assess(target, when, vintage.id(), level, all))
                .standing();
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(columns.keySet());
        names.add(DESIGNATIONS);
        names.add(GEOMETRY);
        if (year.isPresent()) {
            atlas.indicators().forEach(indicator -> names.add(indicator.code()));
        }
        return names;
    }

    @Override
    public Optional<Geometry> geometry(int row) {
        return layer.geometry(row);
    }

    @Override
    public BitSet candidates(Envelope envelope) {
        return layer.near(envelope);
    }

    @Override
    public IntPredicate meeting(Geometry given) {
        return row -> layer.meets(row, given);
    }

    @Override
    public BitSet located() {
        return layer.located();
    }
}
