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
import vn.vungcao.join.IdRows;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinShelf;
import vn.vungcao.join.KeyField;
import vn.vungcao.join.RowMatching;
import vn.vungcao.join.TableJoin;
import vn.vungcao.join.UnitRows;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;

/** Makes a join of a form: reads the table, finds its columns and the items of its rows. What cannot be read is refused with its place. */
final class JoinMaking {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_NAMED = 3;

    private final Atlas atlas;
    private final JoinFields fields;
    private final Collection collection;
    private final Optional<BoundaryVintage> vintage;

    JoinMaking(Atlas atlas, JoinFields fields) {
        this.atlas = atlas;
        this.fields = fields;
        this.collection = fields.collection();
        this.vintage = vintage();
    }

    /** A code alone names no unit, nor does a name: the map must be told wherever there are several. */
    private Optional<BoundaryVintage> vintage() {
        Optional<String> named = fields.find(JoinFields.BOUNDARIES);
        if (collection.level().isEmpty()) {
            if (named.isPresent()) {
                throw new Failure.BadParameter(
                        JoinFields.BOUNDARIES, "speaks of units and does not belong to " + collection.id());
            }
            return Optional.empty();
        }
        AdminLevel level = collection.level().get();
        List<BoundaryVintage> having = atlas.vintages().stream()
                .filter(one -> atlas.units(one.id()).count(level) > 0)
                .toList();
        List<String> ids = having.stream().map(BoundaryVintage::id).toList();
        if (named.isEmpty() && having.size() != 1) {
            throw new Failure.BadParameter(
                    JoinFields.BOUNDARIES,
                    having.isEmpty()
                            ? "there are no " + collection.id() + " to join to"
                            : "is required: codes were used again for other units, so say on which map they are meant",
                    ids);
        }
        return Optional.of(having.stream()
                .filter(one -> named.isEmpty() || one.id().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> new Failure.BadParameter(
                        JoinFields.BOUNDARIES,
                        "there are no " + collection.id() + " on boundaries '" + Excerpt.of(named.get()) + "'",
                        ids)));
    }

    Join make(MultipartForm form, JoinShelf shelf) throws IOException {
        AtlasUnits units = new AtlasUnits(atlas);
        ProblemList problems = new ProblemList();
        SourceFile file = source(form);
        AttributeTable table = GridReader.read(file, fields.reading(), Gazetteer.of(units), problems)
                .flatMap(grids -> AttributeTable.of(grids, fields.position(), problems))
                .orElseThrow(() -> refusal(problems.list()));
        requireSmall(table);
        RowMatching matching = matching(table, units);
        List<AttributeColumn> columns = new AttributeColumns(table, fields.decimals(), fields.missingMarks(), problems)
                .read(columns(table, matching.keyColumn()))
                .orElseThrow(() -> refusal(problems.list()));
        TableJoin.Result result = TableJoin.run(
                matching,
                table,
                columns,
                name -> WidenedItems.isProperty(atlas, collection, vintage, name),
                problems.list());
        if (result.items().isEmpty()) {
            throw noneMatched(result);
        }
        Instant now = shelf.now();
        return new Join(
                "join-" + id(),
                file.name(),
                collection.id(),
                vintage.map(BoundaryVintage::id),
                fields.key(),
                table.columns().get(matching.keyColumn()),
                atlas.version().id(),
                now,
                now.plus(shelf.bounds().life()),
                result.items(),
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

    private RowMatching matching(AttributeTable table, AtlasUnits units) {
        int key = column(
                table, JoinFields.KEY_COLUMN, fields.find(JoinFields.KEY_COLUMN).orElseThrow());
        OptionalInt name = optional(table, JoinFields.NAME_COLUMN);
        OptionalInt district = optional(table, JoinFields.DISTRICT_COLUMN);
        KeyField field = fields.key();
        if (vintage.isEmpty()) {
            return new IdRows(key, KeyedItems.of(atlas, collection, Optional.empty()));
        }
        return new UnitRows(
                units,
                atlas.units(vintage.get().id()),
                collection.level().orElseThrow(),
                field,
                new UnitRows.Columns(key, name, district),
                new UnitRows.Leniency(fields.padCodes(), fields.nearNames()));
    }

    private List<Integer> columns(AttributeTable table, int key) {
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
        return List.copyOf(columns);
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

    private static Failure refusal(List<ImportProblem> problems) {
        List<ImportProblem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        List<String> said = new ArrayList<>();
        errors.stream()
                .limit(MOST_NAMED)
                .forEach(error -> said.add(error.place() + ": "
                        + error.message().en() + " – " + error.remedy().en()));
        if (errors.size() > MOST_NAMED) {
            said.add("and " + (errors.size() - MOST_NAMED) + " more");
        }
        return new Failure.BadParameter(JoinFields.FILE, String.join("; ", said));
    }

    private Failure noneMatched(TableJoin.Result result) {
        List<String> said = result.account().unmatched().stream()
                .limit(MOST_NAMED)
                .map(row -> "row " + row.row() + ": " + row.why().en() + " – "
                        + row.remedy().en())
                .toList();
        return new Failure.BadParameter(
                JoinFields.KEY_COLUMN,
                "none of the " + result.account().rows() + " rows names one of the " + collection.id()
                        + vintage.map(v -> " on the boundaries of " + v.id()).orElse("") + "; "
                        + String.join("; ", said));
    }

    private static String id() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
