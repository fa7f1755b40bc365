package vn.vungcao.bench.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes and their children have used, as Linux tells below /proc. */
final class Usage {
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+)");

    private Usage() {}

    /** Seconds of all cores, those of ended children included. */
    static double cpuSeconds(Collection<Long> processes) {
        long ticks = 0;
        for (long process : withChildren(processes)) {
            String text = read(process, "stat");
            if (!text.isEmpty()) {
                // user, system, and both of the children that ended; the name before may hold spaces
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                for (int field = 11; field <= 14; field++) {
                    ticks += Long.parseLong(fields[field]);
                }
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Resident megabytes; what several processes share is divided among them. */
    static double megabytes(Collection<Long> processes) {
        double kilobytes = 0;
        for (long process : withChildren(processes)) {
            Matcher size = PROPORTIONAL.matcher(read(process, "smaps_rollup"));
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
    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), file));
        } catch (IOException e) {
            return "";
        }
    }
}
