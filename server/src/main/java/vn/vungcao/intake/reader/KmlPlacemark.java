package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryValidation;
import vn.vungcao.wording.Wording;

/** One placemark of a KML document: its data, and the polygons and points of its geometry. */
final class KmlPlacemark {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Wording EXPORT_AGAIN =
            Wording.of("xuất lại lớp, hoặc sửa placemark đó", "export the layer again, or correct the placemark");

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private LinearRing shell;
    private GeometryException wrong;
    private String dataName = "";
    private String within = "";

    private KmlPlacemark() {}

    /** @param xml at the start of the element; after it at its end */
    static KmlPlacemark read(XMLStreamReader xml) throws XMLStreamException {
        KmlPlacemark placemark = new KmlPlacemark();
        placemark.elements(xml);
        return placemark;
    }

    private void elements(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("Placemark")) {
                    return;
                }
                end(xml.getLocalName());
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        switch (element) {
            case "name", "description" -> properties.put(element, text(xml));
            case "Data" -> dataName = attribute(xml);
            case "value" -> properties.put(dataName, text(xml));
            case "SimpleData" -> properties.put(attribute(xml), text(xml));
            case "outerBoundaryIs", "innerBoundaryIs", "Point" -> within = element;
            case "Polygon" -> {
                shell = null;
                holes.clear();
            }
            case "coordinates" -> coordinates(xml);
            case "LineString", "LinearRing", "Track", "MultiTrack", "Model" -> {
                if (!element.equals("LinearRing") || within.isEmpty()) {
                    refuse(GeometryException.noBoundary("'" + element + "'"));
                }
            }
            default -> {
                // styles and times say nothing about the unit; MultiGeometry only holds others
            }
        }
    }

    private static String attribute(XMLStreamReader xml) {
        return TextDecoding.compose(
                        Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse(""))
                .strip();
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        // markup within a description is passed over, its words are kept
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return TextDecoding.compose(text.toString()).strip();
    }

    private void end(String element) {
        switch (element) {
            case "outerBoundaryIs", "innerBoundaryIs", "Point" -> within = "";
            case "Polygon" -> {
                if (shell != null) {
                    polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
                } else {
                    refuse(new GeometryException(
                            Wording.of("một đa giác không có vòng", "a polygon has no ring"), EXPORT_AGAIN));
                }
            }
            default -> {
                // nothing to be closed
            }
        }
    }

    private void coordinates(XMLStreamReader xml) throws XMLStreamException {
        String text = text(xml);
        try {
            Coordinate[] path = path(text);
            switch (within) {
                case "Point" -> points.add(FACTORY.createPoint(single(path)));
                case "outerBoundaryIs" -> shell = ring(path);
                case "innerBoundaryIs" -> holes.add(ring(path));
                default -> {
                    // of a line, which was refused already
                }
            }
        } catch (GeometryException e) {
            wrong = wrong == null ? e : wrong;
        }
    }

    private static Coordinate single(Coordinate[] path) throws GeometryException {
        if (path.length != 1) {
            throw new GeometryException(
                    Wording.of("một điểm có %d vị trí", "a point has %d positions", path.length), EXPORT_AGAIN);
        }
        return path[0];
    }

    private static LinearRing ring(Coordinate[] path) throws GeometryException {
        Optional<GeometryDefect> defect = GeometryValidation.checkRing(path);
        if (defect.isPresent()) {
            throw GeometryException.brokenRing(defect.get());
        }
        return FACTORY.createLinearRing(path);
    }

    /** Positions parted by blanks, each longitude, latitude and perhaps height, parted by commas. */
    private static Coordinate[] path(String text) throws GeometryException {
        if (text.isBlank()) {
            throw new GeometryException(
                    Wording.of("hình rỗng", "the geometry is empty"),
                    Wording.of("vẽ hình cho nó, hoặc xóa placemark", "draw it, or remove the placemark"));
        }
        String[] tuples = text.strip().split("\\s+");
        Coordinate[] path = new Coordinate[tuples.length];
        for (int i = 0; i < tuples.length; i++) {
            String[] numbers = tuples[i].split(",", -1);
            try {
                double x = Double.parseDouble(numbers[0]);
                double y = Double.parseDouble(numbers.length > 1 ? numbers[1] : "");
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    throw new NumberFormatException();
                }
                path[i] = new Coordinate(x, y);
            } catch (NumberFormatException e) {
                throw new GeometryException(
                        Wording.of("'%s' không phải vị trí", "'%s' is no position", tuples[i]),
                        Wording.of(
                                "viết vị trí theo dạng kinh độ,vĩ độ không có dấu cách",
                                "write positions as longitude,latitude without blanks in them"));
            }
        }
        return path;
    }

    private void refuse(GeometryException why) {
        wrong = wrong == null ? why : wrong;
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Whether there are points beside the polygons, which are no part of the shape. */
    boolean hasLabelPoint() {
        return !polygons.isEmpty() && !points.isEmpty();
    }

    Geometry geometry() throws GeometryException {
        if (wrong != null) {
            throw wrong;
        }
        if (polygons.size() > 1) {
            return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        }
        if (polygons.size() == 1) {
            return polygons.get(0);
        }
        if (points.size() == 1) {
            return points.get(0);
        }
        throw points.isEmpty()
                ? new GeometryException(
                        Wording.of("placemark không có hình", "the placemark has no geometry"),
                        Wording.of(
                                "vẽ hình cho nó, hoặc xóa nó; không có gì bị lặng lẽ bỏ qua",
                                "draw it, or remove it; nothing is left out in silence"))
                : GeometryException.severalPoints(points.size());
    }
}
