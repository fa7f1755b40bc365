package vn.vungcao.encode.style;

/** A styled layer descriptor (OGC 02-070, version 1.0.0): a rule a class, with the ends of the class as the map page has them. */
public final class Sld {
    private static final String OUTLINE = "#8d8778";

    private Sld() {}

    /** @param layer name of the layer, as in {@code communes} */
    public static String write(String layer, Choropleth map) {
        StyleXml xml = new StyleXml();
        xml.open(
                "StyledLayerDescriptor",
                "version",
                "1.0.0",
                "xmlns",
                "http://www.opengis.net/sld",
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("NamedLayer").text("Name", layer).open("UserStyle");
        xml.text("Name", map.column()).text("Title", map.title()).open("FeatureTypeStyle");
        for (Choropleth.Band band : map.bands()) {
            rule(xml, map.column(), band);
        }
        noData(xml, map.column());
        xml.close().close().close().close();
        return xml.finish();
    }

    private static void rule(StyleXml xml, String column, Choropleth.Band band) {
        xml.open("Rule").text("Name", band.label()).text("Title", band.label());
        xml.open("ogc:Filter").open("ogc:And");
        comparison(xml, "ogc:PropertyIsGreaterThanOrEqualTo", column, band.from());
        comparison(
                xml, band.closed() ? "ogc:PropertyIsLessThanOrEqualTo" : "ogc:PropertyIsLessThan", column, band.to());
        xml.close().close();
        xml.open("PolygonSymbolizer").open("Fill");
        xml.text("CssParameter", band.colour(), "name", "fill").close();
        outline(xml);
        xml.close().close();
    }

    private static void comparison(StyleXml xml, String operator, String column, double value) {
        xml.open(operator)
                .text("ogc:PropertyName", column)
                .text("ogc:Literal", String.valueOf(value))
                .close();
    }

    private static void noData(StyleXml xml, String column) {
        xml.open("Rule").text("Name", Choropleth.NO_DATA).text("Title", Choropleth.NO_DATA);
        xml.open("ogc:Filter")
                .open("ogc:PropertyIsNull")
                .text("ogc:PropertyName", column)
                .close()
                .close();
        xml.open("PolygonSymbolizer")
                .open("Fill")
                .open("GraphicFill")
                .open("Graphic")
                .open("Mark");
        xml.text("WellKnownName", "slash").open("Stroke");
        xml.text("CssParameter", OUTLINE, "name", "stroke").close().close();
        xml.text("Size", "8").close().close().close();
        outline(xml);
        xml.close().close();
    }

    private static void outline(StyleXml xml) {
        xml.open("Stroke");
        xml.text("CssParameter", OUTLINE, "name", "stroke");
        xml.text("CssParameter", "0.5", "name", "stroke-width").close();
    }
}
