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

    /** Reads {@code M} absolute, {@code l} relative, {@code z}, whole numbers, as {@link PaperMap#path} writes them. */
    static Path2D path(String d) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        char command = 'M';
        int x = 0;
        int y = 0;
        int at = 0;
        while (at < d.length()) {
            char c = d.charAt(at);
            if (c == 'z') {
                path.closePath();
                at++;
            } else if (c == ' ' || c == 'M' || c == 'l') {
                command = c == ' ' ? command : c;
                at++;
            } else {
                int middle = d.indexOf(' ', at);
                int end = endOfNumber(d, middle + 1);
                int first = Integer.parseInt(d, at, middle, 10);
                int second = Integer.parseInt(d, middle + 1, end, 10);
                x = command == 'M' ? first : x + first;
                y = command == 'M' ? second : y + second;
                if (command == 'M') {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                at = end;
            }
        }
        return path;
    }

    private static int endOfNumber(String d, int from) {
        int end = from;
        while (end < d.length() && (d.charAt(end) == '-' || Character.isDigit(d.charAt(end)))) {
            end++;
        }
        return end;
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
