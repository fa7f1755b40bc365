package vn.vungcao.encode.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.encode.JsonWriter;

/** KML 2.2 (OGC 07-147r2): a placemark a feature, its fields as typed extended data. */
public final class Kml implements LayerWriter {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    private static final int DECIMALS = 7;
    private static final String ID = "layer";

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            text(xml, "name", layer.name());
            text(xml, "description", layer.provenance().sentence());
            style(xml);
            schema(xml, layer);
            xml.writeStartElement("Folder");
            text(xml, "name", layer.name());
            for (int row = 0; row < layer.size(); row++) {
                placemark(xml, layer, row);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException("KML cannot be written", e);
        }
    }

    private static void style(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", "shape");
        xml.writeStartElement("LineStyle");
        text(xml, "color", "ff7a6017");
        text(xml, "width", "1");
        xml.writeEndElement();
        xml.writeStartElement("PolyStyle");
        text(xml, "color", "337a6017");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void schema(XMLStreamWriter xml, FeatureLayer layer) throws XMLStreamException {
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", layer.name());
        xml.writeAttribute("id", ID);
        for (Field field : layer.fields()) {
            xml.writeStartElement("SimpleField");
            xml.writeAttribute("name", field.name());
            xml.writeAttribute("type", type(field));
            text(xml, "displayName", field.title());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case NUMBER -> "double";
            case TRUTH -> "bool";
            default -> "string";
        };
    }

    private static void placemark(XMLStreamWriter xml, FeatureLayer layer, int row) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        String name = layer.fields().stream()
                .filter(field -> field.name().equals("name"))
                .findFirst()
                .flatMap(field -> field.text(row))
                .orElse(layer.ids().apply(row));
        text(xml, "name", name);
        text(xml, "styleUrl", "#shape");
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + ID);
        for (Field field : layer.fields()) {
            var cell = field.text(row);
            if (cell.isPresent()) {
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", field.name());
                xml.writeCharacters(legal(cell.get()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        var shape = layer.shapes().apply(row);
        if (shape.isPresent()) {
            geometry(xml, shape.get());
        }
        xml.writeEndElement();
    }

    private static void geometry(XMLStreamWriter xml, Geometry shape) throws XMLStreamException {
        if (shape instanceof GeometryCollection parts) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                geometry(xml, parts.getGeometryN(i));
            }
            xml.writeEndElement();
        } else if (shape instanceof Point point) {
            xml.writeStartElement("Point");
            positions(xml, point.getCoordinateSequence(), false);
            xml.writeEndElement();
        } else if (shape instanceof Polygon polygon) {
            xml.writeStartElement("Polygon");
            ring(xml, "outerBoundaryIs", polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(xml, "innerBoundaryIs", polygon.getInteriorRingN(i), false);
            }
            xml.writeEndElement();
        } else {
            xml.writeStartElement("LineString");
            positions(xml, ((LineString) shape).getCoordinateSequence(), false);
            xml.writeEndElement();
        }
    }

    private static void ring(XMLStreamWriter xml, String element, LinearRing ring, boolean anticlockwise)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("LinearRing");
        CoordinateSequence points = ring.getCoordinateSequence();
        positions(xml, points, Orientation.isCCW(points) != anticlockwise);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void positions(XMLStreamWriter xml, CoordinateSequence points, boolean backwards)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Coordinate point = points.getCoordinate(backwards ? points.size() - 1 - i : i);
            text.append(i == 0 ? "" : " ")
                    .append(JsonWriter.number(point.x, DECIMALS))
                    .append(',')
                    .append(JsonWriter.number(point.y, DECIMALS));
        }
        text(xml, "coordinates", text.toString());
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
