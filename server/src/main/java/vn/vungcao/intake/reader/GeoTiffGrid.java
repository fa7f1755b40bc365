package vn.vungcao.intake.reader;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.NoninvertibleTransformationException;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.wording.Wording;

/** The cells of a GeoTIFF. For one thread. */
final class GeoTiffGrid implements ClassGrid {
    /** The area of a cell is worked out once for so many cells each way: within them it differs by some millionths. */
    private static final int BLOCK = 16;

    /** So many rows are held at a time. */
    private static final int STRIP = 64;

    private final String file;
    private final RenderedImage image;
    private final OptionalDouble noData;
    private final Projection projection;
    private final AffineTransform toModel;
    private final AffineTransformation fromModel;
    private final double[] areas;
    private Raster strip;

    /** @param toModel from the upper left corner of cells to the coordinates of the projection */
    GeoTiffGrid(
            String file, RenderedImage image, OptionalDouble noData, Projection projection, AffineTransform toModel) {
        this.file = file;
        this.image = image;
        this.noData = noData;
        this.projection = projection;
        this.toModel = toModel;
        try {
            this.fromModel = new AffineTransformation(
                            toModel.getScaleX(),
                            toModel.getShearX(),
                            toModel.getTranslateX(),
                            toModel.getShearY(),
                            toModel.getScaleY(),
                            toModel.getTranslateY())
                    .getInverse();
        } catch (NoninvertibleTransformationException e) {
            throw new IllegalArgumentException("the cells of the raster have no area", e);
        }
        this.areas = new double[blocks(width()) * blocks(height())];
        Arrays.fill(areas, Double.NaN);
    }

    private static int blocks(int cells) {
        return (cells + BLOCK - 1) / BLOCK;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public int[] row(int y) {
        int line = image.getMinY() + y;
        if (strip == null || line < strip.getMinY() || line >= strip.getMinY() + strip.getHeight()) {
            int height = Math.min(STRIP, height() - y);
            strip = strip(line, height);
        }
        int[] values = strip.getSamples(image.getMinX(), line, width(), 1, 0, (int[]) null);
        if (noData.isPresent()) {
            for (int x = 0; x < values.length; x++) {
                values[x] = values[x] == noData.getAsDouble() ? NO_DATA : values[x];
            }
        }
        return values;
    }

    /** What is packed in the file is unpacked here, and may turn out to be broken. */
    private Raster strip(int line, int height) {
        try {
            return image.getData(new Rectangle(image.getMinX(), line, width(), height));
        } catch (RuntimeException e) {
            throw new CellException(
                    "",
                    Wording.of(
                            "không đọc được các ô từ dòng %d: %s",
                            "its cells from row %d on cannot be read: %s",
                            line - image.getMinY() + 1,
                            String.valueOf(e.getMessage())),
                    GeoTiffFile.BROKEN);
        }
    }

    @Override
    public double cellKm2(int x, int y) {
        int block = y / BLOCK * blocks(width()) + x / BLOCK;
        if (Double.isNaN(areas[block])) {
            int left = Math.min(x / BLOCK * BLOCK + BLOCK / 2, width() - 1);
            int top = Math.min(y / BLOCK * BLOCK + BLOCK / 2, height() - 1);
            areas[block] = area(left, top);
        }
        return areas[block];
    }

    private double area(int x, int y) {
        Coordinate[] ring = {place(x, y), place(x + 1, y), place(x + 1, y + 1), place(x, y + 1), place(x, y)};
        return GeodesicArea.squareKilometres(new GeometryFactory().createPolygon(ring));
    }

    private Coordinate place(double x, double y) {
        double[] model = {x, y};
        toModel.transform(model, 0, model, 0, 1);
        LonLat place = projection.toLonLat(model[0], model[1]);
        return place.toCoordinate();
    }

    @Override
    public Geometry toGrid(Geometry lonLat) {
        return fromModel.transform(projection.fromLonLat(lonLat));
    }

    @Override
    public Envelope extent() {
        Envelope extent = new Envelope();
        for (int step = 0; step <= BLOCK; step++) {
            double x = (double) width() * step / BLOCK;
            double y = (double) height() * step / BLOCK;
            extent.expandToInclude(place(x, 0));
            extent.expandToInclude(place(x, height()));
            extent.expandToInclude(place(0, y));
            extent.expandToInclude(place(width(), y));
        }
        return extent;
    }
}
