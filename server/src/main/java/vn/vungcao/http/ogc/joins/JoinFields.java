package vn.vungcao.http.ogc.joins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.parameter.Excerpt;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.intake.DecimalMark;
import vn.vungcao.intake.reader.GridReader;
import vn.vungcao.intake.reader.TextEncoding;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.join.KeyField;

/** The fields of the form by which a join is asked for; those with a hyphenated name of OGC API – Joins mean what they mean there. */
final class JoinFields {
    static final String FILE = "right-dataset-file";
    static final String KEY_COLUMN = "right-dataset-key";
    static final String COLUMNS = "right-dataset-data-value-list";
    static final String BOUNDARIES = "boundaries";
    static final String NAME_COLUMN = "name-column";
    static final String DISTRICT_COLUMN = "district-column";
    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-joins-1/1.0/conf/";
    private static final String OUTPUT = CONFORMANCE + "output-geojson";
    private static final String COLLECTION = "collection-id";
    private static final String KEY = "collection-key";
    private static final String FORMAT = "right-dataset-format";
    private static final String URL = "right-dataset-url";
    private static final String DELIMITER = "csv-file-delimiter";
    private static final String HEADER_ROW = "csv-file-header-row-number";
    private static final String FIRST_ROW = "csv-file-data-start-row-number";
    private static final int LAST_ROW = 1_000;

    private static final List<Field> ALL = List.of(
            field(COLLECTION, "The collection that is joined to", true, collections()),
            field(KEY, "What its items are found by: the code of units unless it is said, else the id", false, keys()),
            field(
                    BOUNDARIES,
                    "Of units: the boundary vintage in which codes and names are meant; required where several have them, since"
                            + " codes were used again",
                    false,
                    List.of()),
            new Field(FILE, "The table: CSV, XLSX, XLS or ODS", true, false, true, List.of()),
            field(
                    FORMAT,
                    "Format of the table; found out when it is left out",
                    false,
                    List.of(CONFORMANCE + "input-csv")),
            field(KEY_COLUMN, "The column of the keys: its number from 0, or its name", true, List.of()),
            repeated(
                    COLUMNS,
                    "The columns to join: numbers from 0 or names, separated by commas; all others when left out"),
            field(DELIMITER, "Of CSV: what parts the cells; found out when it is left out", false, List.of()),
            field(HEADER_ROW, "The row of the column names, from 1 (1)", false, List.of()),
            field(FIRST_ROW, "The first row below it (the next one)", false, List.of()),
            field("output-formats", "GeoJSON is always given, and every format of items", false, List.of(OUTPUT)),
            field(
                    "include-join-metadata",
                    "Adds joinInformation; report is always given",
                    false,
                    List.of("true", "false")),
            field("encoding", "Of CSV; found out when it is left out: " + TextEncoding.choices(), false, List.of()),
            field("sheet", "Name of the sheet of a workbook", false, List.of()),
            field("decimal", "The decimal mark of numbers that are text", false, List.of("point", "comma")),
            repeated("missing", "A text that stands for a missing value"),
            field("accept-codes", "Takes codes that lost their leading zero", false, List.of("padded")),
            field("accept-names", "Takes names from this nearness on, above 0.5 to 1", false, List.of()),
            field(NAME_COLUMN, "A column of names beside codes, held against the items' own", false, List.of()),
            field(DISTRICT_COLUMN, "A column of districts, to tell items of one name apart", false, List.of()));

    private final Map<String, List<String>> texts;

