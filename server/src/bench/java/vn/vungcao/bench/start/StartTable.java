package vn.vungcao.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vungcao.bench.drive.OurServer;
import vn.vungcao.bench.drive.Setting;
import vn.vungcao.bench.start.Starts.Took;

/** Measures starts of the demonstration with and without an archive of classes. Started by scripts/bench. */
public final class StartTable {
    /** Seconds from the start of the JVM until it answers. */
    private static final double GOAL = 2;

    private final Starts starts;
    private final int tries;
    private final List<Took> loadFresh = new ArrayList<>();
    private final List<Took> serveFresh = new ArrayList<>();
    private final List<Took> loadAgain = new ArrayList<>();
    private final List<Took> serveAgain = new ArrayList<>();

    private StartTable(Starts starts, int tries) {
        this.starts = starts;
        this.tries = tries;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Setting setting = new Setting(args);
        Starts starts = new Starts(setting);
        starts.makeArchive();
        String text = setting.get("heading")
                + "\n\n| classes | step | seconds | CPU seconds | of the goal of 2 s |\n| --- | --- | --: | --: | --: |\n"
                + new StartTable(starts, setting.number("tries")).rows(false)
                + new StartTable(starts, setting.number("tries")).rows(true)
                + String.format(
                        Locale.ROOT,
                        "%nThe archive takes %d MB. scripts/run makes one for each jar.%n",
                        starts.archiveBytes() >> 20)
                + new StartParts(starts).text()
                + new StartProfile(starts, setting.number("tries")).text();
        starts.forgetStore();
        Files.writeString(setting.folder().resolve("start.md"), text);
        System.out.print("\n" + text);
    }

    private String rows(boolean archived) throws IOException, InterruptedException {
        for (int i = 0; i < tries; i++) {
            starts.forgetStore();
            once(archived, loadFresh, serveFresh);
            once(archived, loadAgain, serveAgain);
        }
        String classes = archived ? "from an archive" : "from the jar";
        return row(classes, "fresh: demonstration loaded by its own command", loadFresh)
                + row(classes, "fresh: server, JVM start to ready", serveFresh)
                + row(classes, "second: command that finds the demonstration there", loadAgain)
                + row(classes, "second: server, JVM start to ready", serveAgain);
    }

    private void once(boolean archived, List<Took> load, List<Took> serve) throws IOException, InterruptedException {
        load.add(starts.load(archived));
        try (OurServer server = starts.serve(starts.java(archived))) {
            serve.add(Took.of(server));
            System.out.printf(
                    Locale.ROOT, "ready in %.2f s, %.2f CPU seconds%n", server.secondsToReady(), server.cpuToReady());
        }
    }

    private static String row(String classes, String step, List<Took> all) {
        Took median = Took.median(all);
        boolean held = step.contains("ready");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %s |%n",
                classes,
                step,
                median.wall(),
                median.cpu(),
                held
                        ? String.format(
                                Locale.ROOT, "%.2f%s", median.wall() / GOAL, median.wall() > GOAL ? " **MISSED**" : "")
                        : "");
    }
}
