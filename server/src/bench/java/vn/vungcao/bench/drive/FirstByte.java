package vn.vungcao.bench.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the first byte and the whole of a large answer take, told by curl on a new connection. */
record FirstByte(String how, double first, double whole, double slowestWhole, long bytes) {
    /** Milliseconds. */
    private static final int GOAL_FIRST = 50;

    private static final int GOAL_WHOLE = 300;
    private static final int TRIES = 11;
    private static final String NEWS = "another question each time";

    private static final String HEAD =
            """

            ## First byte

            %s: medians of %d tries on a new connection each. Goals: %d ms for the first byte, %d ms for the whole.

            | server | first byte ms | | whole ms | | slowest whole ms | bytes |
            | --- | --: | --- | --: | --- | --: | --: |
            """;

    /** Of every server that speaks HTTP; of ours also when no answer was given before. */
    static String table(Setting setting, Item item) throws IOException, InterruptedException {
        List<FirstByte> rows = new ArrayList<>();
        for (Server server : List.of(Server.OURS, Server.OURS_PLAIN, Server.FILE, Server.MAP)) {
            if (server.answers(setting, item)) {
                rows.add(of(server.title() + ", the same again", tries(setting, item, server, 0)));
                if (server != Server.FILE) {
                    rows.add(of(server.title() + ", " + NEWS, tries(setting, item, server, 1)));
                }
            }
        }
        StringBuilder text = new StringBuilder(String.format(HEAD, item.name(), TRIES, GOAL_FIRST, GOAL_WHOLE));
        rows.forEach(row -> text.append(row.line()));
        return text.toString();
    }

    /** @param step between the numbers that fill the blanks of the question */
    private static List<double[]> tries(Setting setting, Item item, Server server, int step)
            throws IOException, InterruptedException {
        List<double[]> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            // blanks of the sample are of the last year, and so are those of the 38 numbers after it but for the
            // indicator
            tries.add(once(server.address(setting, item, item.sample() + i * step), server.packed()));
        }
        return tries;
    }

    private static double[] once(String address, boolean packed) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("curl", "-s", "-g", "-f", "-o", "/dev/null"));
        words.addAll(List.of("-w", "%{time_starttransfer} %{time_total} %{size_download}"));
        if (packed) {
            words.addAll(List.of("-H", "Accept-Encoding: gzip"));
        }
        words.add(address);
        return Arrays.stream(Command.run(words).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static FirstByte of(String how, List<double[]> tries) {
        double[] first = sorted(tries, 0);
        double[] whole = sorted(tries, 1);
        return new FirstByte(
                how, first[TRIES / 2], whole[TRIES / 2], whole[TRIES - 1], (long) sorted(tries, 2)[TRIES / 2]);
    }

    /** Times in milliseconds, bytes as they are. */
    private static double[] sorted(List<double[]> tries, int column) {
        return tries.stream()
                .mapToDouble(of -> column == 2 ? of[column] : of[column] * 1000)
                .sorted()
                .toArray();
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %.1f | %s | %.1f | %d |%n",
                how,
                first,
                verdict(first, GOAL_FIRST),
                whole,
                verdict(whole, GOAL_WHOLE),
                slowestWhole,
                bytes);
    }

    private static String verdict(double milliseconds, int goal) {
        return milliseconds <= goal ? "met" : String.format(Locale.ROOT, "%.1f × the goal", milliseconds / goal);
    }
}
