package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.wording.Wording;

/** What imports of features that are records of their own have in common: reading, ids that stand once, the report. */
final class FeatureImport<T> {
    private final String kind;
    private final String what;
    private final FeatureFile file;
    private final String sha256;
    private final String who;
    private final ProblemList problems;
    private int read;
    private List<FieldUse> uses = List.of();

    /**
     * @param kind of the import
     * @param what the records, in the plural
     */
    FeatureImport(String kind, String what, FeatureFile file, String sha256, String who, ProblemList problems) {
        this.kind = kind;
        this.what = what;
        this.file = file;
        this.sha256 = sha256;
        this.who = who;
        this.problems = problems;
    }

    /** Every feature as a record. Complete only when no error was added to the problems. */
    List<Entry<T>> read(
            FieldMapping mapping,
            List<String> required,
            BiFunction<Feature, FieldReader, Optional<T>> parser,
            Function<T, String> id) {
        List<Entry<T>> records = new ArrayList<>();
        Optional<FieldMapping.Bound> bound = mapping.bind(Place.file(file.file()), file.fields(), required, problems);
        if (bound.isEmpty()) {
            return records;
        }
        uses = bound.get().uses();
        Map<String, Place> ids = new HashMap<>();
        for (Feature feature : file.features()) {
            FieldReader fields = new FieldReader(bound.get(), feature::text, file.place(feature), problems);
            parser.apply(feature, fields).ifPresent(record -> {
                Place first = ids.putIfAbsent(id.apply(record), file.place(feature));
                if (first != null) {
                    fields.refuse(
                            "id",
                            Wording.of(
                                    "id '%s' đã có ở hình %d",
                                    "the id '%s' stands already in feature %d", id.apply(record), first.number()),
                            Wording.of("cho mỗi hình một id riêng", "give each feature an id of its own"));
                }
                records.add(new Entry<>(record, file.place(feature)));
            });
        }
        read = records.size();
        return records;
    }

    ImportOutcome outcome(JoinReport join, Consumer<Changeset.Builder> content) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("features", file.features().size());
        counts.put(what, read);
        ImportReport report = new ImportReport(
                        kind, file.file(), counts, join, Optional.empty(), problems.list(), file.description())
                .readFrom(uses);
        if (problems.hasErrors()) {
            return ImportOutcome.refused(report);
        }
        Changeset.Builder changes = Changeset.of(
                new ImportDescription(kind, file.file(), sha256, who, false, ImportReportJson.text(report)));
        content.accept(changes);
        return new ImportOutcome(report, Optional.of(changes.build()));
    }
}
