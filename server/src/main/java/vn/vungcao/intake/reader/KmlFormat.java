package vn.vungcao.intake.reader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.wording.Wording;

/**
 * Reads the placemarks of a KML document (OGC 12-007): polygons, points, and collections of them. Each becomes a feature with
 * its name, its description and its extended data. A folder is a layer, to be chosen by its name; without a choice all are read.
 */
final class KmlFormat implements LayerFormat {
    private static final int PROLOGUE = 4_096;

    private static String start(SourceFile file) {
        byte[] bytes = file.bytes();
        return new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1);
    }

    /** XML is in UTF-8 unless its first line says otherwise. */
    private static boolean isUtf8(SourceFile file) {
        return !start(file).matches("(?s)[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8)).*");
    }

    @Override
    public boolean recognises(SourceFile file) {
        String start = start(file);
        return start.strip().replaceFirst("^\u00EF\u00BB\u00BF", "").startsWith("<")
                && start.matches("(?s).*<(?:\\w+:)?kml[\\s>].*");
    }

    @Override
    public Optional<RawLayer> read(Reading reading) {
        if (isUtf8(reading.file()) && !TextDecoding.isSound(reading.file(), reading.problems())) {
            return Optional.empty();
        }
        // the platform's own: another parser on the class path might have other defaults
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Document document = new Document(reading);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(
                    new ByteArrayInputStream(reading.file().bytes()));
            if (!document.read(xml)) {
                return Optional.empty();
            }
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
            reading.problems()
                    .error(
                            Place.line(reading.file().name(), line),
                            Wording.of("cú pháp XML sai: %s", "the XML is wrong: %s", firstLine(e)),
                            Wording.of("chép hoặc xuất lại tệp cho đủ", "copy or export the file again, completely"));
            return Optional.empty();
        }
        return document.layer();
    }

    /** The parser's own words without its place, which is said already. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at \\[.*?]\\s*Message: ", "");
        return message.lines().findFirst().orElse("").strip();
    }

    private static final class Document {
        private final Reading reading;
        private final List<Feature> features = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();
        private final Set<String> folderNames = new LinkedHashSet<>();
        private int count;

        Document(Reading reading) {
            this.reading = reading;
        }

        boolean read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    reading.refuse(
                            Wording.of(
                                    "tệp có khai báo kiểu tài liệu (DOCTYPE), có thể khiến nó đọc tệp khác",
                                    "the file has a document type (DOCTYPE), which could make it read other files"),
                            Wording.of("bỏ DOCTYPE; KML không cần nó", "remove the DOCTYPE; KML needs none"));
                    return false;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Folder")) {
                    folders.remove(folders.size() - 1);
                }
            }
            return true;
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Folder" -> folders.add("");
                case "name" -> {
                    // placemarks are read as a whole, so this is the name of a folder or of the document
                    String name = TextDecoding.compose(xml.getElementText()).strip();
                    if (!folders.isEmpty()) {
                        folders.set(folders.size() - 1, name);
                        folderNames.add(name);
                    }
                }
                case "Placemark" -> placemark(xml);
                default -> {
                    // styles, views and the like say nothing about units
                }
            }
        }

        private void placemark(XMLStreamReader xml) throws XMLStreamException {
            count++;
            KmlPlacemark placemark = KmlPlacemark.read(xml);
            Optional<String> chosen = reading.options().layer();
            if (chosen.isPresent() && !folders.contains(chosen.get())) {
                return;
            }
            Place place = Place.feature(reading.file().name(), count);
            try {
                features.add(new Feature(count, placemark.geometry(), placemark.properties()));
                if (placemark.hasLabelPoint()) {
                    reading.problems()
                            .note(
                                    place,
                                    Wording.of(
                                            "các điểm của nó được coi là nhãn, các đa giác là hình",
                                            "its points are taken for labels, its polygons for the shape"));
                }
            } catch (GeometryException e) {
                reading.problems().error(place, e.said(), e.remedy());
            }
        }

        Optional<RawLayer> layer() {
            Optional<String> chosen = reading.options().layer();
            if (chosen.isPresent() && !folderNames.contains(chosen.get())) {
                return reading.refuse(
                        Reading.noLayer(chosen.get()),
                        folderNames.isEmpty()
                                ? Wording.of("tệp không có thư mục: bỏ --layer", "it has no folders: leave out --layer")
                                : Reading.chooseLayer(String.join(", ", folderNames)));
            }
            if (count == 0) {
                return reading.refuse(
                        Wording.of("tệp không có placemark nào", "the file has no placemarks"), Reading.CHECK_EXPORT);
            }
            return Optional.of(
                    new RawLayer("KML", chosen.orElse(""), new SystemClaim.ByFormat(), features, Optional.empty()));
        }
    }
}
