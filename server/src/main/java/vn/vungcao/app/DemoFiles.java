package vn.vungcao.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;

/**
 * The demonstration set as files in one folder, as a user would import them: GeoJSON of each level and vintage, of hazard
 * zones and resettlement sites, and CSV of observations (a file a year), resettlement, village units, links and lists.
 */
final class DemoFiles {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    DemoFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Files of the same names are replaced.
     *
     * @param reference the units that the set stands on
     * @return the files, in the order in which they can be imported
     */
    List<Path> write(Changeset reference, Changeset set) throws IOException {
        Files.createDirectories(folder);
        units(set);
        boundaries(reference, set);
        observations(set);
        designations(set);
        features("hazard_zones.geojson", set.hazardZones(), HazardZone::geometry, DemoFiles::properties);
        features("resettlement_sites.geojson", set.resettlementSites(), ResettlementSite::point, DemoFiles::properties);
        resettlement(set);
        return written;
    }

    private void resettlement(Changeset set) throws IOException {
        table(
                "resettlement.csv",
                "unit,vintage,year,hazard,form,at_risk,planned,resettled,persons,source",
                set.resettlementProgress().stream()
                        .map(r -> List.of(
                                r.unit(),
                                r.vintage(),
                                r.year(),
                                r.hazard().id(),
                                r.form().map(ResettlementForm::id).orElse(""),
                                count(r.atRisk()),
                                count(r.planned()),
                                count(r.resettled()),
                                count(r.persons()),
                                r.source())));
    }

    private static String count(Optional<Integer> count) {
        return count.map(Object::toString).orElse("");
    }

    private void units(Changeset set) throws IOException {
        table(
                "units.csv",
                "vintage,code,name,kind,parent,other_names,source",
                set.units().stream()
                        .map(u -> List.of(
                                u.vintage(),
                                u.code(),
                                u.name(),
                                u.kind(),
                                u.parent().map(Object::toString).orElse(""),
                                String.join(";", u.otherNames()),
                                set.description().source())));
        table(
                "crosswalk.csv",
                "from_vintage,from_code,to_vintage,to_code,weight,basis,source",
                set.links().stream()
                        .map(l -> List.of(
                                l.fromVintage(),
                                l.from(),
                                l.toVintage(),
                                l.to(),
                                number(l.weight()),
                                l.basis().id(),
                                set.description().source())));
    }

    private void boundaries(Changeset reference, Changeset set) throws IOException {
        Map<String, AdminUnit> units = new HashMap<>();
        Stream.concat(reference.units().stream(), set.units().stream())
                .forEach(unit -> units.put(unit.vintage() + "/" + unit.code(), unit));
        for (String vintage : set.boundaries().stream()
                .map(UnitBoundary::vintage)
                .distinct()
                .sorted()
                .toList()) {
            for (AdminLevel level : AdminLevel.values()) {
                List<UnitBoundary> shapes = set.boundaries().stream()
                        .filter(b -> b.vintage().equals(vintage) && b.code().level() == level)
                        .sorted(Comparator.comparing(UnitBoundary::code))
                        .toList();
                if (!shapes.isEmpty()) {
                    features(
                            level.collection() + "_" + vintage + ".geojson",
                            shapes,
                            UnitBoundary::geometry,
                            (shape, json) -> properties(units.get(vintage + "/" + shape.code()), json));
                }
            }
        }
    }

    private static void properties(AdminUnit unit, JsonWriter json) {
        json.field("code", unit.code().value())
                .field("name", unit.name())
                .field("kind", unit.kind())
                .field("parent", unit.parent().map(Object::toString))
                .field("vintage", unit.vintage());
    }

    private static void properties(HazardZone zone, JsonWriter json) {
        json.field("id", zone.id())
                .field("hazard", zone.hazard())
                .field("class", zone.hazardClass())
                .field("valid_from", zone.validFrom().toString())
                .field("valid_to", zone.validTo().map(Object::toString))
                .field("source", zone.source());
    }

    private static void properties(ResettlementSite site, JsonWriter json) {
        json.field("id", site.id())
                .field("name", site.name())
                .field("vintage", site.vintage())
                .field("unit", site.unit().value())
                .field("form", site.form())
                .field("cause", site.cause())
                .field("households", site.households())
                .field("year", site.year());
    }

    private void observations(Changeset set) throws IOException {
        for (int year : set.observations().stream()
                .map(Observation::year)
                .distinct()
                .sorted()
                .toList()) {
            table(
                    "observations_" + year + ".csv",
                    "unit,vintage,indicator,year,value,numerator,denominator,status,quality,source",
                    set.observations().stream()
                            .filter(o -> o.year() == year)
                            .map(o -> List.of(
                                    o.unit(),
                                    o.vintage(),
                                    o.indicator(),
                                    o.year(),
                                    Double.isNaN(o.numerator()) ? number(o.value()) : "",
                                    number(o.numerator()),
                                    number(o.denominator()),
                                    o.status().id(),
                                    o.quality(),
                                    o.source())));
        }
    }

    private void designations(Changeset set) throws IOException {
        table(
                "designations.csv",
                "vintage,unit,kind,decision,valid_from,valid_to,source",
                set.designations().stream()
                        .map(d -> List.of(
                                d.vintage(),
                                d.unit(),
                                d.kind(),
                                d.decision(),
                                d.validFrom(),
                                d.validTo().map(Object::toString).orElse(""),
                                set.description().source())));
    }

    /** Plain decimal; empty for no number. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void table(String name, String header, Stream<? extends List<?>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, CSV)) {
            printer.printRecord((Object[]) header.split(","));
            Consumer<List<?>> print = row -> {
                try {
                    printer.printRecord(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            rows.forEach(print);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        written.add(file);
    }

    private <T> void features(
            String name,
            List<T> items,
            java.util.function.Function<T, Geometry> geometry,
            java.util.function.BiConsumer<T, JsonWriter> properties)
            throws IOException {
        JsonWriter json = new JsonWriter();
        GeoJsonWriter shapes = new GeoJsonWriter(json);
        json.object().field("type", "FeatureCollection").field("demonstration", true);
        json.array("features");
        for (T item : items) {
            json.object().field("type", "Feature").object("properties");
            properties.accept(item, json);
            json.field("demonstration", true).end();
            json.name("geometry");
            shapes.geometry(Optional.of(geometry.apply(item)));
            json.end();
        }
        json.end().end();
        Path file = folder.resolve(name);
        Files.write(file, json.toBytes());
        written.add(file);
    }
}
