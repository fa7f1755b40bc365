package vn.vungcao.report.office;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The sheet that offices write on by Decree 30/2020/NĐ-CP, annex I: A4 upright, margins of 20 mm at the top and bottom, 30 mm at
 * the left and 15 mm at the right, Times New Roman of 13 to 14 points, page numbers in the middle of the top margin but for the
 * first page.
 */
final class Paper {
    static final String FONT = "Times New Roman";
    static final int BODY = 14;
    static final int TABLE = 10;
    /** What stands between the margins, in twentieths of a point. */
    static final int WIDTH = 9354;

    private static final int MM = 57;
    private static final int FIRST_LINE = 567;
    private static final int AFTER = 120;

    private final XWPFDocument document;

    Paper(XWPFDocument document) {
        this.document = document;
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        document.createStyles().setDefaultFonts(fonts);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20 * MM));
        margins.setBottom(BigInteger.valueOf(20 * MM));
        margins.setLeft(BigInteger.valueOf(30 * MM));
        margins.setRight(BigInteger.valueOf(15 * MM));
        margins.setHeader(BigInteger.valueOf(10 * MM));
        margins.setFooter(BigInteger.valueOf(8 * MM));
    }

    XWPFDocument document() {
        return document;
    }

    /** @param notice what stands at the foot of every page; nothing when empty */
    void margins(String notice) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        if (!notice.isEmpty()) {
            for (HeaderFooterType type : new HeaderFooterType[] {HeaderFooterType.FIRST, HeaderFooterType.DEFAULT}) {
                XWPFParagraph foot = document.createFooter(type).createParagraph();
                foot.setAlignment(ParagraphAlignment.CENTER);
                XWPFRun run = run(foot, notice, 10);
                run.setBold(true);
                run.setColor("A33F00");
            }
        }
    }

    /** Line feeds begin new lines. */
    static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        String[] lines = text.split("\n", -1);
        run.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
        return run;
    }

    /** A centred line. */
    XWPFRun centred(String text, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return run(paragraph, text, points);
    }

    /** A paragraph of the text, its first line indented. */
    void text(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingAfter(AFTER);
        run(paragraph, text, BODY);
    }

    /** A small paragraph under a table. */
    void small(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(AFTER);
        run(paragraph, text, TABLE).setItalic(true);
    }

    /** Stays on the page of what follows. @param depth 0 for a section, 1 and 2 for its parts */
    void heading(String text, int depth) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingBefore(depth == 0 ? 240 : 160);
        paragraph.setSpacingAfter(AFTER);
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(depth));
        XWPFRun run = run(paragraph, text, BODY);
        run.setBold(true);
        run.setItalic(depth == 2);
    }
}
