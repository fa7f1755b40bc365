package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of imports whose value is a word: picocli takes a Boolean for a flag and loses the word. */
final class ImportChoicesTest {

    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();

    @BeforeEach
    void loadReferenceTables() {
        assertEquals(ExitCode.DONE, run("demo", "--reference-only"), output::toString);
    }

    @Test
    void rowsOfOneUnitAreAddedUpOnlyWhenAskedFor() throws Exception {
        Path table = table("unit,households", "03145,295", "03145,556");

        assertEquals(ExitCode.REFUSED, importHouseholds(table), output::toString);
        assertEquals(ExitCode.WRONG_USAGE, importHouseholds(table, "--duplicates", "average"), output::toString);
        assertEquals(ExitCode.DONE, importHouseholds(table, "--duplicates", "sum"), output::toString);
    }

    @Test
    void codesThatLostTheirZeroAreTakenOnlyWhenAskedFor() throws Exception {
        Path table = table("unit,households", "3145,851");

        assertEquals(ExitCode.REFUSED, importHouseholds(table), output::toString);
        assertEquals(ExitCode.DONE, importHouseholds(table, "--accept-codes", "padded"), output::toString);
    }

    private Path table(String... lines) throws IOException {
        return Files.writeString(folder.resolve("households.csv"), String.join("\n", lines) + "\n");
    }

    private int importHouseholds(Path table, String... further) {
        String[] arguments = {
            "import",
            "observations",
            table.toString(),
            "--map=value=households",
            "--set=indicator=households",
            "--set=year=2019",
            "--set=source=a test",
            "--vintage=2020"
        };
        String[] all = new String[arguments.length + further.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(further, 0, all, arguments.length, further.length);
        return run(all);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return Main.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(output))
                .execute(all);
    }
}
