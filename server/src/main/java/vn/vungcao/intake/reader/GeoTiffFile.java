package vn.vungcao.intake.reader;

import java.awt.geom.AffineTransform;
import java.awt.image.DataBuffer;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import vn.vungcao.geo.ProjectionException;
import vn.vungcao.geo.UnknownProjectionException;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * Reads a GeoTIFF of one band of whole numbers, in any reference system of the EPSG registry. Wakes GeoTools, which takes
 * seconds.
 */
public final class GeoTiffFile {
    /** Held so that their levels stay: what the reader warns of is said here in words of our own. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.geotools.gce.geotiff"), Logger.getLogger("javax.media.jai"));

    static {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private static final Wording PLACE_ANEW = Wording.of(
            "xuất lại ảnh kèm vị trí và hệ tọa độ đúng",
            "export the raster again with its right place and reference system");

    /** The province in cells of three metres. */
    private static final long MOST_CELLS = 2_000_000_000L;

    /** Cells in a byte: deflate packs a thousand bytes into one, and a byte may be eight cells. */
    private static final long MOST_PACKED = 8_000;

    /** What to do with a file that ends too early or was changed. */
    static final Wording BROKEN = Wording.of(
            "tệp bị hỏng hoặc thiếu: chép hay xuất lại", "the file is broken or cut off: copy or export it again");

    private static final int MOST_COLUMNS = 100_000;

    private static final Wording NAME_SYSTEM =
            Wording.of("nêu hệ tọa độ bằng --crs EPSG:MÃ", "name the system with --crs EPSG:CODE");

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
            if (!TiffDirectories.lieWithin(path)) {
                return refuse(
                        Wording.of(
                                "không phải tệp TIFF nguyên vẹn: có phần nằm ngoài tệp",
                                "it is no whole TIFF file: parts of it would lie beyond its end"),
                        BROKEN);
            }
            reader = new GeoTiffReader(path.toFile(), new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE));
            return grid(reader);
        } catch (IOException | RuntimeException e) {
            return refuse(
                    Wording.of("không đọc được như GeoTIFF: %s", "it cannot be read as a GeoTIFF: %s", e.getMessage()),
                    Wording.of(
                            "xuất ảnh thành GeoTIFF kèm hệ tọa độ và vị trí của nó",
                            "export the raster as a GeoTIFF with its reference system and its place"));
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private Optional<ClassGrid> refuse(Wording message, Wording remedy) {
        problems.error(Place.file(name), message, remedy);
        return Optional.empty();
    }

    private Optional<ClassGrid> grid(GeoTiffReader reader) throws IOException {
        GridCoverage2D coverage = reader.read(null);
        RenderedImage image = coverage.getRenderedImage();
        int bands = image.getSampleModel().getNumBands();
        if (bands != 1) {
            return refuse(
                    Wording.of(
                            "ảnh có %d kênh, ảnh mức nguy cơ có một kênh",
                            "it has %d bands, a raster of classes has one", bands),
                    Wording.of("chỉ xuất kênh mức nguy cơ", "export the band of the classes alone"));
        }
        long cells = (long) image.getWidth() * image.getHeight();
        if (image.getWidth() > MOST_COLUMNS || cells > MOST_CELLS) {
            return refuse(
                    Wording.of(
                            "ảnh có %d × %d ô, quá lớn",
                            "it has %d × %d cells, which is too large", image.getWidth(), image.getHeight()),
                    Wording.of(
                            "cắt theo ranh giới tỉnh, hoặc lấy ô lớn hơn",
                            "cut it to the province, or take larger cells"));
        }
        if (cells > MOST_PACKED * Files.size(path)) {
            return refuse(
                    Wording.of(
                            "ảnh nói có %d × %d ô, nhiều hơn số ô mà tệp chứa được",
                            "it says that it has %d × %d cells, more than the file can hold",
                            image.getWidth(),
                            image.getHeight()),
                    BROKEN);
        }
        int type = image.getSampleModel().getDataType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            return refuse(
                    Wording.of(
                            "các ô chứa số thập phân, mức nguy cơ là số nguyên",
                            "its cells hold numbers with decimals, classes are whole numbers"),
                    Wording.of(
                            "phân mức ảnh từ 1 (rất thấp) đến 5 (rất cao) rồi xuất kiểu Byte",
                            "classify the raster from 1 (very low) to 5 (very high) and export it as Byte"));
        }
        Optional<Projection> projection = projection(reader.getCoordinateReferenceSystem());
        MathTransform toModel = reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER);
        if (projection.isEmpty() || !(toModel instanceof AffineTransform affine)) {
            return projection.isEmpty()
                    ? Optional.empty()
                    : refuse(
                            Wording.of("các ô không nằm trên lưới đều", "its cells do not lie on a regular grid"),
                            Wording.of("nắn ảnh về lưới đều trước", "warp it to a regular grid first"));
        }
        return placed(new GeoTiffGrid(name, image, noData(reader), projection.get(), affine));
    }

    private Optional<ClassGrid> placed(ClassGrid grid) {
        try {
            if (grid.extent().getArea() > 0) {
                return Optional.of(grid);
            }
        } catch (ProjectionException e) {
            return refuse(e.said(), PLACE_ANEW);
        }
        return refuse(Wording.of("các ô không có diện tích", "its cells have no area"), PLACE_ANEW);
    }

    private OptionalDouble noData(GeoTiffReader reader) {
        if (noData.isPresent()) {
            return OptionalDouble.of(noData.getAsInt());
        }
        return reader.getMetadata().hasNoData()
                ? OptionalDouble.of(reader.getMetadata().getNoData())
                : OptionalDouble.empty();
    }

    private static Wording unusable(Wording why) {
        return Wording.of("không dùng được hệ tọa độ của ảnh: %s", "its reference system cannot be used: %s", why);
    }

    private Optional<Projection> projection(CoordinateReferenceSystem system) {
        try {
            if (epsg.isPresent()) {
                return Optional.of(Projection.ofEpsg(epsg.getAsInt()));
            }
            if (!(system instanceof GeographicCRS) && !(system instanceof ProjectedCRS)) {
                refuse(
                        Wording.of(
                                "ảnh không cho biết các ô nằm trong hệ tọa độ nào",
                                "it does not say in which reference system its cells lie"),
                        Wording.of(
                                "nêu hệ tọa độ bằng --crs EPSG:MÃ, như EPSG:9205 (VN-2000 / TM-3 103-00)",
                                "name the system with --crs EPSG:CODE, such as EPSG:9205 (VN-2000 / TM-3 103-00)"));
                return Optional.empty();
            }
            Integer code = CRS.lookupEpsgCode(system, true);
            if (code == null) {
                refuse(
                        Wording.of(
                                "hệ tọa độ '%s' của ảnh không có trong danh mục EPSG",
                                "its reference system '%s' is none of the EPSG registry",
                                system.getName().getCode()),
                        NAME_SYSTEM);
                return Optional.empty();
            }
            return Optional.of(Projection.ofEpsg(code));
        } catch (UnknownProjectionException e) {
            refuse(unusable(e.said()), NAME_SYSTEM);
            return Optional.empty();
        } catch (FactoryException e) {
            refuse(unusable(Wording.same(String.valueOf(e.getMessage()))), NAME_SYSTEM);
            return Optional.empty();
        }
    }
}
