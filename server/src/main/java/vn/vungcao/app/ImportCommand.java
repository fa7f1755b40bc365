package vn.vungcao.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Imports a file: all of it, or nothing.",
            "Every problem is said with its file, row or feature, column and remedy. The report goes to standard output,"
                    + " progress to standard error."
        },
        subcommands = {
            ImportBoundariesCommand.class,
            ImportObservationsCommand.class,
            ImportResettlementCommand.class,
            ImportZonesCommand.class,
            ImportSitesCommand.class,
            ImportSusceptibilityCommand.class,
            ImportIndicatorsCommand.class,
            ImportUnitsCommand.class,
            ImportTargetsCommand.class,
            ImportReportCommand.class,
            CommandLine.HelpCommand.class
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to import: boundaries, observations, …");
    }
}
