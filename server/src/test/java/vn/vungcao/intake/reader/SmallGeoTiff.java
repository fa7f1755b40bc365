package vn.vungcao.intake.reader;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javax.media.jai.RasterFactory;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/** Writes small rasters for tests. */
final class SmallGeoTiff {
    private SmallGeoTiff() {}

    /** @param classes rows from the top */
    static Path bytes(Path file, int[][] classes, int epsg, double west, double south, double east, double north)
            throws Exception {
        return write(file, classes, DataBuffer.TYPE_BYTE, 1, epsg, west, south, east, north);
    }

    static Path write(
            Path file,
            int[][] cells,
            int type,
            int bands,
            int epsg,
            double west,
            double south,
            double east,
            double north)
            throws Exception {
        WritableRaster raster = RasterFactory.createBandedRaster(type, cells[0].length, cells.length, bands, null);
        for (int y = 0; y < cells.length; y++) {
            for (int x = 0; x < cells[0].length; x++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, y, band, cells[y][x]);
                }
            }
        }
        ReferencedEnvelope place = new ReferencedEnvelope(west, east, south, north, CRS.decode("EPSG:" + epsg, true));
        GridCoverage2D coverage = new GridCoverageFactory().create("classes", raster, place);
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        try {
            writer.write(coverage, null);
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** A TIFF without a word of where it lies. */
    static Path plain(Path file) throws IOException {
        javax.imageio.ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "tiff", file.toFile());
        return file;
    }
}
