package vn.vungcao.http.ogc;

import java.util.List;
import vn.vungcao.encode.flatgeobuf.FlatGeobuf;
import vn.vungcao.encode.geopackage.GeoPackage;
import vn.vungcao.encode.geopackage.LayerStyle;
import vn.vungcao.encode.layer.Csv;
import vn.vungcao.encode.layer.GeoJsonSequence;
import vn.vungcao.encode.layer.Kml;
import vn.vungcao.encode.layer.LayerWriter;
import vn.vungcao.encode.shapefile.ShapefileZip;
import vn.vungcao.encode.sheet.Xlsx;
import vn.vungcao.http.route.MediaType;

/** The formats, beside GeoJSON, in which items can be taken away. */
final class LayerFormats {
    static final List<MediaType> ALL = List.of(
            MediaType.GEOJSON_LINES,
            MediaType.GEOJSON_SEQUENCE,
            MediaType.CSV,
            MediaType.XLSX,
            MediaType.GEOPACKAGE,
            MediaType.SHAPEFILE,
            MediaType.KML,
            MediaType.FLATGEOBUF);

    private LayerFormats() {}

    /**
     * @param byteOrderMark whether a table says that it is UTF-8
     * @param styles that a format with room for them carries
     */
    static LayerWriter writer(MediaType format, boolean byteOrderMark, List<LayerStyle> styles) {
        return switch (format) {
            case GEOJSON_LINES -> new GeoJsonSequence(false);
            case GEOJSON_SEQUENCE -> new GeoJsonSequence(true);
            case CSV -> new Csv(byteOrderMark);
            case XLSX -> new Xlsx();
            case GEOPACKAGE -> new GeoPackage(styles);
            case SHAPEFILE -> new ShapefileZip();
            case KML -> new Kml();
            case FLATGEOBUF -> new FlatGeobuf();
            default -> throw new IllegalArgumentException(format + " is no format of layers");
        };
    }
}
