package vn.vungcao.bench.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares the answers of all servers, loads one after the other and writes the table. Started by scripts/bench. */
public final class Bench {
    private static final int WARMING_START = 500_000;

    private static final int WARM_SECONDS = 5;

    /** A JVM is warm when its compilers take less than this part of what it uses. */
    private static final double COMPILERS_REST = 0.04;

    /** Then it is measured all the same. */
    private static final int MOST_WARMING = 9;

    /** More questions than one period asks. */
    private static final int PER_WARMING = 50_000;

    private final Setting setting;
    private final List<Item> items;

    private Bench(Setting setting) {
        this.setting = setting;
        Pattern only = Pattern.compile(setting.find("only").orElse("."));
        this.items = Item.all().stream()
                .filter(item -> only.matcher(item.name()).find())
                .toList();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Bench bench = new Bench(new Setting(args));
        if (!bench.equalAnswers()) {
            System.exit(1);
        }
        bench.measure();
    }

    private List<Server> servers(Item item) {
        return Arrays.stream(Server.values())
                .filter(server -> server.answers(setting, item))
                .toList();
    }

    /** Also puts our packed answers where nginx finds them. */
    private boolean equalAnswers() throws IOException, InterruptedException {
        boolean equal = true;
        for (Item item : items) {
            AnswerContent reference = Server.POSTGIS.content(item, Server.POSTGIS.ask(setting, item));
            System.out.printf("%s: %s%n", item.name(), reference);
            Path file = setting.folder().resolve("static").resolve(Server.fileName(item) + ".gz");
            Files.write(file, Server.OURS.ask(setting, item));
            for (Server server : servers(item)) {
                AnswerContent content = server.content(item, server.ask(setting, item));
                AnswerContent.Difference difference = content.from(reference);
                if (!difference.isNone()) {
                    System.out.printf("  DIFFERENT is %s: %s, %s%n", server.title(), content, difference);
                    equal = false;
                }
            }
        }
        return equal;
    }

    private void measure() throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        for (Item item : items) {
            for (Server server : servers(item)) {
                Cell cell = measure(item, server);
                cells.add(cell);
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s: %.1f req/s, %.3f ms CPU/req%n",
                        item.name(),
                        server.title(),
                        cell.load().perSecond(),
                        cell.cpu());
            }
        }
        String table = heading() + ResultTable.of(cells) + firstBytes();
        Files.writeString(setting.folder().resolve("table.md"), table);
        System.out.print("\n" + table);
    }

    /** Of what is so large that it is streamed, after the load: nothing is cold then. */
    private String firstBytes() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            if (item.connections() == 1) {
                text.append(FirstByte.table(setting, item));
            }
        }
        return text.toString();
    }

    private Cell measure(Item item, Server server) throws IOException, InterruptedException {
        // one at a time, the slowest needs some seconds for a single answer
        int seconds = Math.max(setting.number("seconds"), item.connections() == 1 ? 10 : 1);
        int connections = item.connections() == 0 ? setting.number("connections") : item.connections();
        long bytes = server.ask(setting, item).length;
        warm(item, server, connections);
        List<Long> processes = server.processes(setting, item);
        double before = Usage.cpuSeconds(processes);
        Load load = server.load(setting, item, new Load.Period(connections, seconds, start(server)));
        double used = Usage.cpuSeconds(processes) - before;
        return new Cell(item, server, load, bytes, used * 1000 / Math.max(1, load.done()), Usage.megabytes(processes));
    }

    /** What counts is how a server does that runs for months. */
    private void warm(Item item, Server server, int connections) throws IOException, InterruptedException {
        List<Long> processes = server.processes(setting, item);
        for (int turn = 0; turn < MOST_WARMING; turn++) {
            double used = Usage.cpuSeconds(processes);
            double compiled = Usage.compilerSeconds(processes);
            int first = WARMING_START + turn * PER_WARMING + start(server);
            server.load(setting, item, new Load.Period(connections, WARM_SECONDS, first));
            used = Usage.cpuSeconds(processes) - used;
            compiled = Usage.compilerSeconds(processes) - compiled;
            if (compiled <= COMPILERS_REST * used) {
                return;
            }
        }
    }

    /** Packed and plain answers are kept apart, but what makes them may be kept for both. */
    private static int start(Server server) {
        return server.ordinal() * 2_000_000;
    }

    private String heading() throws IOException {
        return String.format(
                "%s, %d cores, load %s before, %d s a cell, %d connections, %s%n%n",
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                setting.get("load"),
                setting.number("seconds"),
                setting.number("connections"),
                setting.get("revision"));
    }
}
