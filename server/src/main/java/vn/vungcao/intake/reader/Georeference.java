package vn.vungcao.intake.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.geo.GeometryValidation;
import vn.vungcao.geo.Projection;
import vn.vungcao.geo.UnknownProjectionException;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;

/** Brings the shapes of a file to longitude and latitude, and refuses those that cannot be where they say they are. */
final class Georeference {
    private static final Pattern EPSG = Pattern.compile("(?:urn:ogc:def:crs:EPSG:[^:]*:|EPSG:)(\\d{4,5})");
    private static final Pattern CRS84 = Pattern.compile(".*CRS84");

    private final String file;
    private final OptionalInt declared;
    private final Reach reach;
    private final ProblemList problems;

    Georeference(String file, OptionalInt declared, Reach reach, ProblemList problems) {
        this.file = file;
        this.declared = declared;
        this.reach = reach;
        this.problems = problems;
    }

    /** Empty, with errors among the problems, when a shape cannot be placed. */
    Optional<List<Feature>> place(JsonNode crs, List<Feature> features) {
        OptionalInt epsg = system(crs);
        if (epsg.isEmpty()) {
            return Optional.empty();
        }
        if (epsg.getAsInt() == Projection.WGS84 && !areDegrees(features)) {
            return Optional.empty();
        }
        List<Feature> placed = project(epsg.getAsInt(), features);
        if (!problems.hasErrors() && withinReach(placed)) {
            checkShapes(placed);
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(placed);
    }

    private OptionalInt system(JsonNode crs) {
        OptionalInt named = OptionalInt.empty();
        if (!crs.isMissingNode() && !crs.isNull()) {
            String name = crs.path("properties").path("name").asText();
            named = epsg(name);
            if (named.isEmpty() && declared.isEmpty()) {
                problems.error(
                        Place.file(file).column("crs"),
                        "the file names the reference system '" + (name.isEmpty() ? crs.toString() : name)
                                + "', which is not known here",
                        "name its EPSG code with --crs EPSG:CODE");
                return OptionalInt.empty();
            }
        }
        if (declared.isPresent() && named.isPresent() && declared.getAsInt() != named.getAsInt()) {
            problems.warning(
                    Place.file(file).column("crs"),
                    "the file says EPSG:" + named.getAsInt() + ", --crs says EPSG:" + declared.getAsInt()
                            + "; --crs was followed",
                    "check where the shapes lie");
        }
        return declared.isPresent() ? declared : named.isPresent() ? named : OptionalInt.of(Projection.WGS84);
    }

    private static OptionalInt epsg(String name) {
        Matcher code = EPSG.matcher(name);
        if (code.matches()) {
            return OptionalInt.of(Integer.parseInt(code.group(1)));
        }
        return CRS84.matcher(name).matches() ? OptionalInt.of(Projection.WGS84) : OptionalInt.empty();
    }

    /** Whether every coordinate can be longitude and latitude; else says, once, what they may be. */
    private boolean areDegrees(List<Feature> features) {
        for (Feature feature : features) {
            for (Coordinate c : feature.geometry().getCoordinates()) {
                if (Math.abs(c.x) > 180 || Math.abs(c.y) > 90) {
                    new CoordinateGuess(reach).explain(Place.feature(file, feature.number()), c, problems);
                    return false;
                }
            }
        }
        return true;
    }

    private List<Feature> project(int epsg, List<Feature> features) {
        if (epsg == Projection.WGS84) {
            return features;
        }
        List<Feature> placed = new ArrayList<>();
        try {
            Projection projection = Projection.ofEpsg(epsg);
            for (Feature feature : features) {
                Geometry shape = projection.toLonLat(feature.geometry());
                placed.add(new Feature(feature.number(), shape, feature.properties()));
            }
        } catch (UnknownProjectionException e) {
            problems.error(Place.file(file), e.getMessage(), "name another system with --crs EPSG:CODE");
        } catch (IllegalArgumentException e) {
            problems.error(
                    Place.feature(file, placed.size() + 1),
                    e.getMessage(),
                    "check the reference system (--crs EPSG:CODE)");
        }
        return placed;
    }

    private boolean withinReach(List<Feature> features) {
        List<Feature> outside = features.stream()
                .filter(feature -> !reach.contains(feature.geometry().getEnvelopeInternal()))
                .toList();
        if (outside.isEmpty()) {
            return true;
        }
        if (outside.size() == features.size() && features.stream().allMatch(this::fitsWhenSwapped)) {
            Coordinate c = features.get(0).geometry().getCoordinate();
            problems.error(Place.file(file), CoordinateGuess.swapped(c), CoordinateGuess.SWAP);
            return false;
        }
        for (Feature feature : outside) {
            Envelope e = feature.geometry().getEnvelopeInternal();
            problems.error(
                    Place.feature(file, feature.number()),
                    "it lies at longitude %.4f to %.4f, latitude %.4f to %.4f, outside the reach of the units of this vintage (%s)"
                            .formatted(e.getMinX(), e.getMaxX(), e.getMinY(), e.getMaxY(), reach),
                    "check the reference system (--crs EPSG:CODE) and the vintage; if it is really there, add --anywhere");
        }
        return false;
    }

    private boolean fitsWhenSwapped(Feature feature) {
        Envelope e = feature.geometry().getEnvelopeInternal();
        return reach.contains(new Envelope(e.getMinY(), e.getMaxY(), e.getMinX(), e.getMaxX()));
    }

    private void checkShapes(List<Feature> features) {
        for (Feature feature : features) {
            Optional<GeometryDefect> defect = GeometryValidation.check(feature.geometry());
            defect.ifPresent(found -> problems.error(
                    Place.feature(file, feature.number()),
                    "its shape is not valid: " + found,
                    "repair it there, for example in QGIS with \"Fix geometries\"; it is not repaired in silence"));
        }
    }
}
