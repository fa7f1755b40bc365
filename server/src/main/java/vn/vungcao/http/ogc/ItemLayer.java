package vn.vungcao.http.ogc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.atlas.Slice;
import vn.vungcao.encode.geopackage.LayerStyle;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.encode.layer.Provenance;
import vn.vungcao.encode.style.Choropleth;
import vn.vungcao.encode.style.Qml;
import vn.vungcao.encode.style.Sld;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.ClassChoice;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Body;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Indicator;

/** Items of a question as a layer to be written as a file. */
final class ItemLayer {
    private final Request request;
    private final Collection collection;
    private final UnaryOperator<String> titles;

    ItemLayer(Request request, Collection collection) {
        this(request, collection, property -> title(request.atlas(), collection, property));
    }

    /** @param titles what a property means, for people */
    ItemLayer(Request request, Collection collection, UnaryOperator<String> titles) {
        this.request = request;
        this.collection = collection;
        this.titles = titles;
    }

    static String title(Atlas atlas, Collection collection, String property) {
        var title = ColumnTitles.of(atlas, collection, property).title();
        return title.vi() + " · " + title.en();
    }

    /**
     * @param items empty when the collection has none at the time asked about
     * @param rows of the items, in order
     */
    Body body(Optional<ItemTable> items, List<Integer> rows) {
        FeatureLayer layer = layer(items, rows);
        boolean byteOrderMark = request.question().orElse(ItemParameters.BYTE_ORDER_MARK, false);
        List<LayerStyle> styles = items.map(this::styles).orElse(List.of());
        return out ->
                LayerFormats.writer(request.format(), byteOrderMark, styles).write(layer, out);
    }

    private FeatureLayer layer(Optional<ItemTable> items, List<Integer> rows) {
        Atlas atlas = request.atlas();
        Provenance provenance = new Provenance(
                request.link(request.question().address()),
                atlas.version().id(),
                atlas.demonstration(),
                items.flatMap(ItemTable::vintage),
                atlas.imports().stream()
                        .map(ImportNote::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
        if (items.isEmpty()) {
            return new FeatureLayer(collection.id(), 0, List.of(), row -> "", row -> Optional.empty(), provenance);
        }
        ItemTable table = items.get();
        ItemSelection selection = new ItemSelection(request, table);
        List<Field> fields = new ArrayList<>();
        for (Property property : selection.properties()) {
            fields.add(new Field(
                    property.name(),
                    titles.apply(property.name()),
                    Field.Kind.of(property.column().type()),
                    property.decimals(),
                    at -> property.column().at(rows.get(at))));
        }
        IntFunction<Optional<Geometry>> shapes = selection.shapes();
        FeatureLayer layer = new FeatureLayer(
                collection.id(),
                rows.size(),
                fields,
                at -> table.id().apply(rows.get(at)),
                at -> shapes.apply(rows.get(at)),
                provenance);
        return selection.withGeometry() ? layer : layer.withoutShapes();
    }

    /** A choropleth of each indicator that was joined, as the map page draws it. */
    private List<LayerStyle> styles(ItemTable items) {
        Question question = request.question();
        if (!(items.table() instanceof UnitTable table) || !question.has(Parameters.INDICATORS)) {
            return List.of();
        }
        List<LayerStyle> styles = new ArrayList<>();
        for (String code : question.get(Parameters.INDICATORS)) {
            Indicator indicator = request.atlas().findIndicator(code).orElseThrow();
            Slice slice = new Slice(
                    table.vintage().id(), table.level(), code, table.year().orElseThrow());
            Choropleth map = Choropleth.of(
                    indicator,
                    ClassChoice.usual(request.atlas(), indicator, slice).breaks());
            styles.add(new LayerStyle(code, map.title(), Qml.write(map), Sld.write(collection.id(), map)));
        }
        return styles;
    }
}
