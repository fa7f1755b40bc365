package vn.vungcao.bench.drive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What scripts/bench started, as {@code name=value} arguments. */
public final class Setting {
    private final Map<String, String> values = new TreeMap<>();

    public Setting(String[] arguments) {
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            values.put(parts[0], parts[1]);
        }
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no setting " + name));
    }

    /** Empty also for one without text: a server that does not run. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    public int number(String name) {
        return Integer.parseInt(get(name));
    }

    List<Long> processes(String name) {
        return find(name).stream()
                .flatMap(text -> Stream.of(text.trim().split("\\s+")))
                .map(Long::valueOf)
                .toList();
    }

    public Path folder() {
        return Path.of(get("folder"));
    }
}
