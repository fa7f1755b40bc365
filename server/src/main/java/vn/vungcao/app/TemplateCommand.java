package vn.vungcao.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "template",
        description = "Writes an empty table to be filled in and imported.",
        subcommands = {IndicatorTemplateCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what for: template indicators …");
    }
}
