package vn.vungcao.http.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.unit.BoundaryVintage;

/** Items of a collection as features with columns beside those of the atlas: the same questions and formats as the items of a collection. */
public final class WidenedItems {
    private static final List<Parameter<?>> OF_COLUMNS =
            List.of(Parameters.INDICATORS, Parameters.YEAR_IF_ANY, Parameters.TARGET, Parameters.TARGET_SET);

    /** Names that formats give to what they need themselves. */
    private static final List<String> OF_FORMATS = List.of("id", FilterTable.GEOMETRY, "geom", "fid");

    private final Request request;
    private final Collection collection;
    private final Widened widened;
    private final ItemTable narrow;
    private final ItemTable items;
    private final FurtherLinks links;

    /**
     * A table of items with further columns.
     *
     * @param columns those that came, in order
     * @param title of such a column, for people
     */
    public record Widened(FilterTable table, List<Column<?>> columns, Function<String, String> title) {}

    /** Links of a document, to be written into it. */
    @FunctionalInterface
    public interface FurtherLinks {
        void add(Links links);
    }

    /**
     * @param vintage of units; empty when the items are none
     * @param widening what makes the table wide; it is given the ids of the rows, too
     * @param links to where the columns came from
     */
    public WidenedItems(
            Request request,
            Collection collection,
            Optional<BoundaryVintage> vintage,
            BiFunction<FilterTable, IntFunction<String>, Widened> widening,
            FurtherLinks links) {
        this.request = request;
        this.collection = collection;
        this.links = links;
        ItemTables tables = new ItemTables(request);
        this.narrow = vintage.map(v -> tables.ofUnits(collection, v))
                .orElseGet(() -> tables.of(collection).orElseThrow());
        this.widened = widening.apply(narrow.table(), narrow.id());
        List<Property> properties = new ArrayList<>(narrow.properties());
        widened.columns().forEach(column -> properties.add(new Property(column, Rounding.FINEST)));
        this.items =
                new ItemTable(collection, widened.table(), properties, narrow.id(), narrow.meeting(), narrow.vintage());
    }

    /** Of many items. */
    public static List<Parameter<?>> parameters() {
        List<Parameter<?>> all = new ArrayList<>(OF_COLUMNS);
        all.addAll(List.of(
                Parameters.BBOX,
                Parameters.BBOX_CRS,
                Parameters.NEAR,
                Parameters.ZONE,
                Parameters.FILTER,
                Parameters.FILTER_LANG,
                Parameters.FILTER_CRS,
                Parameters.CRS,
                ItemParameters.SORT_BY,
                ItemParameters.PROPERTIES,
                ItemParameters.SKIP_GEOMETRY,
                ItemParameters.BYTE_ORDER_MARK,
                ItemParameters.LIMIT,
                ItemParameters.OFFSET));
        return List.copyOf(all);
    }

    /** Of one item. */
    public static List<Parameter<?>> parametersOfOne() {
        List<Parameter<?>> all = new ArrayList<>(OF_COLUMNS);
        all.add(Parameters.CRS);
        return List.copyOf(all);
    }

    /** The formats beside GeoJSON and pages. */
    public static List<MediaType> formats() {
        return LayerFormats.ALL;
    }

    /** Whether an atlas gives the items a property of this name when a question asks for it. */
    public static boolean isProperty(
            Atlas atlas, Collection collection, Optional<BoundaryVintage> vintage, String name) {
        if (name.isBlank() || OF_FORMATS.contains(name)) {
            return true;
        }
        if (vintage.isEmpty()) {
            return ColumnTitles.isKnown(name);
        }
        UnitTable units = new UnitTable(
                atlas,
                vintage.get(),
                collection.level().orElseThrow(),
                OptionalInt.of(vintage.get().validFrom().getYear()));
        List<String> computed = List.of("gap", "gap_count", "assessment", "contribution");
        return computed.contains(name) || units.column(name).isPresent();
    }

