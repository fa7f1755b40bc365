package vn.vungcao.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.Language;

/** The {@link ReportPage} as PDF, with the fonts that it needs in it. */
public final class ReportPdf {
    private static final String FAMILY = "Liberation Serif";

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new CarriedFonts());
    }

    private ReportPdf() {}

    public static byte[] of(YearReport report, Language language) {
        String page = ReportPage.of(report, language);
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(page, document).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            withoutClock(document, page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory can be written", e);
        }
    }

    private static PdfRendererBuilder builder(String page, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document);
        font(builder, document, "Regular", 400, FontStyle.NORMAL);
        font(builder, document, "Bold", 700, FontStyle.NORMAL);
        builder.useSVGDrawer(new MapDrawer());
        // the page stands alone: whatever it would ask for is none of ours
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, moment);
        }
        builder.withProducer("Vùng Cao Atlas");
        builder.withHtmlContent(page, "");
        return builder;
    }

    private static void font(PdfRendererBuilder builder, PDDocument document, String cut, int weight, FontStyle style)
            throws IOException {
        PDFont font = PDType0Font.load(document, CarriedFonts.parse(cut), true);
        builder.useFont(new PDFontSupplier(font), FAMILY, weight, style, true);
    }

    /** Equal pages give equal bytes: no moment of making, and an id made of the content. */
    private static void withoutClock(PDDocument document, String page) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        CRC32 digest = new CRC32();
        digest.update(page.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(digest.getValue());
    }
}
