package vn.vungcao.encode.style;

/** A style of QGIS 3: a rule a class, with the ends of the class as the map page draws them, and hatching where no value is. */
public final class Qml {
    private static final String OUTLINE = "141,135,120,255";

    private Qml() {}

    public static String write(Choropleth map) {
        StyleXml xml = new StyleXml();
        xml.open("qgis", "version", "3.22.0", "styleCategories", "Symbology", "labelsEnabled", "0");
        xml.open("renderer-v2", "type", "RuleRenderer", "symbollevels", "0", "forceraster", "0");
        xml.open("rules", "key", "root");
        int number = 0;
        for (Choropleth.Band band : map.bands()) {
            rule(xml, number++, band.label(), condition(map.column(), band));
        }
        rule(xml, number, Choropleth.NO_DATA, quoted(map.column()) + " IS NULL");
        xml.close().open("symbols");
        number = 0;
        for (Choropleth.Band band : map.bands()) {
            fill(xml, number++, band.colour());
        }
        hatch(xml, number);
        xml.close().close().close();
        return xml.finish();
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String condition(String column, Choropleth.Band band) {
        return quoted(column) + " >= " + band.from() + " AND " + quoted(column) + (band.closed() ? " <= " : " < ")
                + band.to();
    }

    private static void rule(StyleXml xml, int number, String label, String condition) {
        xml.empty(
                "rule", "key", "class" + number, "symbol", String.valueOf(number), "label", label, "filter", condition);
    }

    private static void symbol(StyleXml xml, int number) {
        xml.open(
                "symbol",
                "type",
                "fill",
                "name",
                String.valueOf(number),
                "alpha",
                "1",
                "clip_to_extent",
                "1",
                "force_rhr",
                "0");
    }

    private static void fill(StyleXml xml, int number, String colour) {
        symbol(xml, number);
        xml.open("layer", "class", "SimpleFill", "enabled", "1", "locked", "0", "pass", "0");
        property(xml, "color", rgba(colour));
        property(xml, "style", "solid");
        outline(xml);
        xml.close().close();
    }

    private static void hatch(StyleXml xml, int number) {
        symbol(xml, number);
        xml.open("layer", "class", "SimpleFill", "enabled", "1", "locked", "0", "pass", "0");
        property(xml, "color", OUTLINE);
        property(xml, "style", "b_diagonal");
        outline(xml);
        xml.close().close();
    }

    private static void outline(StyleXml xml) {
        property(xml, "outline_color", OUTLINE);
        property(xml, "outline_style", "solid");
        property(xml, "outline_width", "0.16");
        property(xml, "outline_width_unit", "MM");
    }

    /** In the form of QGIS before 3.26 and of later ones. */
    private static void property(StyleXml xml, String name, String value) {
        xml.empty("prop", "k", name, "v", value);
    }

    private static String rgba(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + ",255";
    }
}
