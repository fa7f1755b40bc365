package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.geo.CoverageCheck;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * The plan to import the boundaries of one level of a vintage: every feature meets its unit by code.
 *
 * @param codeField the property that holds the code
 * @param nameField the property that holds the name, to be held against the register; needed when units are defined
 * @param padCodes whether codes that lost their leading zero are taken
 * @param definition how to make units that the vintage does not have; empty when that is an error
 */
public record BoundaryImport(
        AdminLevel level,
        String vintage,
        String codeField,
        Optional<String> nameField,
        boolean padCodes,
        Optional<UnitDefinition> definition,
        String who) {
    public BoundaryImport {
        Objects.requireNonNull(level);
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(codeField);
        Objects.requireNonNull(who);
        if (definition.isPresent() && nameField.isEmpty()) {
            throw new IllegalArgumentException("units cannot be defined without the field of their names");
        }
    }

    /**
     * @param sha256 of the file the features were read from
     * @param problems what was found while it was read; errors among them stop the import
     */
    public ImportOutcome plan(FeatureFile file, String sha256, UnitRegistry units, ProblemList problems) {
        Optional<PlannedUnits> planned =
                hasFields(file, problems) ? plannedUnits(file, units, problems) : Optional.empty();
        if (planned.isEmpty()) {
            return ImportOutcome.refused(report(
                    file, Map.of("features", file.features().size()), JoinReport.NONE, Optional.empty(), problems));
        }
        FeatureJoin join = new FeatureJoin(this, file, planned.get().tree(), units, problems);
        List<UnitBoundary> boundaries = join.run();
        CoverageReport coverage =
                CoverageCheck.of(boundaries.stream().map(UnitBoundary::geometry).toList());
        if (!coverage.exact()) {
            warnOfQuality(file, coverage, problems);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("features", file.features().size());
        counts.put("boundaries", boundaries.size());
        if (definition.isPresent()) {
            counts.put("units", planned.get().defined().size());
        }
        ImportReport report = report(file, counts, join.report(), Optional.of(coverage), problems);
        return problems.hasErrors()
                ? ImportOutcome.refused(report)
                : new ImportOutcome(report, Optional.of(changes(report, sha256, planned.get(), boundaries)));
    }

    private boolean hasFields(FeatureFile file, ProblemList problems) {
        requireField(file, codeField, "--code-field", problems);
        nameField.ifPresent(field -> requireField(file, field, "--name-field", problems));
        definition
                .flatMap(UnitDefinition::parentField)
                .ifPresent(field -> requireField(file, field, "--parent-field", problems));
        return !problems.hasErrors();
    }

    static Wording noProperty(String field) {
        return Wording.of("không hình nào có thuộc tính '%s'", "no feature has the property '%s'", field);
    }

    private static void requireField(FeatureFile file, String field, String option, ProblemList problems) {
        if (!file.fields().contains(field)) {
            problems.error(
                    Place.file(file.file()).column(field),
                    noProperty(field),
                    Wording.of(
                            "nêu thuộc tính đúng bằng %s; %s",
                            "name the right one with %s; %s",
                            option,
                            file.fields().isEmpty()
                                    ? Wording.of(
                                            "các hình không có thuộc tính nào",
                                            "the features have no properties at all")
                                    : NearestName.advice(field, file.fields())));
        }
    }

    private Optional<PlannedUnits> plannedUnits(FeatureFile file, UnitRegistry units, ProblemList problems) {
        Optional<UnitTree> known = units.findTree(vintage);
        if (definition.isPresent()) {
            return definition.get().plan(this, file, known, units, problems);
        }
        if (known.isEmpty()) {
            String choices = units.vintages().stream().map(BoundaryVintage::id).collect(Collectors.joining(", "));
            problems.error(
                    Place.file(file.file()),
                    VintageWords.unknown(vintage),
                    (choices.isEmpty()
                                    ? Wording.NONE
                                    : NearestName.choose(choices).plus(Wording.of("; hoặc ", "; or ")))
                            .plus(Wording.of(
                                    "tạo mốc ranh giới và các đơn vị của nó từ tệp này bằng --define-units --vintage-from"
                                            + " NGÀY --name-field TRƯỜNG",
                                    "make it and its units from this file with --define-units --vintage-from DATE"
                                            + " --name-field FIELD")));
        }
        return known.map(tree -> new PlannedUnits(tree, Optional.empty(), List.of()));
    }

    private static void warnOfQuality(FeatureFile file, CoverageReport coverage, ProblemList problems) {
        problems.warning(
                Place.file(file.file()),
                Wording.of(
                        "các đa giác chưa khớp cạnh chính xác: %d không hợp lệ, %d chỗ chồng (%.4f km²), %d khe hở (%.4f"
                                + " km²), %d cạnh không khớp; chúng được dùng như đã có, với chất lượng thấp hơn",
                        "the polygons do not share their edges exactly: %d invalid, %d overlaps (%.4f km²), %d gaps (%.4f"
                                + " km²), %d unmatched edges; they are used as they are, in reduced quality",
                        coverage.invalid(),
                        coverage.overlaps(),
                        coverage.overlapKm2(),
                        coverage.gaps(),
                        coverage.gapKm2(),
                        coverage.unmatchedEdges()),
                Wording.of(
                        "đề nghị nơi công bố cung cấp lớp sạch về hình học; diện tích và đơn vị giáp ranh có thể lệch bằng"
                                + " các diện tích nêu trên",
                        "ask the publisher for a topologically clean layer; areas and neighbours may be off by the areas"
                                + " above"));
    }

    private ImportReport report(
            FeatureFile file,
            Map<String, Integer> counts,
            JoinReport join,
            Optional<CoverageReport> coverage,
            ProblemList problems) {
        List<FieldUse> uses = new ArrayList<>(List.of(FieldUse.read("code", List.of(codeField))));
        nameField.ifPresent(field -> uses.add(FieldUse.read("name", List.of(field))));
        definition
                .flatMap(UnitDefinition::parentField)
                .ifPresent(field -> uses.add(FieldUse.read("parent", List.of(field))));
        return new ImportReport("boundaries", file.file(), counts, join, coverage, problems.list(), file.description())
                .readFrom(uses);
    }

    private Changeset changes(ImportReport report, String sha256, PlannedUnits planned, List<UnitBoundary> boundaries) {
        Changeset.Builder changes = Changeset.of(new ImportDescription(
                report.kind(), report.source(), sha256, who, false, ImportReportJson.text(report)));
        planned.newVintage().ifPresent(changes.vintages::add);
        changes.units.addAll(planned.defined());
        changes.boundaries.addAll(boundaries);
        return changes.build();
    }
}
