package vn.vungcao.report.page;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the maps and swatches of {@link StandingMap} into a PDF: of SVG just what those are made of, paths and circles. */
final class MapDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Image(svg, dotsPerPixel);
    }

    private record Image(Element svg, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(pixels("width") * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(pixels("height") * dotsPerPixel);
        }

        private double pixels(String attribute) {
            return Double.parseDouble(svg.getAttribute(attribute));
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) pixels("width"), (float) pixels("height"), this::draw);
        }

        private void draw(Graphics2D graphics) {
            String[] view = svg.getAttribute("viewBox").split(" ");
            graphics.scale(
                    pixels("width") / Double.parseDouble(view[2]), pixels("height") / Double.parseDouble(view[3]));
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    draw(graphics, element);
                }
            }
        }

        private static void draw(Graphics2D graphics, Element element) {
            Shape shape = element.getTagName().equals("circle") ? circle(element) : path(element.getAttribute("d"));
            String fill = element.getAttribute("fill");
            if (!fill.equals("none")) {
                graphics.setPaint(Color.decode(fill));
                graphics.fill(shape);
            }
            graphics.setPaint(Color.decode(element.getAttribute("stroke")));
            graphics.setStroke(new BasicStroke(Float.parseFloat(element.getAttribute("stroke-width"))));
            graphics.draw(shape);
        }

        private static Shape circle(Element element) {
            double r = Double.parseDouble(element.getAttribute("r"));
            return new Ellipse2D.Double(
                    Double.parseDouble(element.getAttribute("cx")) - r,
                    Double.parseDouble(element.getAttribute("cy")) - r,
                    2 * r,
                    2 * r);
        }
    }

    /** Reads {@code M} absolute, {@code l} relative, {@code z}, as {@link PaperMap#path} writes them. */
    static Path2D path(String d) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        try (Scanner words = new Scanner(d.replaceAll("([Mlz])", " $1 ")).useLocale(Locale.ROOT)) {
            String command = "";
            double x = 0;
            double y = 0;
            while (words.hasNext()) {
                if (!words.hasNextLong()) {
                    command = words.next();
                    if (command.equals("z")) {
                        path.closePath();
                    }
                } else if (command.equals("M")) {
                    x = words.nextLong();
                    y = words.nextLong();
                    path.moveTo(x, y);
                } else {
                    x += words.nextLong();
                    y += words.nextLong();
                    path.lineTo(x, y);
                }
            }
        }
        return path;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // the maps hold no text
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, BaseRendererBuilder.FontStyle style) {
        // the maps hold no text
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
