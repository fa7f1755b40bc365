package vn.vungcao.bench.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes and their children have used, as Linux tells below /proc. */
public final class Usage {
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+)");

    private Usage() {}

    /** Seconds of all cores, those of ended children included. */
    public static double cpuSeconds(Collection<Long> processes) {
        long ticks = 0;
        for (long process : withChildren(processes)) {
            // user, system, and both of the children that ended
            ticks += ticks(read(Long.toString(process), "stat"), 4);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** From the user's; the name before may hold spaces. */
    private static long ticks(String stat, int fields) {
        return stat.isEmpty()
                ? 0
                : Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                        .skip(11)
                        .limit(fields)
                        .mapToLong(Long::parseLong)
                        .sum();
    }

    /** Of those, what the compilers of a JVM took; 0 for what is none. */
    static double compilerSeconds(Collection<Long> processes) throws IOException {
        double seconds = 0;
        for (long process : processes) {
            for (Map.Entry<String, Double> thread : byThread(process).entrySet()) {
                seconds += thread.getKey().matches("C[12] Compiler.*") ? thread.getValue() : 0;
            }
        }
        return seconds;
    }

    /** Seconds by name of the thread, the most first; threads of one name but for a number are taken together. */
    static Map<String, Double> byThread(long process) throws IOException {
        Map<String, Double> seconds = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = read(process + "/task/" + thread.getFileName(), "stat");
                String name = stat.replaceAll("(?s)^\\d+ \\((.*)\\).*", "$1").replaceAll("[-#]?\\d+$", "");
                seconds.merge(name, ticks(stat, 2) / TICKS_PER_SECOND, Double::sum);
            }
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        seconds.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.02)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Resident megabytes; what several processes share is divided among them. */
    static double megabytes(Collection<Long> processes) {
        double kilobytes = 0;
        for (long process : withChildren(processes)) {
            Matcher size = PROPORTIONAL.matcher(read(Long.toString(process), "smaps_rollup"));
            kilobytes += size.find() ? Double.parseDouble(size.group(1)) : 0;
        }
        return kilobytes / 1024;
    }

    private static List<Long> withChildren(Collection<Long> processes) {
        return processes.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
    }

    /** Empty for a process that has ended. */
    private static String read(String process, String file) {
        try {
            return Files.readString(Path.of("/proc", process, file));
        } catch (IOException e) {
            return "";
        }
    }
}