    /** @throws Failure.BadParameter for a field that is unknown, stands twice or is lacking */
    JoinFields(Map<String, List<String>> texts) {
        this.texts = texts;
        Map<String, Field> known = ALL.stream().collect(Collectors.toMap(Field::name, field -> field));
        texts.forEach((name, values) -> {
            if (name.equals(URL)) {
                throw new Failure.BadParameter(
                        URL, "is not taken: this server fetches nothing, send the file in " + FILE);
            }
            Field field = Optional.ofNullable(known.get(name))
                    .orElseThrow(() -> new Failure.BadParameter(
                            Excerpt.of(name), "is not known here", List.copyOf(new TreeSet<>(known.keySet()))));
            if (values.size() > 1 && !field.repeated()) {
                throw new Failure.BadParameter(name, "stands " + values.size() + " times; give it once");
            }
            if (!field.choices().isEmpty() && !field.choices().contains(values.get(0))) {
                throw new Failure.BadParameter(
                        name, "'" + Excerpt.of(values.get(0)) + "' is none of the choices", field.choices());
            }
        });
        ALL.stream()
                .filter(field ->
                        field.required() && !field.file() && find(field.name()).isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw new Failure.BadParameter(
                            field.name(), "is required: " + field.description(), field.choices());
                });
    }

    static List<Field> all() {
        return ALL;
    }

    private static Field field(String name, String description, boolean required, List<String> choices) {
        return new Field(name, description, required, false, false, choices);
    }

    private static Field repeated(String name, String description) {
        return new Field(name, description, false, true, false, List.of());
    }

    private static List<String> collections() {
        return Stream.of(Collection.values()).map(Collection::id).toList();
    }

    private static List<String> keys() {
        return Stream.of(KeyField.values()).map(KeyField::id).toList();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).map(values -> values.get(0)).filter(text -> !text.isEmpty());
    }

    Collection collection() {
        String id = find(COLLECTION).orElseThrow();
        return Stream.of(Collection.values())
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    KeyField key() {
        List<KeyField> fields = KeyedItems.fields(collection());
        Optional<String> id = find(KEY);
        return fields.stream()
                .filter(field -> id.isEmpty() || field.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> new Failure.BadParameter(
                        KEY,
                        collection().id() + " has no key field " + id.get(),
                        fields.stream().map(KeyField::id).toList()));
    }

    /** Those to be joined; none when they are not named. A text that is the name of a column may have commas in it. */
    List<String> columns(List<String> header) {
        List<String> names = new ArrayList<>();
        for (String text : texts.getOrDefault(COLUMNS, List.of())) {
            if (header.contains(text)) {
                names.add(text);
            } else {
                Arrays.stream(text.split(",")).map(String::strip).forEach(names::add);
            }
        }
        return names;
    }

    GridReader.TextOptions reading() {
        Optional<String> delimiter = find(DELIMITER);
        if (delimiter
                .filter(text -> text.length() != 1 || ",;\t|".indexOf(text.charAt(0)) < 0)
                .isPresent()) {
            throw new Failure.BadParameter(DELIMITER, "is one of , ; | or a tabulator");
        }
        Optional<TextEncoding> encoding = find("encoding").map(name -> TextEncoding.find(name)
                .orElseThrow(() -> new Failure.BadParameter(
                        "encoding",
                        "'" + Excerpt.of(name) + "' is not known",
                        Arrays.asList(TextEncoding.choices().split(", ")))));
        return new GridReader.TextOptions(delimiter.map(text -> text.charAt(0)), encoding);
    }

    AttributeTable.Position position() {
        int header = row(HEADER_ROW, 1).orElse(1);
        return new AttributeTable.Position(find("sheet"), header, row(FIRST_ROW, header + 1));
    }

    private OptionalInt row(String name, int least) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean number = text.get().matches("\\d{1,4}");
        int row = number ? Integer.parseInt(text.get()) : 0;
        if (row < least || row > LAST_ROW) {
            throw new Failure.BadParameter(name, "is a whole number from " + least + " to " + LAST_ROW);
        }
        return OptionalInt.of(row);
    }

    Optional<DecimalMark> decimals() {
        return find("decimal").map(text -> text.equals("comma") ? DecimalMark.COMMA : DecimalMark.POINT);
    }

    Set<String> missingMarks() {
        return new LinkedHashSet<>(texts.getOrDefault("missing", List.of()));
    }

    boolean padCodes() {
        return find("accept-codes").isPresent();
    }

    boolean withInformation() {
        return find("include-join-metadata").filter("true"::equals).isPresent();
    }

    OptionalDouble nearNames() {
        Optional<String> text = find("accept-names");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double score = text.get().matches("[01](\\.\\d{1,4})?") ? Double.parseDouble(text.get()) : 0;
        if (!(score > 0.5 && score <= 1)) {
            throw new Failure.BadParameter("accept-names", "is a number above 0.5 and at most 1");
        }
        return OptionalDouble.of(score);
    }
}
