package vn.vungcao.intake.preview;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.unit.AdminLevel;

/**
 * The changes of one kind of record: of observations and boundaries those that make one map.
 *
 * @param content what the records are: {@code observations}, {@code boundaries}, {@code zones} …
 * @param indicator of observations
 * @param year of observations and resettlement
 * @param vintage of records that belong to units of one vintage
 * @param level of records that belong to units of one level
 * @param records by effect, then by key
 */
public record ChangePart(
        String content,
        Optional<String> indicator,
        OptionalInt year,
        Optional<String> vintage,
        Optional<AdminLevel> level,
        List<RecordChange> records) {
    private static final Comparator<RecordChange> ORDER =
            Comparator.comparing(RecordChange::effect).thenComparing(RecordChange::key);

    public ChangePart {
        Objects.requireNonNull(content);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(year);
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(level);
        records = records.stream().sorted(ORDER).toList();
    }

    /** Of records that belong to no units. */
    static ChangePart plain(String content, List<RecordChange> records) {
        return new ChangePart(
                content, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), records);
    }

    /** How many records have each effect, 0 among them. */
    public Map<Effect, Integer> counts() {
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            counts.put(effect, 0);
        }
        records.forEach(record -> counts.merge(record.effect(), 1, Integer::sum));
        return counts;
    }
}
