package vn.vungcao.intake.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.vungcao.unit.AdminLevel;

/**
 * Writes a preview as JSON within bounds: at most {@value #MOST_PARTS} parts, {@value #MOST_RECORDS} records and
 * {@value #MOST_POSITIONS} positions of shapes. The counts are always whole; what is left out is counted.
 */
public final class ChangePreviewJson {
    static final int MOST_PARTS = 1_000;
    static final int MOST_RECORDS = 5_000;
    static final int MOST_POSITIONS = 20_000;

    private final ShapeOutline outline = new ShapeOutline(MOST_POSITIONS);
    private int recordsLeft = MOST_RECORDS;

    private ChangePreviewJson() {}

    public static ObjectNode node(ChangePreview preview) {
        return new ChangePreviewJson().write(preview);
    }

    private ObjectNode write(ChangePreview preview) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode all = node.putObject("counts");
        for (Effect effect : Effect.values()) {
            all.put(effect.id(), preview.count(effect));
        }
        ArrayNode parts = node.putArray("parts");
        preview.parts().stream().limit(MOST_PARTS).forEach(part -> parts.add(part(part)));
        node.put("parts_left_out", Math.max(0, preview.parts().size() - MOST_PARTS));
        return node;
    }

    private ObjectNode part(ChangePart part) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("content", part.content());
        part.indicator().ifPresent(code -> node.put("indicator", code));
        part.year().ifPresent(year -> node.put("year", year));
        part.vintage().ifPresent(vintage -> node.put("vintage", vintage));
        part.level().map(AdminLevel::id).ifPresent(level -> node.put("level", level));
        ObjectNode counts = node.putObject("counts");
        part.counts().forEach((effect, count) -> counts.put(effect.id(), count));
        int listed = Math.min(recordsLeft, part.records().size());
        recordsLeft -= listed;
        ArrayNode records = node.putArray("records");
        part.records().stream().limit(listed).forEach(record -> records.add(record(record)));
        node.put("records_left_out", part.records().size() - listed);
        return node;
    }

    private ObjectNode record(RecordChange record) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", record.key());
        node.put("name", record.name());
        node.put("effect", record.effect().id());
        figure(node, "before", record.before());
        figure(node, "after", record.after());
        if (!record.differs().isEmpty()) {
            ArrayNode differs = node.putArray("differs");
            record.differs().forEach(differs::add);
        }
        record.shape().flatMap(outline::node).ifPresent(shape -> node.set("shape", shape));
        return node;
    }

    /** A figure without value has its status alone; where there is no figure there is nothing. */
    private static void figure(ObjectNode node, String name, Optional<RecordChange.Figure> figure) {
        figure.ifPresent(known -> {
            if (Double.isNaN(known.value())) {
                node.putNull(name);
            } else {
                node.put(name, known.value());
            }
            node.put(name + "_status", known.status().id());
        });
    }
}
