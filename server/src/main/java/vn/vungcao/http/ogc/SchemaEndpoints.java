package vn.vungcao.http.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vungcao.filter.Column;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.IndicatorPart;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Indicator;

/**
 * What the items of a collection can be filtered by ({@code queryables}), sorted by ({@code sortables}) and what they hold
 * ({@code schema}), as JSON Schema (OGC API – Features, parts 3 and 5).
 */
public final class SchemaEndpoints {
    private static final List<Parameter<?>> PARAMETERS = List.of(
            ItemParameters.COLLECTION,
            Parameters.INDICATORS,
            Parameters.YEAR_IF_ANY,
            Parameters.TARGET,
            Parameters.TARGET_SET,
            Parameters.BOUNDARIES,
            Parameters.DATETIME);

    private SchemaEndpoints() {}

    public static List<Route> routes() {
        return List.of(
                route("queryables", "What the items can be filtered by", SchemaEndpoints::queryables),
                route("sortables", "What the items can be sorted by", SchemaEndpoints::sortables),
                route("schema", "What the items hold", SchemaEndpoints::schema));
    }

    private static Route route(String name, String summary, Endpoint endpoint) {
        return Route.data(
                        "/api/collections/{collection}/" + name, name, summary, PARAMETERS, MediaType.SCHEMA, endpoint)
                .alsoAs(MediaType.HTML);
    }

    private static Answer queryables(Request request) {
        return answer(request, "queryables", allColumns(request), true);
    }

    private static Answer sortables(Request request) {
        return answer(request, "sortables", allColumns(request), false);
    }

    private static Answer schema(Request request) {
        List<Column<?>> columns = new ArrayList<>();
        table(request).properties().stream().map(Property::column).forEach(columns::add);
        return answer(request, "schema", columns, true);
    }

    private static Answer answer(Request request, String name, List<Column<?>> columns, boolean withGeometry) {
        Collection collection = request.question().get(ItemParameters.COLLECTION);
        SchemaDocument document = new SchemaDocument(request, collection, name, columns, withGeometry);
        return request.format() == MediaType.HTML ? document.page() : document.json();
    }

    /** The items' table at the time asked about; where there are no such units then, of the last vintage that has them. */
    private static ItemTable table(Request request) {
        ItemTables tables = new ItemTables(request);
        Collection collection = request.question().get(ItemParameters.COLLECTION);
        return tables.of(collection).orElseGet(() -> tables.ofUnits(collection, new Choices(request).current()));
    }

    /** Those of the items themselves, those joined, and of units every column of every indicator. */
    private static List<Column<?>> allColumns(Request request) {
        ItemTable items = table(request);
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        items.properties().forEach(property -> columns.put(property.name(), property.column()));
        FilterTable table = items.table();
        if (table instanceof UnitTable) {
            table.column(UnitTable.DESIGNATIONS).ifPresent(column -> columns.put(column.name(), column));
            for (Indicator indicator : request.atlas().indicators()) {
                for (IndicatorPart part : IndicatorPart.values()) {
                    String name = part.nameFor(indicator);
                    table.column(name).ifPresent(column -> columns.putIfAbsent(name, column));
                }
            }
        }
        return List.copyOf(columns.values());
    }
}
