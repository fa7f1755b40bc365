package vn.vungcao.intake.reader;

import java.awt.geom.AffineTransform;
import java.awt.image.DataBuffer;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import vn.vungcao.geo.Projection;
import vn.vungcao.geo.UnknownProjectionException;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;

/**
 * Reads a GeoTIFF of one band of whole numbers, in any reference system of the EPSG registry. Wakes GeoTools, which takes
 * seconds.
 */
public final class GeoTiffFile {
    /** Held so that its level stays: what the reader warns of is said here in words of our own. */
    private static final Logger GEOTOOLS = Logger.getLogger("org.geotools.gce.geotiff");

    static {
        GEOTOOLS.setLevel(Level.SEVERE);
    }

    private final Path path;
    private final String name;
    private final OptionalInt epsg;
    private final OptionalInt noData;
    private final ProblemList problems;

    private GeoTiffFile(Path path, OptionalInt epsg, OptionalInt noData, ProblemList problems) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.epsg = epsg;
        this.noData = noData;
        this.problems = problems;
    }

    /**
     * Empty, with errors among the problems, when anything is wrong with the file.
     *
     * @param epsg the reference system where somebody names it; else the file's own word counts
     * @param noData what stands for no data where somebody says so; else the file's own word counts
     */
    public static Optional<ClassGrid> read(Path path, OptionalInt epsg, OptionalInt noData, ProblemList problems) {
        return new GeoTiffFile(path, epsg, noData, problems).read();
    }

    private Optional<ClassGrid> read() {
        // the native codecs that the imaging library looks for are not there, and it would say so at length
        System.setProperty("com.sun.media.jai.disableMediaLib", "true");
        GeoTiffReader reader = null;
        try {
            reader = new GeoTiffReader(path.toFile(), new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE));
            return grid(reader);
        } catch (IOException | RuntimeException e) {
            return refuse(
                    "it cannot be read as a GeoTIFF: " + e.getMessage(),
                    "export the raster as a GeoTIFF with its reference system and its place");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private Optional<ClassGrid> refuse(String message, String remedy) {
        problems.error(Place.file(name), message, remedy);
        return Optional.empty();
    }

    private Optional<ClassGrid> grid(GeoTiffReader reader) throws IOException {
        GridCoverage2D coverage = reader.read(null);
        RenderedImage image = coverage.getRenderedImage();
        int bands = image.getSampleModel().getNumBands();
        if (bands != 1) {
            return refuse(
                    "it has " + bands + " bands, a raster of classes has one", "export the band of the classes alone");
        }
        int type = image.getSampleModel().getDataType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            return refuse(
                    "its cells hold numbers with decimals, classes are whole numbers",
                    "classify the raster from 1 (very low) to 5 (very high) and export it as Byte");
        }
        Optional<Projection> projection = projection(reader.getCoordinateReferenceSystem());
        MathTransform toModel = reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER);
        if (projection.isEmpty() || !(toModel instanceof AffineTransform affine)) {
            return projection.isEmpty()
                    ? Optional.empty()
                    : refuse("its cells do not lie on a regular grid", "warp it to a regular grid first");
        }
        return Optional.of(new GeoTiffGrid(name, image, noData(reader), projection.get(), affine));
    }

    private OptionalDouble noData(GeoTiffReader reader) {
        if (noData.isPresent()) {
            return OptionalDouble.of(noData.getAsInt());
        }
        return reader.getMetadata().hasNoData()
                ? OptionalDouble.of(reader.getMetadata().getNoData())
                : OptionalDouble.empty();
    }

    private Optional<Projection> projection(CoordinateReferenceSystem system) {
        try {
            if (epsg.isPresent()) {
                return Optional.of(Projection.ofEpsg(epsg.getAsInt()));
            }
            if (!(system instanceof GeographicCRS) && !(system instanceof ProjectedCRS)) {
                refuse(
                        "it does not say in which reference system its cells lie",
                        "name the system with --crs EPSG:CODE, such as EPSG:9205 (VN-2000 / TM-3 103-00)");
                return Optional.empty();
            }
            Integer code = CRS.lookupEpsgCode(system, true);
            if (code == null) {
                refuse(
                        "its reference system '" + system.getName().getCode() + "' is none of the EPSG registry",
                        "name the system with --crs EPSG:CODE");
                return Optional.empty();
            }
            return Optional.of(Projection.ofEpsg(code));
        } catch (FactoryException | UnknownProjectionException e) {
            refuse("its reference system cannot be used: " + e.getMessage(), "name the system with --crs EPSG:CODE");
            return Optional.empty();
        }
    }
}
