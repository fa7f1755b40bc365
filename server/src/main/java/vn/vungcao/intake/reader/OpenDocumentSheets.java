package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.intake.table.GridCell;
import vn.vungcao.intake.table.GridCell.Kind;
import vn.vungcao.intake.table.MergedArea;
import vn.vungcao.wording.Wording;

/** The tables of one OpenDocument content, read in one pass. */
final class OpenDocumentSheets {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private final String file;
    private final XMLStreamReader xml;
    private final List<Grid> grids = new ArrayList<>();
    private String sheet = "";
    private List<List<GridCell>> rows = new ArrayList<>();
    private List<MergedArea> merged = new ArrayList<>();
    private long cells;
    private int blankRows;

    OpenDocumentSheets(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    List<Grid> read() throws XMLStreamException, LayerException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && isTable("table")) {
                sheet = Optional.ofNullable(xml.getAttributeValue(TABLE, "name"))
                        .orElse("");
                rows = new ArrayList<>();
                merged = new ArrayList<>();
                blankRows = 0;
            } else if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
                readRow();
            } else if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
                grids.add(new Grid(file, TextDecoding.compose(sheet).strip(), ';', rows, merged));
            }
        }
        return grids;
    }

    private boolean isTable(String name) {
        return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }

    private void readRow() throws XMLStreamException, LayerException {
        int repeated = count("number-rows-repeated");
        List<GridCell> row = new ArrayList<>();
        int blanks = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && isTable("table-row"))) {
            if (!xml.isStartElement() || !isTable("table-cell") && !isTable("covered-table-cell")) {
                continue;
            }
            boolean covered = isTable("covered-table-cell");
            int times = count("number-columns-repeated");
            int wide = count("number-columns-spanned");
            int high = count("number-rows-spanned");
            GridCell cell = readCell();
            if (wide > 1 || high > 1) {
                int top = rows.size() + blankRows;
                int left = row.size() + blanks;
                merged.add(new MergedArea(top, left, top + high - 1, left + wide - 1));
            }
            if (covered || cell.isBlank()) {
                blanks = (int) Math.min(Integer.MAX_VALUE / 2, (long) blanks + times);
            } else {
                require(row.size() + (long) blanks + times <= GridReader.MOST_COLUMNS);
                row.addAll(Collections.nCopies(blanks, GridCell.BLANK));
                row.addAll(Collections.nCopies(times, cell));
                blanks = 0;
            }
        }
        addRow(row, repeated);
    }

    /** Blank rows are made only when one that is not blank follows them: the last ones fill the sheet. */
    private void addRow(List<GridCell> row, int repeated) throws LayerException {
        if (row.isEmpty()) {
            blankRows = (int) Math.min(Integer.MAX_VALUE / 2, (long) blankRows + repeated);
            return;
        }
        cells += (long) row.size() * repeated;
        require(rows.size() + (long) blankRows + repeated <= GridReader.MOST_ROWS && cells <= GridReader.MOST_CELLS);
        rows.addAll(Collections.nCopies(blankRows, List.of()));
        rows.addAll(Collections.nCopies(repeated, row));
        blankRows = 0;
    }

    private void require(boolean within) throws LayerException {
        if (!within) {
            throw new LayerException(GridReader.tooLarge(sheet), GridReader.CLEAR);
        }
    }

    private int count(String attribute) throws LayerException {
        String text = xml.getAttributeValue(TABLE, attribute);
        if (text == null) {
            return 1;
        }
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw new LayerException(
                    Wording.of(
                            "trang tính '%s' có ô với %s=\"%s\"",
                            "sheet '%s' has a cell with %s=\"%s\"", sheet, attribute, text),
                    Wording.of(
                            "mở nó trong chương trình bảng tính rồi lưu lại",
                            "open it in a spreadsheet program and save it again"));
        }
        return Integer.parseInt(text);
    }

    private GridCell readCell() throws XMLStreamException {
        String type =
                Optional.ofNullable(xml.getAttributeValue(OFFICE, "value-type")).orElse("");
        boolean error = "error".equals(xml.getAttributeValue(CALC, "value-type"));
        boolean formula = xml.getAttributeValue(TABLE, "formula") != null;
        String value =
                Optional.ofNullable(xml.getAttributeValue(OFFICE, "value")).orElse("");
        String date =
                Optional.ofNullable(xml.getAttributeValue(OFFICE, "date-value")).orElse("");
        String text = readText();
        GridCell cell = error ? GridCell.of(Kind.ERROR, text) : cell(type, value, date, text);
        if (formula && cell.isBlank() && type.isEmpty()) {
            return new GridCell(Kind.UNCOMPUTED, "=", true);
        }
        return formula && !cell.isBlank() ? cell.computed() : cell;
    }

    private static GridCell cell(String type, String value, String date, String text) {
        boolean number = value.matches("[+-]?[\\d.]+(?:[eE][+-]?\\d{1,3})?");
        return switch (type) {
            case "float", "currency" ->
                number
                        ? GridCell.of(Kind.NUMBER, ExcelBook.plain(Double.parseDouble(value), false))
                        : GridCell.text(text);
            case "percentage" ->
                number
                        ? GridCell.of(Kind.PERCENT, ExcelBook.plain(Double.parseDouble(value), true))
                        : GridCell.text(text);
            case "date" ->
                date.matches("\\d{4}-\\d\\d-\\d\\d.*")
                        ? GridCell.of(Kind.DATE, date.substring(0, 10))
                        : GridCell.text(text);
            default -> GridCell.text(TextDecoding.compose(text));
        };
    }

    /** The paragraphs of a cell, without its notes; the reader stands at the end of the cell after it. */
    private String readText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int annotation = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (annotation > 0 || xml.getLocalName().equals("annotation")) {
                    annotation++;
                } else if (TEXT.equals(xml.getNamespaceURI())) {
                    boolean breaks = xml.getLocalName().equals("p") && text.length() > 0
                            || List.of("s", "tab", "line-break").contains(xml.getLocalName());
                    text.append(breaks ? " " : "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                annotation -= annotation > 0 ? 1 : 0;
            } else if (xml.isCharacters() && annotation == 0) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }
}
