package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that can be true each by itself, but not beside those that are known. */
final class PlausibleTablesTest {
    private static final List<String> COMMUNES = List.of("03151", "03184", "03217", "03220", "03223", "03226", "03229");

    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void loadTwentyTwentyTwo() throws Exception {
        command = new CommandRun(folder.resolve("data"));
        assertEquals(ExitCode.DONE, command.run("demo", "--reference-only"), command::output);
        assertEquals(ExitCode.DONE, importYear(2022, 300, 1000, COMMUNES.size()), command::output);
    }

    /** The same figures for all units but the first, which has the numerator and denominator given. */
    private int importYear(int year, int numerator, int denominator, int units, String... options) throws Exception {
        StringBuilder text = new StringBuilder("unit,numerator,denominator\n");
        for (int i = 0; i < units; i++) {
            text.append(COMMUNES.get(i))
                    .append(i == 0 ? "," + numerator + "," + denominator : ",290,1000")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("p" + year + ".csv"), text);
        String[] arguments = {
            "import", "observations", file.toString(), "--indicator=poverty_rate", "--vintage=2020", "--year=" + year
        };
        String[] all = new String[arguments.length + options.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(options, 0, all, arguments.length, options.length);
        return command.run(all);
    }

    @Test
    void aJumpBeyondTheBoundIsDoubtedAndAnOrdinaryChangeIsNot() throws Exception {
        assertEquals(ExitCode.DONE, importYear(2023, 399, 1000, 7, "--dry-run"), command::output);
        assertFalse(command.output().contains("warning"), command::output);

        assertEquals(ExitCode.DONE, importYear(2023, 401, 1000, 7, "--dry-run"), command::output);
        command.says(
                "warning: p2023.csv, row 2, column value: Phường Na Lay: poverty_rate goes from 30 in 2022 to 40.1 in 2023;"
                        + " the middle change of the communes is 0, and beyond ± 10 from it it is doubted");
        assertEquals(ExitCode.REFUSED, importYear(2023, 401, 1000, 7, "--strict"), command::output);
        command.says("Refused: 1 error. Nothing was written.");
    }

    @Test
    void noJumpIsSeenAcrossAChangeOfStandard() throws Exception {
        assertEquals(ExitCode.DONE, importYear(2021, 900, 1000, 7, "--dry-run"), command::output);
        assertFalse(command.output().contains("is doubted"), command::output);
    }

    @Test
    void aDenominatorThatMovesByMoreThanAQuarterIsDoubted() throws Exception {
        assertEquals(ExitCode.DONE, importYear(2023, 375, 1250, 7, "--dry-run"), command::output);
        assertFalse(command.output().contains("warning"), command::output);
        assertEquals(ExitCode.DONE, importYear(2023, 375, 1251, 7, "--dry-run"), command::output);
        command.says(
                "column denominator: Phường Na Lay: the denominator of poverty_rate goes from 1000 in 2022 to 1251,"
                        + " by more than a quarter");
    }

    @Test
    void aUnitThatHadAValueAndHasNoneIsNamed() throws Exception {
        assertEquals(ExitCode.DONE, importYear(2023, 300, 1000, 6, "--dry-run"), command::output);
        command.says("1 communes had a value of poverty_rate in 2022 and have none in 2023: Xã Lao Xả Phình (03229)");
    }

    @Test
    void theWholeIsHeldAgainstItsParts() throws Exception {
        Path file = folder.resolve("lay.csv");
        String[] arguments = {
            "import", "observations", file.toString(), "--indicator=households", "--vintage=2020", "--year=2023"
        };
        Files.writeString(file, "unit,value\n095,2000\n03151,900\n03184,1000\n03148,50\n");
        assertEquals(ExitCode.DONE, command.run(arguments), command::output);
        command.says("lay.csv, row 2, column value: Thị xã Mường Lay (095): value of households 2023 is 2000,"
                + " but its communes add up to 1950");
        Files.writeString(file, "unit,value\n03148,100\n");
        assertEquals(ExitCode.DONE, command.run(arguments), command::output);
        assertFalse(command.output().contains("add up"), command::output);
    }
}
