package vn.vungcao.bench.curve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vungcao.bench.data.LoadSynthetic;
import vn.vungcao.bench.data.SyntheticSet;
import vn.vungcao.bench.drive.OurServer;
import vn.vungcao.bench.drive.Setting;

/**
 * Asks sets of growing size the same questions and tells what each costs: CPU per request, one after the other. Ends
 * with 1 when something grows faster than n log n times a slack. Started by scripts/bench.
 */
public final class Curve {
    /** A JVM compiles what is called often: a question is asked until the server has worked so many seconds on it. */
    private static final double WARM_CPU_SECONDS = 8;

    private static final long BETWEEN_LOOKS = 20_000_000;

    private static final int WARMING_START = 500_000_000;

    private final Setting setting;
    private final List<Cost> costs = new ArrayList<>();

    private Curve(Setting setting) {
        this.setting = setting;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Curve curve = new Curve(new Setting(args));
        int smallest = curve.setting.number("least");
        int largest = curve.setting.number("most");
        for (Size size : Size.all()) {
            if (size.units() >= smallest && size.units() <= largest) {
                curve.measure(size);
            }
        }
        CurveTable table = new CurveTable(curve.costs, Double.parseDouble(curve.setting.get("slack")));
        Path folder = curve.setting.folder();
        Files.writeString(folder.resolve("curve.md"), curve.setting.get("heading") + "\n\n" + table);
        Files.writeString(folder.resolve("curve.svg"), new CurveChart(curve.costs).toString());
        System.out.print("\n" + table);
        System.exit(table.growsTooFast() ? 1 : 0);
    }

    private void measure(Size size) throws IOException, InterruptedException {
        System.out.printf("%s: drawing%n", size.extent().name());
        SyntheticSet set = SyntheticSet.of(size.extent());
        Path store =
                setting.folder().resolve("curve").resolve(size.extent().name()).resolve("store");
        if (!Files.exists(store)) {
            Path half = store.resolveSibling("half");
            LoadSynthetic.into(set, half.toString(), 1);
            Files.move(half, store);
        }
        List<Question> questions = new Questions(new KnownSet(size, set)).all();
        set = null; // hundreds of megabytes
        Path log = setting.folder().resolve("curve-server.log");
        List<String> java = List.of(setting.get("java"), "-XX:+UseSerialGC", "-Xmx3g");
        try (OurServer server = OurServer.start(java, Path.of(setting.get("jar")), store, log)) {
            double seconds = server.secondsToReady();
            add(size, "load, CPU s", size.units(), server.cpuToReady(), String.format(Locale.ROOT, "%.1f s", seconds));
            server.awaitIdle();
            add(size, "heap after load, MB", size.units(), server.heapKept(), "");
            for (Question question : questions) {
                measure(size, question, server);
            }
        }
    }

    private void measure(Size size, Question question, OurServer server) throws IOException, InterruptedException {
        int units;
        try {
            units = question.check().units(server.ask(question.sample()));
        } catch (IOException e) {
            throw new IOException(size.extent().name() + ", " + question.name() + ": " + e.getMessage(), e);
        }
        ask(server, question, WARM_CPU_SECONDS, WARMING_START);
        Worked worked = ask(server, question, setting.number("seconds"), 1);
        double used = worked.cpuSeconds() * 1000 / worked.requests();
        int scale = question.grown() == Question.Grown.WITH_ALL ? size.n() : units;
        String wall = String.format(Locale.ROOT, "%d units, p50 %.2f ms", units, worked.median());
        add(size, question.name() + ", CPU ms", scale, used, wall);
    }

    /** @param median milliseconds until an answer was there */
    private record Worked(double cpuSeconds, long requests, double median) {}

    /**
     * Asks one question after the other until the server has worked so long: on a machine that others use too, a time would say
     * little of how much was done in it.
     *
     * @param start no two rounds may share numbers
     */
    private static Worked ask(OurServer server, Question question, double cpuSeconds, int start)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        double before = server.cpuSeconds();
        double used = 0;
        long looked = System.nanoTime();
        do {
            long begin = System.nanoTime();
            server.askAnew(question.path(start + times.size()), start + times.size());
            times.add((System.nanoTime() - begin) / 1e6);
            if (System.nanoTime() - looked > BETWEEN_LOOKS) {
                looked = System.nanoTime();
                used = server.cpuSeconds() - before;
            }
        } while (used < cpuSeconds);
        used = server.cpuSeconds() - before;
        times.sort(null);
        return new Worked(used, times.size(), times.get(times.size() / 2));
    }

    private void add(Size size, String item, int scale, double amount, String note) {
        costs.add(new Cost(item, size, scale, amount, note));
        System.out.printf(Locale.ROOT, "%s, %s: %.3f (%s)%n", size.extent().name(), item, amount, note);
    }
}
