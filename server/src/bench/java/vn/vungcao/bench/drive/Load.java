package vn.vungcao.bench.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a server stood a load.
 *
 * @param done requests answered
 * @param median milliseconds
 * @param slowest milliseconds that 99 of 100 stay below
 * @param failed requests that were answered with an error or not at all
 */
record Load(double perSecond, long done, double median, double slowest, long failed) {
    private static final String NUMBER = "([\\d.]+)";

    /**
     * @param connections at a time
     * @param start the number that questions begin with: no two periods of one server may share questions
     */
    record Period(int connections, int seconds, int start) {}

    /** @param path of every request, with {@link Blanks} when it varies */
    static Load ofWrk(String origin, String path, Item item, boolean packed, Period period, String lua)
            throws IOException, InterruptedException {
        int threads = Math.min(2, period.connections());
        List<String> words = new ArrayList<>(
                List.of("wrk", "-t" + threads, "-c" + period.connections(), "-d" + period.seconds() + "s"));
        words.addAll(List.of("--latency", "--timeout", "60s"));
        if (packed) {
            words.addAll(List.of("-H", "Accept-Encoding: gzip"));
        }
        if (item.varies() && path.contains("{")) {
            words.addAll(List.of("-s", lua, origin, "--", path, "" + period.start()));
        } else {
            words.add(origin + Blanks.fill(path, Blanks.of(item.sample())));
        }
        String said = Command.run(words);
        return new Load(
                Double.parseDouble(part(said, "Requests/sec:\\s+" + NUMBER)),
                Long.parseLong(part(said, "(\\d+) requests in")),
                milliseconds(part(said, "(?m)^\\s+50%\\s+(\\S+)")),
                milliseconds(part(said, "(?m)^\\s+99%\\s+(\\S+)")),
                errors(said));
    }

    static Load ofPgbench(Setting setting, Item item, Period period) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench");
        Path script = Files.writeString(folder.resolve("question.sql"), script(item));
        String said = Command.run(List.of(
                setting.get("pgbench"),
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-c",
                "" + period.connections(),
                "-j",
                "" + Math.min(2, period.connections()),
                "-T",
                "" + period.seconds(),
                "-l",
                "--log-prefix",
                folder.resolve("log").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                setting.get("pgport"),
                "-U",
                "postgres",
                "bench"));
        double[] times = times(folder);
        return new Load(
                Double.parseDouble(part(said, "tps = " + NUMBER)),
                times.length,
                times[times.length / 2],
                times[times.length * 99 / 100],
                0);
    }

    private static String script(Item item) {
        return item.varies()
                ? "\\set n random(1, 9000000)\n" + Blanks.fill(item.sql(), Blanks.SQL) + ";\n"
                : Blanks.fillSql(item.sql(), item.sample()) + ";\n";
    }

    /** Sorted milliseconds of the transactions that pgbench logged; the log goes. */
    private static double[] times(Path folder) throws IOException {
        double[] all = new double[0];
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("log")) {
                    double[] own = Files.readAllLines(file).stream()
                            .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]) / 1000)
                            .toArray();
                    int before = all.length;
                    all = Arrays.copyOf(all, before + own.length);
                    System.arraycopy(own, 0, all, before, own.length);
                }
                Files.delete(file);
            }
        }
        Files.delete(folder);
        Arrays.sort(all);
        return all;
    }

    private static long errors(String said) {
        long count = 0;
        Matcher number = Pattern.compile("(?:connect|read|write|timeout|Non-2xx or 3xx responses:) (\\d+)")
                .matcher(said);
        while (number.find()) {
            count += Long.parseLong(number.group(1));
        }
        return count;
    }

    private static String part(String said, String pattern) throws IOException {
        Matcher part = Pattern.compile(pattern).matcher(said);
        if (!part.find()) {
            throw new IOException("not understood: " + said);
        }
        return part.group(1);
    }

    private static double milliseconds(String text) {
        String unit = text.replaceAll("[\\d.]", "").toLowerCase(Locale.ROOT);
        double number = Double.parseDouble(text.replaceAll("[^\\d.]", ""));
        return switch (unit) {
            case "us" -> number / 1000;
            case "ms" -> number;
            case "s" -> number * 1000;
            default -> number * 60_000;
        };
    }
}
