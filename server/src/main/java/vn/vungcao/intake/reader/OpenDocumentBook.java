package vn.vungcao.intake.reader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.wording.Wording;

/**
 * Reads the sheets of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3, chapter 9) from its {@code content.xml}.
 * External entities and document types are off, repeated cells are counted before they are made.
 */
final class OpenDocumentBook {
    private OpenDocumentBook() {}

    /** @param parts what is in the archive, unpacked within limits */
    static Optional<List<Grid>> read(Reading reading, List<SourceFile> parts) {
        boolean locked = part(parts, "META-INF/manifest.xml")
                .map(manifest -> new String(manifest.bytes(), StandardCharsets.UTF_8))
                .filter(text -> text.contains("encryption-data"))
                .isPresent();
        if (locked) {
            return reading.refuse(GridReader.LOCKED, GridReader.UNLOCK);
        }
        byte[] content = part(parts, "content.xml").orElseThrow().bytes();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            List<Grid> grids = new OpenDocumentSheets(reading.file().name(), xml).read();
            return grids.isEmpty()
                    ? reading.refuse(
                            Wording.of("tài liệu không có trang tính", "the document has no sheet"),
                            Wording.of(
                                    "dùng bảng tính: CSV, XLSX, XLS hoặc ODS",
                                    "give a spreadsheet: CSV, XLSX, XLS or ODS"))
                    : Optional.of(grids);
        } catch (XMLStreamException e) {
            return reading.refuse(
                    Wording.of(
                            "content.xml của bảng tính bị hỏng: %s",
                            "content.xml of the workbook is damaged: %s",
                            e.getMessage().lines().findFirst().orElse("")),
                    GridReader.SAVE_AGAIN);
        } catch (LayerException e) {
            return reading.refuse(e.said(), e.remedy());
        }
    }

    private static Optional<SourceFile> part(List<SourceFile> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
