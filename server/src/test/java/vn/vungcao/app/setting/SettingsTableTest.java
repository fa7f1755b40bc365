package vn.vungcao.app.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for those who run the server tells the settings that there are. */
final class SettingsTableTest {

    @Test
    void theTableOfOperationsHasEverySettingWithItsDefault() throws Exception {
        String page = Files.readString(Path.of(System.getProperty("basedir")).resolve("OPERATIONS.md"));
        String table = page.lines()
                .dropWhile(line -> !line.startsWith("| key | default |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));

        assertEquals(
                Arrays.stream(Setting.values()).map(SettingsTableTest::row).collect(Collectors.joining("\n")), table);
    }

    private static String row(Setting setting) {
        String byDefault = setting.byDefault().isEmpty() ? "–" : setting.byDefault();
        return "| `" + setting.key() + "` | " + byDefault + " | " + setting.description() + " |";
    }
}
