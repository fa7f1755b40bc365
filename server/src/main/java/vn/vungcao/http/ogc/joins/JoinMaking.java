package vn.vungcao.http.ogc.joins;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.WidenedItems;
import vn.vungcao.http.parameter.Excerpt;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.MultipartForm;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.reader.GridReader;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.intake.table.AttributeColumns;
import vn.vungcao.intake.table.AttributeColumns.AttributeColumn;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinOrder;
import vn.vungcao.join.JoinShelf;
import vn.vungcao.join.TableJoin;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;

/** Makes a join of a form: reads the table, finds its columns and units. What cannot be read is refused with its place. */
final class JoinMaking {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_NAMED = 3;

    private final Atlas atlas;
    private final JoinFields fields;
    private final Collection collection;
    private final BoundaryVintage vintage;

    JoinMaking(Atlas atlas, JoinFields fields) {
        this.atlas = atlas;
        this.fields = fields;
        this.collection = fields.collection();
        this.vintage = vintage();
    }

    /** A code alone names no unit, nor does a name: the map must be told wherever there are several. */
    private BoundaryVintage vintage() {
        AdminLevel level = collection.level().orElseThrow();
        List<BoundaryVintage> having = atlas.vintages().stream()
                .filter(one -> atlas.units(one.id()).count(level) > 0)
                .toList();
        List<String> ids = having.stream().map(BoundaryVintage::id).toList();
        Optional<String> named = fields.find(JoinFields.BOUNDARIES);
        if (named.isEmpty() && having.size() != 1) {
            throw new Failure.BadParameter(
                    JoinFields.BOUNDARIES,
                    having.isEmpty()
                            ? "there are no " + collection.id() + " to join to"
                            : "is required: codes were used again for other units, so say on which map they are meant",
                    ids);
        }
        return having.stream()
                .filter(one -> named.isEmpty() || one.id().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> new Failure.BadParameter(
                        JoinFields.BOUNDARIES,
                        "there are no " + collection.id() + " on boundaries '" + Excerpt.of(named.get()) + "'",
                        ids));
    }

    Join make(MultipartForm form, JoinShelf shelf) throws IOException {
        AtlasUnits units = new AtlasUnits(atlas);
        ProblemList problems = new ProblemList();
        SourceFile file = source(form);
        AttributeTable table = GridReader.read(file, fields.reading(), Gazetteer.of(units), problems)
                .flatMap(grids -> AttributeTable.of(grids, fields.position(), problems))
                .orElseThrow(() -> refusal(JoinFields.FILE, problems.list()));
        requireSmall(table);
        JoinOrder order = order(table);
        List<AttributeColumn> columns = new AttributeColumns(table, fields.decimals(), fields.missingMarks(), problems)
                .read(order.columns())
                .orElseThrow(() -> refusal(JoinFields.FILE, problems.list()));
        TableJoin.Result result = TableJoin.run(
                order,
                table,
                columns,
                units,
                name -> WidenedItems.isProperty(atlas, collection, vintage, name),
                problems.list());
        if (result.units().isEmpty()) {
            throw noneMatched(result);
        }
        Instant now = shelf.now();
        return new Join(
                "join-" + id(),
                file.name(),
                collection.id(),
                order.level(),
                vintage.id(),
                order.key(),
                table.columns().get(order.keyColumn()),
                atlas.version().id(),
                now,
                now.plus(shelf.bounds().life()),
                result.units(),
                result.columns(),
                result.account());
    }

    private static SourceFile source(MultipartForm form) throws IOException {
        try (InputStream in = form.file().getInputStream()) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length == 0) {
                throw new Failure.BadParameter(JoinFields.FILE, "the file is empty: check the export of the table");
            }
            return new SourceFile(form.fileName(), bytes);
        }
    }

    private static void requireSmall(AttributeTable table) {
        if (table.rows() > JoinService.MOST_ROWS || table.columns().size() > JoinService.MOST_COLUMNS) {
            throw new Failure.TooLarge("the table has " + table.rows() + " rows and "
                    + table.columns().size() + " columns; at most " + JoinService.MOST_ROWS + " and "
                    + JoinService.MOST_COLUMNS + " can be joined");
        }
    }

    private JoinOrder order(AttributeTable table) {
        int key = column(
                table, JoinFields.KEY_COLUMN, fields.find(JoinFields.KEY_COLUMN).orElseThrow());
        OptionalInt name = optional(table, JoinFields.NAME_COLUMN);
        OptionalInt district = optional(table, JoinFields.DISTRICT_COLUMN);
        Set<Integer> columns = new LinkedHashSet<>();
        fields.columns(table.columns()).forEach(text -> columns.add(column(table, JoinFields.COLUMNS, text)));
        if (columns.isEmpty()) {
            IntStream.range(0, table.columns().size())
                    .filter(column ->
                            column != key && !table.columns().get(column).isEmpty())
                    .forEach(columns::add);
        }
        if (columns.isEmpty()) {
            throw new Failure.BadParameter(JoinFields.FILE, "the table has no column beside its keys: nothing to join");
        }
        return new JoinOrder(
                atlas.units(vintage.id()),
                collection.level().orElseThrow(),
                fields.key(),
                key,
                List.copyOf(columns),
                name,
                district,
                fields.padCodes(),
                fields.nearNames());
    }

    private OptionalInt optional(AttributeTable table, String field) {
        return fields.find(field)
                .map(text -> OptionalInt.of(column(table, field, text)))
                .orElse(OptionalInt.empty());
    }

    private static int column(AttributeTable table, String field, String text) {
        int column = TableJoin.findColumn(table, text)
                .orElseThrow(() -> new Failure.BadParameter(
                        field,
                        "the table has no column '" + Excerpt.of(text) + "'",
                        table.columns().stream().filter(name -> !name.isEmpty()).toList()));
        if (table.columns().get(column).isEmpty()) {
            throw new Failure.BadParameter(field, "column " + column + " has no name in the header row");
        }
        return column;
    }

    private static Failure refusal(String field, List<ImportProblem> problems) {
        List<ImportProblem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        List<String> said = new ArrayList<>();
        errors.stream()
                .limit(MOST_NAMED)
                .forEach(error -> said.add(error.place() + ": " + error.message() + " – " + error.remedy()));
        if (errors.size() > MOST_NAMED) {
            said.add("and " + (errors.size() - MOST_NAMED) + " more");
        }
        return new Failure.BadParameter(field, String.join("; ", said));
    }

    private Failure noneMatched(TableJoin.Result result) {
        List<String> said = result.account().unmatched().stream()
                .limit(MOST_NAMED)
                .map(row -> "row " + row.row() + ": " + row.why() + " – " + row.remedy())
                .toList();
        return new Failure.BadParameter(
                JoinFields.KEY_COLUMN,
                "none of the " + result.account().rows() + " rows names one of the " + collection.id()
                        + " on the boundaries of " + vintage.id() + "; " + String.join("; ", said));
    }

    private static String id() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
