package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.ImportReportJson;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.intake.preview.ChangePreviewJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.wording.Wording;

/** An import on its way. Safe for several threads: one runs it, others watch or cancel it. */
final class ImportJob {
    /** Queued, reading, checking, writing, publishing, done. */
    private static final int STEPS = 6;

    /**
     * @param number from 1 in each job
     * @param publicJson what everybody may know of it
     */
    record Event(int number, String json, String publicJson) {}

    private final String id;
    private final ImportOrder order;
    private final PreparedImport prepared;
    private final boolean proposes;
    private final List<Event> events = new ArrayList<>();
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private JobState state;

    /** @param proposes whether what it writes waits for approval */
    ImportJob(String id, ImportOrder order, PreparedImport prepared, boolean proposes) {
        this.id = id;
        this.proposes = proposes;
        this.order = order;
        this.prepared = prepared;
        node.put("id", id);
        node.put("href", "/api/imports/" + id);
        node.put("kind", order.kind());
        node.put("file", order.fileName());
        node.put("bytes", order.bytes());
        node.put("dry_run", order.isDryRun());
        node.put("draft", proposes);
        node.put("sha256", order.sha256());
        node.put("who", order.who());
        node.put("role", order.caller().role().id());
        node.put("queued_at", now());
        move(JobState.QUEUED);
    }

    boolean proposes() {
        return proposes;
    }

    String id() {
        return id;
    }

    ImportOrder order() {
        return order;
    }

    PreparedImport prepared() {
        return prepared;
    }

    synchronized JobState state() {
        return state;
    }

    synchronized ObjectNode toJson() {
        return node.deepCopy();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Goes on to a state; refused when it was cancelled or stopped meanwhile. */
    synchronized void enter(JobState next) {
        if (state.isEnd()) {
            throw new CancellationException(id + " is " + state.id());
        }
        if (next == state) {
            return;
        }
        if (state == JobState.QUEUED) {
            node.put("started_at", now());
        }
        move(next);
    }

    /** @return whether it is cancelled now; not when something may have been written or it has ended */
    synchronized boolean cancel() {
        if (!state.isBeforeWriting()) {
            return false;
        }
        node.put("ended_at", now());
        move(JobState.CANCELLED);
        return true;
    }

    /** The server stops: what has not begun to write does not begin any more. */
    synchronized void stop() {
        if (state.isBeforeWriting()) {
            node.put("ended_at", now());
            failed(JobWords.SERVER_STOPPED);
            move(JobState.FAILED);
        }
    }

    synchronized void reported(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
        node.set("report", ImportReportJson.node(report));
        preview.ifPresent(changes -> node.set("changes", ChangePreviewJson.node(changes)));
        record.ifPresent(written -> node.put("import", written.id()));
    }

    /** Ends it, unless it was cancelled or stopped. */
    /** The import that it made, where its report was lost on the way. */
    synchronized void wrote(ImportRecord record) {
        node.put("import", record.id());
    }

    synchronized void end(Optional<Wording> error) {
        if (state.isEnd()) {
            return;
        }
        node.put("ended_at", now());
        error.ifPresent(this::failed);
        move(error.isPresent() ? JobState.FAILED : JobState.DONE);
    }

    private void failed(Wording why) {
        node.put("error", why.en());
        node.put("error_vi", why.vi());
    }

    private synchronized void move(JobState next) {
        state = next;
        node.put("state", next.id());
        node.putObject("progress")
                .put("step", Math.min(next.ordinal() + 1, STEPS))
                .put("of", STEPS);
        node.put("events", events.size() + 1);
        events.add(new Event(
                events.size() + 1,
                node.toString(),
                ImportReads.withoutContent(node.deepCopy()).toString()));
        notifyAll();
    }

    /** The events after one, waited for until there are some; none when the time is over. */
    synchronized List<Event> eventsAfter(int number, long waitMillis) throws InterruptedException {
        long until = System.nanoTime() + waitMillis * 1_000_000;
        while (events.size() <= number && !state.isEnd()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return number >= events.size() ? List.of() : List.copyOf(events.subList(Math.max(0, number), events.size()));
    }
}
