package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands as a user does, on one folder of data. */
final class CommandRun {
    private final Path data;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    CommandRun(Path data) {
        this.data = data;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = data.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    /** What the last command wrote to standard output. */
    String report() {
        return out.toString();
    }

    String output() {
        return out.toString() + err;
    }

    void says(String text) {
        assertTrue(output().contains(text), () -> "'" + text + "' is not in:\n" + output());
    }
}
