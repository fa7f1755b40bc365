package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.app.setting.Setting;

/** What the server is told is looked at before anything is opened. */
final class ServeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void showsWhatHoldsAndEnds() throws Exception {
        Path file = Files.writeString(folder.resolve("settings"), "max-upload-mb = 7\n");
        CommandRun run = new CommandRun(folder.resolve("data"));

        assertEquals(0, run.run("serve", "--config", file.toString(), "--port", "0", "--show-config"), run.output());

        run.says("--data-dir");
        for (Setting setting : Setting.values()) {
            run.says(setting.key());
        }
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void refusesAllThatIsWrongBeforeItOpensAnything() throws Exception {
        Path file = Files.writeString(folder.resolve("settings"), "max_upload_mb = 7\n");
        CommandRun run = new CommandRun(folder.resolve("data"));

        assertEquals(2, run.run("serve", "--config", file.toString(), "--port", "many", "--log-format", "xml"));

        run.says("max-upload-mb");
        run.says("port (--port): 'many'");
        run.says("log-format (--log-format): 'xml'");
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void everySettingIsAnOptionOfTheCommand() {
        CommandRun run = new CommandRun(folder);
        assertEquals(0, run.run("serve", "--help"));
        for (Setting setting : Setting.values()) {
            run.says(setting.option() + "=");
        }
    }
}
