package vn.vungcao.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts that the jar carries (Liberation Serif), for whatever is asked: a PDF shall not depend on what fonts a machine has, and
 * nobody shall wait for the machine to be searched for them.
 */
final class CarriedFonts implements FontMapper {
    private TrueTypeFont regular;

    /**
     * Without its substitutions of glyphs: Vietnamese letters need none, and they take longer than all the rest of a page.
     *
     * @param cut Regular or Bold
     */
    static TrueTypeFont parse(String cut) {
        try (InputStream in = CarriedFonts.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the jar carries its fonts", e);
        }
    }

    private synchronized TrueTypeFont font() {
        if (regular == null) {
            regular = parse("Regular");
        }
        return regular;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font(), false);
    }
}
