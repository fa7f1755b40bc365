package vn.vungcao.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where Java code spends its time until the server is ready, by samples of several starts (JFR, every ten milliseconds). */
final class StartProfile {
    private static final int TOP = 10;
    private static final String OURS = "vn.vungcao";

    private final Starts starts;
    private final int tries;
    private final Map<String, Integer> methods = new HashMap<>();
    private final Map<String, Integer> callers = new HashMap<>();
    private int samples;

    StartProfile(Starts starts, int tries) {
        this.starts = starts;
        this.tries = tries;
    }

    String text() throws IOException, InterruptedException {
        for (int i = 0; i < tries; i++) {
            Path file = starts.file("start.jfr");
            List<String> java = new ArrayList<>(starts.java(true));
            java.add("-XX:StartFlightRecording=filename=" + file + ",settings=profile");
            java.add("-Xlog:jfr*=off");
            starts.serve(java).close();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    count(event.getStackTrace().getFrames());
                }
            }
            Files.delete(file);
        }
        return "\n## Profile of " + tries + " second starts, " + samples + " samples of Java code\n"
                + table("method on top", methods) + table("nearest method of ours", callers);
    }

    private void count(List<RecordedFrame> frames) {
        samples++;
        methods.merge(name(frames.get(0)), 1, Integer::sum);
        Optional<String> ours = frames.stream()
                .map(StartProfile::name)
                .filter(name -> name.startsWith(OURS))
                .findFirst();
        callers.merge(ours.orElse("none: libraries and JDK"), 1, Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private String table(String head, Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder("\n| " + head + " | share |\n| --- | --: |\n");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TOP)
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT, "| %s | %.1f %% |%n", entry.getKey(), 100.0 * entry.getValue() / samples)));
        return text.toString();
    }
}
