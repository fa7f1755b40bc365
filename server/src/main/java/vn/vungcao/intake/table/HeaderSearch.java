package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.ObservationField;

/**
 * Finds the header of a sheet: of all runs of one to three rows near its top the one of whose cells most are recognised. Rows
 * above it are titles.
 */
final class HeaderSearch {
    private static final int MOST_TITLE_ROWS = 40;
    private static final int MOST_HEADER_ROWS = 3;

    private final IndicatorRegistry registry;
    private final IndicatorWords indicators;
    private final Optional<Indicator> subject;
    private final Map<String, ObservationField> named;

    HeaderSearch(IndicatorRegistry registry, Optional<Indicator> subject, Map<String, ObservationField> named) {
        this.registry = registry;
        this.indicators = new IndicatorWords(registry);
        this.subject = subject;
        this.named = named;
    }

    /** The best header that at least names units; a complete one goes before any other. */
    Optional<TableHeader> find(Grid grid) {
        List<TableHeader> candidates = new ArrayList<>();
        for (int first = 0; first < Math.min(grid.height(), MOST_TITLE_ROWS); first++) {
            if (distinctTexts(grid, first) < 2) {
                continue;
            }
            for (int last = first; last < Math.min(first + MOST_HEADER_ROWS, grid.height()); last++) {
                Optional<TableHeader> header = read(grid, first, last);
                header.ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .filter(TableHeader::namesUnits)
                .max(Comparator.comparing(TableHeader::isComplete)
                        .thenComparing(TableHeader::score)
                        .thenComparing(header -> header.first() - header.last())
                        .thenComparing(header -> -header.first()));
    }

    private static long distinctTexts(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.cell(row, column))
                .filter(cell -> !cell.isBlank())
                .map(GridCell::text)
                .distinct()
                .count();
    }

    private Optional<TableHeader> read(Grid grid, int first, int last) {
        TableHeader plain = read(grid, first, last, subject);
        List<Indicator> ratios = plain.columns().stream()
                .flatMap(column -> column.indicator().stream())
                .distinct()
                .flatMap(code -> registry.find(code).stream())
                .filter(indicator -> indicator.measureType() == MeasureType.RATIO)
                .toList();
        TableHeader header = plain;
        if (subject.isEmpty() && ratios.size() == 1) {
            TableHeader withParts = read(grid, first, last, Optional.of(ratios.get(0)));
            header = withParts.has(ObservationField.NUMERATOR) ? withParts : plain;
        }
        return reachesIntoTheBody(grid, header) ? Optional.empty() : Optional.of(header);
    }

    private TableHeader read(Grid grid, int first, int last, Optional<Indicator> about) {
        HeaderReading reading = new HeaderReading(indicators, about, named);
        List<ColumnMeaning> columns = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            List<String> texts = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = text(grid.spread(row, column));
                if (!text.isEmpty()
                        && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text))) {
                    texts.add(text);
                }
            }
            columns.add(reading.read(column, texts));
        }
        return new TableHeader(first, last, columns);
    }

    /** On one line; of a date its year, since programs turn years into dates. */
    private static String text(GridCell cell) {
        return cell.kind() == GridCell.Kind.DATE
                ? cell.text().substring(0, 4)
                : cell.text().replaceAll("\\s+", " ");
    }

    /** Below the first row of a header the columns of units are merged with it, blank, or head something themselves. */
    private boolean reachesIntoTheBody(Grid grid, TableHeader header) {
        for (int row = header.first() + 1; row <= header.last(); row++) {
            for (ColumnMeaning column : header.columns()) {
                boolean label = column.field()
                                .filter(field -> !ColumnMeaning.isFigure(field))
                                .isPresent()
                        || column.named().isPresent()
                        || column.expected();
                if (label && startsBelow(grid, row, column.position(), header.first())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsBelow(Grid grid, int row, int column, int first) {
        boolean hangsDown = grid.merged(row, column)
                .filter(area -> area.top() < row && area.top() >= first)
                .isPresent();
        GridCell cell = grid.cell(row, column);
        return !hangsDown
                && !cell.isBlank()
                && new HeaderReading(indicators, subject, named)
                                .read(column, List.of(cell.text()))
                                .score()
                        == 0;
    }
}