    public Answer items() {
        Question question = request.question();
        ItemSelection selection = new ItemSelection(request, items);
        ItemPage page = ItemPage.of(
                collection,
                selection.rows(),
                question.orElse(ItemParameters.OFFSET, 0),
                question.orElse(ItemParameters.LIMIT, ItemParameters.DEFAULT_LIMIT));
        if (request.format() == MediaType.HTML) {
            return ItemPages.items(request, page, Optional.of(items), selection.properties());
        }
        ReferenceSystem system = system();
        if (LayerFormats.ALL.contains(request.format())) {
            return layer(page, system);
        }
        FeatureCollectionBody body = new FeatureCollectionBody(
                () -> head(page),
                Optional.of(items),
                page.rows(),
                selection.properties(),
                selection.withGeometry() ? shapes(system) : ShapeWriter.NONE);
        return Answer.of(body.body()).withHeaders(ItemEndpoints.contentCrs(request.question()));
    }

    private ReferenceSystem system() {
        return request.question().orElse(Parameters.CRS, ReferenceSystem.CRS84);
    }

    /** Those of the units, from bytes that are kept. */
    private ShapeWriter shapes(ReferenceSystem system) {
        return ZoomLevel.writer(narrow, Optional.empty(), system);
    }

    /** The collection as far as its open array of features. */
    private JsonWriter head(ItemPage page) {
        JsonWriter json = new JsonWriter().object().field("type", "FeatureCollection");
        Json.provenance(json, request.atlas());
        json.field("numberMatched", page.matched())
                .field("numberReturned", page.rows().size());
        Links all = documents(json);
        page.next().ifPresent(offset -> all.add("next", page(offset), request.format(), "The next page"));
        page.previous().ifPresent(offset -> all.add("prev", page(offset), request.format(), "The page before"));
        links.add(all);
        all.end();
        return json.array("features");
    }

    private Links documents(JsonWriter json) {
        Links all = new Links(json)
                .add("self", request.link(request.question().address()), request.format(), "This document");
        for (MediaType other : List.of(MediaType.GEOJSON, MediaType.JSON, MediaType.HTML)) {
            if (other != request.format()) {
                all.add("alternate", with(Map.of("f", other.id())), other, "As " + other.id());
            }
        }
        return all;
    }

    private String page(int offset) {
        return with(Map.of("offset", Integer.toString(offset)));
    }

    private String with(Map<String, String> changes) {
        Map<String, String> parameters = new TreeMap<>(request.question().texts());
        parameters.putAll(changes);
        return request.link(request.question().address(parameters));
    }

    private Answer layer(ItemPage page, ReferenceSystem system) {
        if (system != ReferenceSystem.CRS84) {
            throw new Failure.BadParameter(
                    "crs",
                    "a file of the format " + request.format().id() + " is in longitude and latitude",
                    List.of(ReferenceSystem.CRS84.uri()));
        }
        return Answer.of(new ItemLayer(request, collection, this::title).body(Optional.of(items), page.rows()))
                .withHeaders(ItemEndpoints.contentCrs(request.question()));
    }

    private String title(String property) {
        if (widened.columns().stream().anyMatch(column -> column.name().equals(property))) {
            return widened.title().apply(property);
        }
        return ItemLayer.title(request.atlas(), collection, property);
    }

    /** @param id of a unit its code */
    public Answer item(String id) {
        int row = 0;
        while (row < items.table().rows() && !items.id().apply(row).equals(id)) {
            row++;
        }
        if (row == items.table().rows()) {
            throw new Failure.NotFound("there is no item " + id
                    + items.vintage().map(v -> " on the boundaries of " + v).orElse(""));
        }
        if (request.format() == MediaType.HTML) {
            return ItemPages.item(request, items, row);
        }
        ReferenceSystem system = system();
        JsonWriter json = new JsonWriter().object();
        FeatureWriter.members(json, items, shapes(system), items.properties(), row);
        Json.provenance(json, request.atlas());
        Links all = documents(json);
        links.add(all);
        all.end();
        return Answer.of(json.end()).withHeaders(ItemEndpoints.contentCrs(request.question()));
    }
}
