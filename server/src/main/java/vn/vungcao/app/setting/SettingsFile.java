package vn.vungcao.app.setting;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.vungcao.intake.NearestName;

/**
 * A file of settings, as Java's properties in UTF-8.
 *
 * @param name to be told to people
 * @param problems what it has that is no setting
 */
record SettingsFile(String name, Map<Setting, String> values, List<String> problems) {
    /** Read when it is there and no other is named. */
    static final Path USUAL = Path.of("/etc/vungcao/vungcao.properties");

    static SettingsFile none() {
        return new SettingsFile("", Map.of(), List.of());
    }

    static SettingsFile read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return new SettingsFile(
                    path.toString(),
                    Map.of(),
                    List.of(path + ": cannot be read: check its path, who may read it, and that it is UTF-8"));
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> problems = new ArrayList<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> {
            Optional<Setting> setting = Setting.ofKey(key);
            setting.ifPresent(s -> values.put(s, properties.getProperty(key).strip()));
            if (setting.isEmpty()) {
                problems.add(path + ": there is no setting '" + key + "': "
                        + NearestName.advice(key, Setting.keys()).en());
            }
        });
        return new SettingsFile(path.toString(), values, problems);
    }
}
