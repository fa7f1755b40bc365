package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.wording.Wording;

/** Tells the states of a job as server-sent events until it ends, from the one after Last-Event-ID on. */
final class EventStream {
    private static final String FORMAT = "text/event-stream";
    private static final int MOST_LISTENERS = 32;
    private static final long LOOK_MILLIS = 500;
    private static final int LOOKS_BETWEEN_SIGNS = 20;

    private final Semaphore places = new Semaphore(MOST_LISTENERS);

    /** @param whole whether who listens may read what is not published */
    void tell(ImportJobs jobs, String id, ActionRequest request, boolean whole) throws IOException {
        ObjectNode job = jobs.find(id).orElseThrow(() -> ImportJobs.unknown(id));
        int after = lastHeard(request);
        if (request.isHead()) {
            request.streaming().open(FORMAT).flush();
            return;
        }
        if (!places.tryAcquire()) {
            throw new Failure.Busy(Wording.of(
                    "đã có %1$d nơi theo dõi; hãy hỏi /api/imports/%2$s thay vào đó",
                    "%1$d listen already; ask /api/imports/%2$s instead", MOST_LISTENERS, id));
        }
        try {
            OutputStream out = request.streaming().open(FORMAT);
            Optional<ImportJob> live = jobs.findUnderWay(id);
            if (live.isPresent()) {
                follow(jobs, live.get(), after, out, whole);
            } else if (job.get("events").asInt() > after) {
                ObjectNode ended = jobs.find(id).orElse(job);
                send(out, ended.get("events").asInt(), (whole ? ended : ImportReads.withoutContent(ended)).toString());
            }
            out.flush();
        } finally {
            places.release();
        }
    }

    private static int lastHeard(ActionRequest request) {
        String text = request.header("Last-Event-ID").orElse("0").strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw new Failure.BadParameter("Last-Event-ID", "is no number of an event");
        }
        return Integer.parseInt(text);
    }

    /** A listener that went away is noticed when something is written to him; the job does not mind. */
    private static void follow(ImportJobs jobs, ImportJob job, int after, OutputStream out, boolean whole)
            throws IOException {
        int heard = after;
        int quiet = 0;
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            while (!jobs.isClosing()) {
                boolean ended = job.state().isEnd();
                List<ImportJob.Event> events = job.eventsAfter(heard, LOOK_MILLIS);
                for (ImportJob.Event event : events) {
                    send(out, event.number(), whole ? event.json() : event.publicJson());
                    heard = event.number();
                }
                if (ended) {
                    return;
                }
                if (events.isEmpty() && ++quiet % LOOKS_BETWEEN_SIGNS == 0) {
                    out.write(": still\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream out, int number, String json) throws IOException {
        // JSON of one line: Jackson writes no line end
        out.write(("id: " + number + "\nevent: state\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
