package vn.vungcao.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.wording.Wording;

/** Writes an import report as JSON: for {@code --json}, for the record of the import, for the page. */
public final class ImportReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ImportReportJson() {}

    public static String text(ImportReport report) {
        return node(report).toString();
    }

    public static ObjectNode node(ImportReport report) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", report.kind());
        node.put("source", report.source());
        node.put("accepted", !report.hasErrors());
        ObjectNode counts = node.putObject("counts");
        report.counts().forEach(counts::put);
        report.layer().ifPresent(layer -> node.set("layer", layer(layer)));
        report.table().ifPresent(table -> node.set("table", table(table)));
        if (!report.fields().isEmpty()) {
            ArrayNode fields = node.putArray("fields");
            report.fields().forEach(use -> fields.add(use(use)));
        }
        if (!report.join().equals(JoinReport.NONE)) {
            node.set("join", join(report.join()));
        }
        report.coverage().ifPresent(coverage -> node.set("boundary_coverage", coverage(coverage)));
        ArrayNode problems = node.putArray("problems");
        report.problems().forEach(problem -> problems.add(problem(problem)));
        return node;
    }

    private static ObjectNode layer(LayerDescription layer) {
        ObjectNode node = NODES.objectNode();
        node.put("format", layer.format());
        node.put("name", layer.layer());
        node.put("crs", layer.system());
        put(node, "crs_from", layer.systemFrom());
        layer.text().ifPresent(text -> {
            ObjectNode encoding = node.putObject("encoding");
            encoding.put("id", text.encoding());
            put(encoding, "from", text.from());
            encoding.put("score", text.score());
            encoding.put("runner_up", text.runnerUp());
            encoding.put("preview", text.preview());
        });
        return node;
    }

    private static ObjectNode table(TableFormat table) {
        ObjectNode node = NODES.objectNode();
        node.put("format", table.format());
        table.encoding().ifPresent(encoding -> node.put("encoding", encoding));
        return node;
    }

    private static ObjectNode use(FieldUse use) {
        ObjectNode node = NODES.objectNode();
        node.put("field", use.field());
        if (!use.columns().isEmpty()) {
            ArrayNode columns = node.putArray("columns");
            use.columns().forEach(columns::add);
        }
        use.fixed().ifPresent(value -> node.put("value", value));
        return node;
    }

    private static ObjectNode problem(ImportProblem problem) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", problem.severity().id());
        addPlace(node, problem.place());
        put(node, "message", problem.message());
        put(node, "remedy", problem.remedy());
        return node;
    }

    /** English under the name itself, as it always was; Vietnamese beside it. */
    private static void put(ObjectNode node, String name, Wording wording) {
        node.put(name, wording.en());
        node.put(name + "_vi", wording.vi());
    }

    private static void addPlace(ObjectNode node, Place place) {
        node.put("file", place.file());
        if (place.kind() != Place.Kind.FILE) {
            node.put(place.kind().word(), place.number());
        }
        if (!place.column().isEmpty()) {
            node.put(place.kind() == Place.Kind.FEATURE ? "field" : "column", place.column());
        }
    }

    private static ObjectNode join(JoinReport join) {
        ObjectNode node = NODES.objectNode();
        node.put("matched", join.matched());
        if (!join.joinedBy().isEmpty()) {
            ObjectNode ways = node.putObject("joined_by");
            join.joinedBy().forEach((how, count) -> ways.put(how.id(), count));
            ArrayNode named = node.putArray("named_joins");
            join.namedJoins().forEach(row -> named.add(namedJoin(row)));
        }
        ArrayNode without = node.putArray("units_without_data");
        join.unitsWithoutData().forEach(part -> {
            ObjectNode item = without.addObject();
            item.put("subject", part.subject());
            item.put("vintage", part.vintage());
            item.put("level", part.level().id());
            item.put("of", part.of());
            ArrayNode codes = item.putArray("codes");
            part.units().stream().map(UnitCode::value).forEach(codes::add);
        });
        ArrayNode rows = node.putArray("rows_without_unit");
        join.rowsWithoutUnit().forEach(row -> {
            ObjectNode item = rows.addObject();
            addPlace(item, row.place());
            item.put("key", row.key());
        });
        ArrayNode duplicates = node.putArray("duplicate_keys");
        join.duplicateKeys().forEach(duplicate -> {
            ObjectNode item = duplicates.addObject();
            item.put("key", duplicate.key());
            ArrayNode places = item.putArray("places");
            duplicate.places().forEach(place -> addPlace(places.addObject(), place));
        });
        return node;
    }

    private static ObjectNode namedJoin(JoinReport.NamedJoin row) {
        ObjectNode node = NODES.objectNode();
        addPlace(node, row.place());
        node.put("given", row.given());
        node.put("unit", row.unit().value());
        node.put("name", row.name());
        node.put("how", row.how().id());
        return node.put("score", Math.round(row.score() * 1000) / 1000.0);
    }

    private static ObjectNode coverage(CoverageReport coverage) {
        ObjectNode node = NODES.objectNode();
        node.put("exact", coverage.exact());
        node.put("polygons", coverage.polygons());
        node.put("invalid", coverage.invalid());
        node.put("overlaps", coverage.overlaps());
        node.put("overlap_km2", coverage.overlapKm2());
        node.put("gaps", coverage.gaps());
        node.put("gap_km2", coverage.gapKm2());
        return node.put("unmatched_edges", coverage.unmatchedEdges());
    }
}
